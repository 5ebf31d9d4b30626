/**
 * Where everything lives in a run's shared memory. Only workers/ code that is handed a `RunMemory` may use
 * these numbers; all of them are indexes of 32-bit words.
 *
 *   control words │ thread blocks │ slots │ chunks of the object table │ heap …
 *
 * A run begins with zeros everywhere.
 */

/** Words in one line of a processor's cache: what one thread writes, others must not read for another reason. */
const LINE = 16;

/** Words of the control block. The first line is read at every operation and hardly ever written. */
export const CONTROL = {
  /** 0: run freely. Bit 0: stop. Read at every gate; see sync/gate.ts. */
  GATE: 0,
  /**
   * Not 0: the log has reached its limit (1), is off (2), or is read between runs only (3). Droppable events are dropped
   * at their source; at 3 others too when there is no room, and only these are counted.
   */
  LOG_FULL: 1,
  /** Heap block of the top-level variables that threads share; 0 before the first start(). See threads/variables.ts. */
  VARIABLES: 2,
  /** Next sequence number of the log. Written with every event. */
  SEQ: LINE,
  /** Threads that can still do something: running, sleeping, or waiting with a timeout. 0 with threads alive = stuck. */
  ACTIVE: 2 * LINE,
  /** First heap word never handed out yet. */
  HEAP_NEXT: 2 * LINE + 1,
  HEAP_LOCK: 2 * LINE + 2,
  OBJECTS: 2 * LINE + 3,
  THREADS: 2 * LINE + 4,
  ITEMS: 2 * LINE + 5,
  /** Next number of a plain value; see queue/trace-item.ts. */
  PLAIN_ITEMS: 2 * LINE + 6,
  /** Guards thread states, join lines and slots. */
  THREADS_LOCK: 2 * LINE + 7,
  /** Bumped when a parked worker becomes ready; start() waits on it. */
  SLOT_READY: 2 * LINE + 8,
  CONSOLE_LINES: 2 * LINE + 9,
  /** Threads started and not ended. */
  ALIVE: 2 * LINE + 10,
  /** Workers that are on their way to park for the first time. Guarded by THREADS_LOCK. */
  WORKERS_COMING: 2 * LINE + 11,
  /** Threads in start() that have found no parked worker. Guarded by THREADS_LOCK. */
  STARTERS: 2 * LINE + 12,
  /** UTF-16 units printed. */
  CONSOLE_UNITS: 2 * LINE + 13,
  /** Threads made without a name. */
  UNNAMED: 2 * LINE + 14,
  /** Guards the table of texts that are keys; see data/keys.ts. */
  KEYS_LOCK: 7 * LINE,
  /** Heap block of that table's buckets; 0 before the first key. */
  KEYS: 7 * LINE + 1,
  /** Arrays, objects, Maps and Sets that were given away. */
  GIVEN: 7 * LINE + 2,
  /** 1 from the first start() on: what is written from then on, other threads may read. */
  STARTED: 3,
  /** Heads of the heap's free lists, one per size class: four lines. */
  FREE_LISTS: 3 * LINE,
} as const;
export const CONTROL_WORDS = 8 * LINE;

/** Threads that one run may create in all, and have alive at the same time. */
export const MAX_THREADS = 1024;
export const MAX_ALIVE = 64;

/** Words of a thread block. Unless said otherwise written by the thread itself. */
export const THREAD = {
  /** Futex: a counter, bumped by whoever wakes the thread. Only its thread waits on it. */
  PARK: 0,
  /** One of THREAD_STATE. Guarded by THREADS_LOCK. */
  STATE: 1,
  /** Next thread in the line this one waits in. Guarded by that line's mutex. */
  NEXT: 2,
  /** Who took this thread out of its line, as thread + 1; 0 while it stands in line. Guarded by that mutex. */
  WOKEN_BY: 3,
  /** 1 while the thread is not counted in ACTIVE. Guarded by that mutex. */
  UNCOUNTED: 4,
  /** One of WAIT_CODES, the object, and the other thread: what it waits for, for the report of a stuck run. */
  WAIT_KIND: 5,
  WAIT_OBJECT: 6,
  WAIT_OTHER: 7,
  /** (cell << 16) | line where it waits. */
  PLACE: 8,
  /** The thread's object in the object table. */
  OBJECT: 9,
  /** Threads in join(): head and tail as thread + 1. Guarded by THREADS_LOCK. */
  JOINERS: 10,
  DAEMON: 12,
  /** Heap block with what to run and the captured variables. Written by the starter. */
  START: 13,
  STARTED_BY: 14,
} as const;
export const THREAD_WORDS = 16;

export const THREAD_STATE = { NEW: 0, ALIVE: 1, ENDED: 2 } as const;

/** What a parked thread waits in; index = code - 1. */
export const WAIT_CODES = [
  'put',
  'get',
  'queue-join',
  'thread-join',
  'lock',
  'condition',
  'exit',
  'sleep',
] as const;
export type WaitKind = (typeof WAIT_CODES)[number];

/** Words of a slot: one worker attached to the run. Slot 0 runs the main thread. */
export const SLOT = {
  /** Futex: 0 nothing to do, thread + 1: run that thread, -1: leave the run. */
  ASSIGNED: 0,
  /** 0 absent, 1 parked and ready, 2 taken. Guarded by THREADS_LOCK. */
  STATE: 1,
} as const;
export const SLOT_WORDS = 2;
export const SLOT_STATE = { ABSENT: 0, READY: 1, TAKEN: 2 } as const;
export const MAX_SLOTS = MAX_ALIVE + 1;

/** Numbers of objects lead to their addresses by way of chunks, each a heap block that is there once it is needed. */
export const CHUNK_OBJECTS = 1024;
const MAX_CHUNKS = 256;
export const MAX_OBJECTS = MAX_CHUNKS * CHUNK_OBJECTS;

export const THREADS_AT = CONTROL_WORDS;
export const SLOTS_AT = THREADS_AT + MAX_THREADS * THREAD_WORDS;
export const CHUNKS_AT = SLOTS_AT + MAX_SLOTS * SLOT_WORDS;
export const HEAP_AT = CHUNKS_AT + MAX_CHUNKS;

export const DEFAULT_MEMORY_BYTES = 48 * 1024 * 1024;

export function threadAt(thread: number): number {
  return THREADS_AT + thread * THREAD_WORDS;
}

export function slotAt(slot: number): number {
  return SLOTS_AT + slot * SLOT_WORDS;
}
