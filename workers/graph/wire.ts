/** Values on their way from thread to thread, as plain data: equal texts are the same value. */
import type { DataRef } from '../memory/data-block';

export type Wire =
  | { readonly k: 'plain'; readonly v: string | number | boolean | null }
  /** undefined, and the numbers that JSON has not. */
  | { readonly k: 'undefined' }
  | { readonly k: 'number' | 'bigint'; readonly v: string }
  | { readonly k: 'item'; readonly v: string }
  /** By its place in the program, or made anew from a description (threads/functions.ts): number of that. */
  | { readonly k: 'function' | 'made'; readonly v: number }
  /** A literal that its giver does not keep: whoever gets it gets a new one. Parts are numbers of values. */
  | {
      readonly k: 'copy';
      readonly list: boolean;
      readonly of: readonly (readonly [key: string, part: number])[];
    }
  /** An array, object, Map or Set that threads share. What it holds, where nobody writes it; null: a record says so. */
  | { readonly k: 'data'; readonly ref: DataRef; readonly holds: Contents | null }
  /** No value: all that a list or table holds, as an operation gives it. */
  | { readonly k: 'contents'; readonly of: readonly number[] }
  | { readonly k: 'thing'; readonly place: number; readonly form: number };

/** What shared data holds at one moment. */
export interface Contents {
  /** list: numbers of values. Else, for each entry: its number in the order of insertion, numbers of key and value. */
  readonly items: readonly number[];
  /** Not of a list: the number that the next entry gets. */
  readonly count: number;
}

export type ThingType = 'queue' | 'deque' | 'lock' | 'condition' | 'thread' | 'instance';

/** What a thread must know of a shared object to have a shell of it. It never changes. */
export interface Form {
  readonly type: ThingType;
  /** Place among the program's classes; -1: the notebook's own. */
  readonly classIndex: number;
  readonly own: Own;
  /** It was frozen before anybody else knew of it: all its fields are constants. */
  readonly frozen: boolean;
  /** The object's fields in order: where it is kept, or, for one that nobody may write, its value. */
  readonly fields: readonly (readonly [
    name: string,
    at: { readonly place: number } | { readonly value: number },
  ])[];
}

/** What the notebook's own classes are made with. */
export type Own =
  | { readonly type: 'queue'; readonly maxsize: number }
  | { readonly type: 'deque'; readonly most: number }
  | { readonly type: 'lock'; readonly reentrant: boolean }
  /** Number of the lock as a value. */
  | { readonly type: 'condition'; readonly lock: number }
  | {
      readonly type: 'thread';
      readonly number: number;
      /** The thread that made it: the others know only that it has a target. */
      readonly by: number;
      readonly name: string;
      readonly daemon: boolean;
      readonly hasTarget: boolean;
    }
  | { readonly type: 'instance' };
