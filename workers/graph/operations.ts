/**
 * The steps of the engine, as data: what a thread stands before. The gates of queue/, sync/, threads/ and stdlib/ are
 * the same ones, in the same places, under the same kinds; so what is found here can be played there.
 */

/** A record of shared state that begins with this step, because the step makes an object shared: its number, its value. */
export type Begins = readonly (readonly [place: number, value: number])[];

interface Common {
  /** Number of what it is done to (places.ts); NONE where there is nothing. */
  readonly on: number;
  /** Where it stands in the text, as in word 9 of a record. */
  readonly line: number;
  readonly begins: Begins;
}

/**
 * What an operation that may have to wait is told: seconds, Infinity for one that waits for ever, -Infinity for one that
 * does not wait at all.
 */
interface Waits {
  readonly limitS: number;
}

export type Operation = Common &
  (
    | ({ readonly kind: 'put'; readonly value: number; readonly room: number } & Waits)
    | ({ readonly kind: 'get' } & Waits)
    | { readonly kind: 'task-done' | 'queue-joined' | 'size-read' }
    | { readonly kind: 'shutdown'; readonly immediate: boolean }
    | ({ readonly kind: 'lock-acquired' } & Waits)
    | { readonly kind: 'lock-released' | 'lock-read' }
    | ({ readonly kind: 'wait-blocked'; readonly lock: number } & Waits)
    | { readonly kind: 'notified'; readonly lock: number; readonly count: number }
    | { readonly kind: 'append' | 'appendleft'; readonly value: number; readonly most: number }
    | { readonly kind: 'pop' | 'popleft' | 'length-read' }
    | { readonly kind: 'field-read' | 'variable-read' }
    | { readonly kind: 'field-written' | 'variable-written'; readonly value: number }
    | { readonly kind: 'printed' | 'newline-printed'; readonly text: string }
    | { readonly kind: 'sleep-began'; readonly limitS: number }
    | { readonly kind: 'alive-read'; readonly thread: number }
    | {
        readonly kind: 'thread-started';
        readonly thread: number;
        readonly daemon: boolean;
        /** Number of its beginning (histories.ts). */
        readonly story: number;
      }
    | ({ readonly kind: 'joined'; readonly thread: number } & Waits)
    /** The thread's text is over: `error` is what ended it, or ''. */
    | { readonly kind: 'thread-ended'; readonly error: string }
  );

/** What an operation gives its thread: a number of a value, where it gives one, or one of these. */
export const GIVES = {
  DONE: 0,
  NO: 0,
  YES: 1,
  TOO_LATE: -1,
  SHUT: -2,
  WRONG: -3,
  UNSET: -4,
} as const;

/** Thrown through learner code at the first operation whose result is not known. No program keeps it: see `Replay.pass`. */
export class Suspended {
  readonly suspended = true;
}

/** The program does what this search cannot follow. Named, so that the learner can be told; thrown like `Suspended`. */
export class Unable {
  readonly what: string;
  readonly line: number;

  constructor(what: string, line: number) {
    this.what = what;
    this.line = line;
  }
}

/** A thread makes more operations than can be followed. */
export class EndlessThread extends Unable {}
