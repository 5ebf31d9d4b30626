/** Totals of a whole log, for summaries. */
import type { TraceLog } from '../../workers/trace/reader';
import type { Totals } from './moment/moment';
import { Moments } from './moment/moment-at';

export interface Counts extends Totals {
  readonly events: number;
  /** Times of the first and the last event differ by this. */
  readonly spanMs: number;
}

/** `moments` saves folding the log again when somebody already did. */
export function countsOf(log: TraceLog, moments: Moments = new Moments(log)): Counts {
  const { totals } = moments.at(log.length);
  const spanMs = log.length === 0 ? 0 : log.timeMs(log.length - 1) - log.timeMs(0);
  return { ...totals, events: log.length, spanMs };
}
