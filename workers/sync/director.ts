/** What every commanded schedule is to the operations it commands. */

/**
 * What a step on a queue or deque came to, and what it found. Exploring all orders needs it, to know which steps could
 * have changed places.
 */
export interface Noted {
  /** Bits of FOUND; 0 when nothing was noted. */
  readonly state: number;
  /**
   * queue: the number of the put, get or task, from 1; one that failed has the number it wanted.
   * deque: the place that was filled or emptied, counted from where the first item stood.
   * notify: the number of the step.
   */
  readonly nth: number;
  /** put: the number of the get that made its room; 0 or less when none was needed. */
  readonly room: number;
}

/** What stood there before the step, and what became of it. */
export const FOUND = {
  NOTED: 1,
  EMPTY: 2,
  FULL: 4,
  /** One item. */
  ONE: 8,
  NO_TASK: 16,
  ONE_TASK: 32,
  SHUT: 64,
  /** It changed nothing: Empty, Full, ShutDown, IndexError, ValueError. */
  FAILED: 128,
  /** It went to wait; and whether first or last in line is taken for no difference (schedule/lines.ts). */
  WAITED: 256,
  ANY_PLACE: 512,
  /** Of a queue whose items leave in another order than they came: what a get or a put needs was there before. */
  SPARE: 1024,
  /** Such a queue: no numbers tell which item a get takes. */
  UNORDERED: 2048,
} as const;

/** What a program can ask whose answer no order of its steps decides; in commanded runs it is always the same. The last two are Python's. */
export const CHANCES = ['Math.random', 'Date', 'performance.now', 'random', 'time.time'] as const;
export type Chance = (typeof CHANCES)[number];

/** Who decides when threads move, in commanded runs. One per worker; called by the thread it directs. */
export interface Director {
  /** The thread stands before an operation; returns when it may make the step. Arguments as in `passGate`. */
  turn(operation: number, object: number, second: number, waitsAt: number): void;
  /** The thread waits to be called, or for a virtual time; returns when it moves again. No lock may be held.
   * @param object what it waits for; NONE when it sleeps */
  wait(deadlineMs: number, object: number): void;
  /** Another thread's wait is over: it can move. @param among others stood in the same line, and are not called */
  called(thread: number, object: number, among: boolean): void;
  /** A new thread can move as soon as somebody chooses it. */
  begun(thread: number, object: number): void;
  /** Whether operations on shared data of this number are steps. */
  steps(object: number, listed: boolean): boolean;
  /** Data whose operations are no steps was written though threads run: who explores orders begins again with them as steps. */
  wrote(object: number): void;
  /** Threads have numbers and names in the order in which they are made: that may be a step, of which this waits for the turn. */
  makesThread(): void;
  /** Waits for the turn: what a new thread does first. */
  awaitTurn(): void;
  /** The thread has ended: somebody else moves. Does not wait. */
  leave(): void;
  /** The thread turns a loop (its number) that does nothing but look. */
  spun(loop: number, begins: boolean): void;
  /** The program asked for what its steps do not decide. */
  asked(chance: Chance): void;
  /** What the step that has the turn came to. */
  note(noted: Noted): void;
  /** Virtual milliseconds since the run began. */
  now(): number;
}
