/**
 * The steps of the engine, as data: what a thread stands before. The gates of queue/, sync/, threads/ and stdlib/ are
 * the same ones, in the same places, under the same kinds; so what is found here can be played there.
 */

import type { Rearrangement } from '../data/rearrange';
import type { Contents } from './wire';

/** Records of shared state that begin with this step, because it makes objects shared: number of the thing, what it holds. */
export type Begins = readonly (readonly [place: number, holds: number | Contents])[];

/** What is done to an array, object, Map or Set that threads share (data/operations.ts). Keys and values are numbers. */
export type DataWish =
  | { readonly kind: 'list-read'; readonly how: 'one' | 'next'; readonly index: number }
  | { readonly kind: 'list-read'; readonly how: 'all' }
  | { readonly kind: 'list-length-read' }
  | { readonly kind: 'list-written'; readonly index: number; readonly value: number }
  | {
      readonly kind: 'list-written';
      readonly how: Rearrangement;
      readonly added: readonly number[];
    }
  | {
      readonly kind: 'list-added';
      readonly values: readonly number[];
      readonly end: 'left' | 'right';
    }
  | { readonly kind: 'list-removed'; readonly end: 'left' | 'right' }
  | { readonly kind: 'list-removed'; readonly length: number }
  | { readonly kind: 'key-read'; readonly key: number }
  | { readonly kind: 'key-written'; readonly key: number; readonly value: number }
  /** null: all of them. */
  | { readonly kind: 'key-deleted'; readonly key: number | null }
  | { readonly kind: 'keys-read'; readonly how: 'size' }
  | { readonly kind: 'keys-read'; readonly how: 'all' }
  | { readonly kind: 'keys-read'; readonly how: 'next'; readonly last: number };

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
    | DataWish
    | { readonly kind: 'printed' | 'newline-printed'; readonly text: string }
    | { readonly kind: 'sleep-began'; readonly limitS: number }
    | { readonly kind: 'alive-read'; readonly thread: number }
    /** Gives the number of a new thread; `unnamed`: and the number that its name has (`MADE`). */
    | { readonly kind: 'created'; readonly unnamed: boolean }
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
  /** A loop over a list has come to its end. */
  OVER: -5,
  /** There is no such key. */
  MISSING: -6,
} as const;

/** What `created` gives: the thread's number times this, and the number of its name. */
export const MADE = 4096;

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

export type NotGranted =
  | { readonly stepped: number }
  | { readonly makes: true }
  /** Kinds of threads; null: all of them. */
  | { readonly unlike: readonly string[] | null };

/** What was taken for granted is not so (world.ts: `Granted`): all of the search again. Thrown like `Suspended`. */
export class BeginAnew {
  readonly found: NotGranted;

  constructor(found: NotGranted) {
    this.found = found;
  }
}

/** It changed nothing, and waited for nothing but time: asked how full a queue is, found nothing, slept. */
export function onlyLooked({ kind }: Operation, gave: number): boolean {
  switch (kind) {
    case 'get':
    case 'put':
    case 'joined':
      return gave === GIVES.TOO_LATE;
    case 'lock-acquired':
      return gave !== GIVES.YES;
    case 'alive-read':
    case 'size-read':
    case 'length-read':
    case 'lock-read':
    case 'sleep-began':
      return true;
    default:
      return false;
  }
}
