/**
 * The words of one queue in shared memory: one mutex, three lines of waiters, a ring of cells.
 *
 *   MUTEX │ MAXSIZE │ UNFINISHED │ SHUT │ not_empty line │ not_full line │ all_tasks_done line │ cell ring
 */
import type { Placed } from '../sync/lock';
import { LINE_WORDS } from '../sync/wait-line';
import { RING_WORDS } from './cell-ring';

export const QUEUE = {
  MUTEX: 0,
  MAXSIZE: 1,
  UNFINISHED: 2,
  SHUT: 3,
  NOT_EMPTY: 4,
  NOT_FULL: 4 + LINE_WORDS,
  ALL_DONE: 4 + 2 * LINE_WORDS,
  RING: 4 + 3 * LINE_WORDS,
} as const;
export const QUEUE_WORDS = QUEUE.RING + RING_WORDS;

/** @param maxsize 0 or less: unbounded. Called once, by the thread that made the queue. */
export function initialiseQueue(memory: Int32Array, at: number, maxsize: number): void {
  memory[at + QUEUE.MAXSIZE] = Math.min(Math.max(0, Math.ceil(maxsize)), 0x7fff_ffff);
}

/** 0: unbounded. Never changes. */
export function queueMaxsize(memory: Int32Array, { at }: Placed): number {
  return memory[at + QUEUE.MAXSIZE] ?? 0;
}
