/** `window.queuebook`: for lesson pages, teachers and tests alike. Documented in the README; kept stable. */
import { version } from '../../package.json';
import type { TraceEvent } from '../../workers/trace/events';
import { pendingFrames, whenQuiet } from '../frame-loop';
import type { CellId } from '../lessons/lesson';
import { modelOf } from '../model/run-model';
import { type RunSummary, runSummary } from '../model/run-summary';
import { cellIds, runCell, setSource, stopCell } from './runs';
import { useSession } from './session';

export interface Scripting {
  readonly version: string;
  /** 'in-1' … in page order. */
  cells(): string[];
  source(cell: string): string;
  setSource(cell: string, text: string): void;
  /** Rejects when threads cannot run on this page, or the cell runs already. */
  run(cell: string, options?: ScriptedRun): Promise<RunSummary>;
  stop(cell: string): Promise<void>;
  /** Events of the last run. */
  trace(cell: string): TraceEvent[];
  /** Resolves when no cell runs and nothing is left to draw. */
  whenIdle(): Promise<void>;
}

export interface ScriptedRun {
  readonly policy?: 'free';
  readonly printWrites?: 1 | 2;
}

declare global {
  interface Window {
    queuebook: Scripting;
  }
}

export function installScripting(): void {
  window.queuebook = {
    version,
    cells: cellIds,
    source: (cell) => known(cell).text,
    setSource: (cell, text) => {
      known(cell);
      setSource(cell, String(text));
    },
    run,
    stop: async (cell) => {
      known(cell);
      await stopCell(cell);
    },
    trace: (cell) => [...(known(cell).run?.log ?? [])],
    whenIdle,
  };
}

async function run(cell: CellId, options: ScriptedRun = {}): Promise<RunSummary> {
  const { policy = 'free', printWrites = 2 } = options;
  if (policy !== 'free')
    throw new RangeError(`unknown policy '${String(policy)}': this version has 'free'`);
  if (known(cell).busy) throw new Error(`${cell} is running already`);
  await engineReady();
  await runCell(cell, { printWrites });
  const { problems, run: last } = known(cell);
  const [problem] = problems;
  if (problem) {
    const { name, message, line } = problem;
    const error = { name, message, thread: 'main', line };
    return {
      outcome: 'failed',
      console: [],
      events: 0,
      dropped: 0,
      polls: 0,
      emptyPolls: 0,
      ms: 0,
      error,
    };
  }
  if (!last?.outcome) throw new Error(`${cell} was stopped before it began`);
  return runSummary(modelOf(last.log), last.outcome, last.dropped);
}

async function whenIdle(): Promise<void> {
  await until(() => useSession.getState().engine.state !== 'starting');
  do {
    await until(() => Object.values(useSession.getState().cells).every(({ busy }) => !busy));
    await whenQuiet();
  } while (
    pendingFrames() > 0 ||
    Object.values(useSession.getState().cells).some(({ busy }) => busy)
  );
}

async function engineReady(): Promise<void> {
  await until(() => useSession.getState().engine.state !== 'starting');
  const { engine } = useSession.getState();
  if (engine.state === 'unavailable')
    throw new Error(`threads cannot run on this page: no ${engine.missing}`);
}

/** Resolves when the session's state says yes. */
function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) return resolve();
    const unsubscribe = useSession.subscribe(() => {
      if (!holds()) return;
      unsubscribe();
      resolve();
    });
  });
}

function known(cell: CellId) {
  const state = useSession.getState().cells[cell];
  if (state === undefined) throw new RangeError(`there is no cell '${cell}'; cells() lists them`);
  return state;
}
