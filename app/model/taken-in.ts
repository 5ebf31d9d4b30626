/**
 * How much of a log the models have been given. A flood of events arrives faster than a page can take it in between
 * two frames; whoever feeds the models (store/absorb.ts) says how far they may read, and everybody sees the same prefix.
 * A log that nobody feeds is read to its end.
 */
import type { TraceLog } from '../../workers/trace/reader';

const limits = new WeakMap<TraceLog, number>();

/** Events that models may read. */
export function takenIn(log: TraceLog): number {
  return Math.min(log.length, limits.get(log) ?? log.length);
}

/** Says how far models may read from now on; it never goes back. */
export function allowTaking(log: TraceLog, end: number): void {
  limits.set(log, Math.max(end, limits.get(log) ?? 0));
}
