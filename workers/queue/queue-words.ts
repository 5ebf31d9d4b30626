/**
 * The words of one queue in shared memory: one mutex, three lines of waiters, a ring of cells.
 *
 *   MUTEX │ MAXSIZE │ UNFINISHED │ SHUT │ not_empty line │ not_full line │ all_tasks_done line │ cell ring │ GIVEN │ PUTS │ OWN
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
  /** maxsize as it was given, a float64: a program that asks for it gets what it gave, as in Python. */
  GIVEN: 4 + 3 * LINE_WORDS + RING_WORDS,
  /** Puts so far; counted in commanded runs only. */
  PUTS: 6 + 3 * LINE_WORDS + RING_WORDS,
  /** 1: its class says itself how items are kept (stdlib/program-queue.ts). */
  OWN: 7 + 3 * LINE_WORDS + RING_WORDS,
} as const;
export const QUEUE_WORDS = QUEUE.OWN + 1;

/** The largest number of items that a queue is held to. One that may grow beyond is never full: memory ends before. */
const LARGEST_BOUND = 0x7fff_ffff;

const halves = new Int32Array(2);
const whole = new Float64Array(halves.buffer);

/** Whole items that fit: 0 for an unbounded queue, else at least 1. Queue(2.5) is full with three, as in Python. */
export function boundOf(maxsize: number): number {
  return Math.min(Math.max(0, Math.ceil(maxsize)), LARGEST_BOUND);
}

/** @param maxsize 0 or less: unbounded. Called once, by the thread that made the queue. */
export function initialiseQueue(memory: Int32Array, at: number, maxsize: number): void {
  memory[at + QUEUE.MAXSIZE] = boundOf(maxsize);
  whole[0] = maxsize;
  memory[at + QUEUE.GIVEN] = halves[0] ?? 0;
  memory[at + QUEUE.GIVEN + 1] = halves[1] ?? 0;
}

/** As the program gave it; 0 or less: unbounded. Never changes. */
export function queueMaxsize(memory: Int32Array, { at }: Placed): number {
  halves[0] = memory[at + QUEUE.GIVEN] ?? 0;
  halves[1] = memory[at + QUEUE.GIVEN + 1] ?? 0;
  return whole[0] ?? 0;
}
