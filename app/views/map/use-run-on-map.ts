/** A cell's run as a map wants it. */
import type { TraceEvent } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import type { CellId } from '../../lessons/lesson';
import { usePlayheads } from '../../store/playhead';
import { useSession } from '../../store/session';

export interface RunOnMap {
  readonly log: TraceLog | undefined;
  readonly events: number;
  /** Events before the playhead. */
  readonly position: number;
  readonly stepping: boolean;
}

export function useRunOnMap(cell: CellId): RunOnMap {
  const run = useSession(({ cells }) => cells[cell]?.run ?? null);
  const position = usePlayheads(({ heads }) => Math.floor(heads[cell]?.position ?? 0));
  const { log, events = 0, policy } = run ?? {};
  return { log, events, position, stepping: policy === 'step' };
}

/** The log grows in place. */
export function* firstOf(log: TraceLog, events: number): Generator<TraceEvent> {
  for (let i = 0; i < events; i++) yield log.at(i);
}
