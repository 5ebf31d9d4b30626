/**
 * Arrays, plain objects, Maps and Sets that were given away: their contents lie in shared memory, and in each thread
 * one JavaScript object stands for each of them, its *shell*. In the thread that made it the shell is the very object
 * that was given away, emptied: so whoever holds it still holds the one that everybody shares.
 *
 *   LOCK │ TYPE │ NUMBER │ WRITES since it is shared │ four words of its type (data/list-log.ts, data/table-entries.ts)
 *
 * The address of this block is what value cells hold (TAG.SHARED). Blocks live until the run's end.
 */

export const DATA = { LOCK: 0, TYPE: 1, NUMBER: 2, WRITES: 3, BODY: 4 } as const;
export const DATA_WORDS = 8;

/** A part of OBJECT_TYPES (trace/events.ts). */
export const DATA_TYPES = ['list', 'object', 'map', 'set'] as const;
export type DataType = (typeof DATA_TYPES)[number];

/** Added to TYPE: it was frozen when it was given away (data/frozen.ts). */
export const FROZEN = 0x100;
const TYPE_MASK = 0xff;
/** The bits of TYPE above: of a table's first entries by their number, whether the log has told the key (trace/FORMAT.md). */
const TOLD_FROM = 9;
const TOLD_ENTRIES = 32 - TOLD_FROM;

export interface DataRef {
  readonly at: number;
  /** `object` in events and steps; of frozen data there are none. */
  readonly number: number;
  readonly type: DataType;
  readonly frozen?: boolean;
}

/**
 * Numbers of shared data and variables begin here. Each thread counts its own, so that a number does not depend on
 * what other threads share meanwhile: orders can be compared by them.
 */
const FIRST_NUMBER = 0x4000_0000;
const THREAD_BITS = 20;
/** Data that one thread may give away in a run. */
export const MOST_DATA = 2 ** THREAD_BITS - 1;
/** No thread has this number (memory/layout.ts: MAX_THREADS); variables take its place. */
const VARIABLES_THREAD = 1023;

export function dataNumber(thread: number, count: number): number {
  return FIRST_NUMBER + thread * 2 ** THREAD_BITS + count;
}

export function variableNumber(index: number): number {
  return dataNumber(VARIABLES_THREAD, index);
}

const REF = Symbol('shared data');

interface Shell {
  readonly [REF]?: DataRef;
}

/** The language's own: a thread that shares data has another (data/natives.ts). */
const { freeze } = Object;

/** Makes an emptied object the shell of shared data, under a prototype that answers for it. */
export function attachData(shell: object, ref: DataRef, prototype: object): void {
  Object.defineProperty(shell, REF, { value: ref });
  Object.setPrototypeOf(shell, prototype);
  // What goes past the prototype and writes fails aloud.
  freeze(shell);
}

/** What a value is a shell of. */
export function findData(value: unknown): DataRef | undefined {
  return typeof value === 'object' && value !== null ? (value as Shell)[REF] : undefined;
}

/** The caller holds the data's lock. */
export function isTold(memory: Int32Array, { at }: DataRef, entry: number): boolean {
  return entry < TOLD_ENTRIES && (((memory[at + DATA.TYPE] ?? 0) >> (TOLD_FROM + entry)) & 1) === 1;
}

/** Of later entries it is forgotten: their keys are told again each time. The caller holds the data's lock. */
export function setTold(memory: Int32Array, { at }: DataRef, entry: number): void {
  if (entry < TOLD_ENTRIES)
    memory[at + DATA.TYPE] = (memory[at + DATA.TYPE] ?? 0) | (1 << (TOLD_FROM + entry));
}

export function readRef(memory: Int32Array, at: number): DataRef {
  const word = memory[at + DATA.TYPE] ?? 0;
  const type = DATA_TYPES[word & TYPE_MASK];
  if (type === undefined) throw new RangeError(`no shared data at ${at}`);
  return {
    at,
    number: memory[at + DATA.NUMBER] ?? 0,
    type,
    frozen: (word & FROZEN) !== 0,
  };
}
