/** What every commanded schedule is to the operations it commands. */

/** Who decides when threads move, in commanded runs. One per worker; called by the thread it directs. */
export interface Director {
  /** The thread stands before an operation; returns when it may make the step. Arguments as in `passGate`. */
  turn(operation: number, object: number, second: number, waitsAt: number): void;
  /** The thread waits to be called, or for a virtual time; returns when it moves again. No lock may be held.
   * @param object what it waits for; NONE when it sleeps */
  wait(deadlineMs: number, object: number): void;
  /** Another thread's wait is over: it can move. */
  called(thread: number, object: number): void;
  /** A new thread can move as soon as somebody chooses it. */
  begun(thread: number, object: number): void;
  /** Waits for the turn: what a new thread does first. */
  awaitTurn(): void;
  /** The thread has ended: somebody else moves. Does not wait. */
  leave(): void;
  /** Virtual milliseconds since the run began. */
  now(): number;
}
