/**
 * What the shells of shared data come down to: the operations of CPython's `list` and `dict`, each of them one step. In
 * the engine they are made in shared memory (memory-operations.ts); in a search through states they are steps of it
 * (graph/shared-steps.ts).
 */
import type { DataRef } from '../memory/data-block';
import type { Rearrangement } from './rearrange';

/** None of them blocks. May be called by any thread that holds no engine lock. */
export interface ListOperations {
  /** The element at an index, undefined beyond the end. */
  read(ref: DataRef, index: number): unknown;
  /** What comes next for a loop that is under way. */
  next(ref: DataRef, index: number): { readonly done: boolean; readonly value: unknown };
  length(ref: DataRef): number;
  /** All elements at one moment, as an array of the thread's own. */
  all(ref: DataRef): unknown[];
  /** Beyond the end the list grows, the gap undefined. */
  write(ref: DataRef, index: number, value: unknown): void;
  /** Adds at an end, all in one step. Returns the new length. */
  add(ref: DataRef, values: readonly unknown[], end: 'left' | 'right'): number;
  /** undefined when there is nothing. */
  take(ref: DataRef, end: 'left' | 'right'): unknown;
  /** Cuts, or fills with undefined. */
  setLength(ref: DataRef, length: number): void;
  /** Returns what was taken out. */
  rearrange(ref: DataRef, how: Rearrangement, added: readonly unknown[]): unknown[];
}

export interface Found {
  readonly found: boolean;
  readonly value: unknown;
}

/** Keys are equal as those of a Map are. Keys of a plain object are texts; a Set holds true under each. */
export interface TableOperations {
  read(ref: DataRef, key: unknown): Found;
  /** A new key comes last. */
  write(ref: DataRef, key: unknown, value: unknown): void;
  /** False when the key was not there. */
  delete(ref: DataRef, key: unknown): boolean;
  clear(ref: DataRef): void;
  size(ref: DataRef): number;
  /** Keys and values at one moment, in the order of their insertion. */
  all(ref: DataRef): [unknown, unknown][];
  /** What comes next for a loop: the first entry inserted after number `last`; undefined at the end. */
  next(
    ref: DataRef,
    last: number,
  ): { readonly number: number; readonly key: unknown; readonly value: unknown } | undefined;
}
