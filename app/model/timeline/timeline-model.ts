/** Lanes and indices of one log, taken in together and kept as long as the log is. */
import type { TraceLog } from '../../../workers/trace/reader';
import { modelPerLog } from '../models-of-log';
import { takenIn } from '../taken-in';
import { Changes } from './changes';
import { Lanes } from './lanes';

/** One step of taking in: some 10 ms on a slow machine. */
const AT_ONCE = 4_000;

export class TimelineModel {
  readonly lanes: Lanes;
  readonly changes: Changes;

  constructor(readonly log: TraceLog) {
    this.lanes = new Lanes(log);
    this.changes = new Changes(log);
  }

  /** At most `limit` more events; true when all that has arrived is taken in. */
  absorb(limit = AT_ONCE): boolean {
    const all = takenIn(this.log);
    const end = Math.min(all, this.lanes.length + limit);
    this.lanes.absorb(end);
    this.changes.absorb(end);
    return end === all;
  }

  get bytes(): number {
    return this.lanes.bytes + this.changes.bytes;
  }
}

/** The one model of a log, as far as it has been taken in. */
export const timelineOf = modelPerLog(
  (log) => new TimelineModel(log),
  (model) => model.absorb(),
);
