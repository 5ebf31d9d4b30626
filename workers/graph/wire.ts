/** Values on their way from thread to thread, as plain data: equal texts are the same value. */

export type Wire =
  | { readonly k: 'plain'; readonly v: string | number | boolean | null }
  /** undefined, and the numbers that JSON has not. */
  | { readonly k: 'undefined' }
  | { readonly k: 'number' | 'bigint'; readonly v: string }
  | { readonly k: 'item'; readonly v: string }
  /** By its place in the program, or made anew from a description (threads/functions.ts). */
  | { readonly k: 'function'; readonly v: number }
  | { readonly k: 'made'; readonly v: Wire }
  /** An array or object that nobody writes any more; `id` '': a copy that whoever gets it may write. */
  | {
      readonly k: 'data';
      readonly id: string;
      readonly list: boolean;
      readonly of: readonly (readonly [string, Wire])[];
    }
  | { readonly k: 'thing'; readonly place: number; readonly form: number };

export type ThingType = 'queue' | 'deque' | 'lock' | 'condition' | 'thread' | 'instance';

/** What a thread must know of a shared object to have a shell of it. It never changes. */
export interface Form {
  readonly type: ThingType;
  /** Place among the program's classes; -1: the notebook's own. */
  readonly classIndex: number;
  readonly own: Own;
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
      readonly name: string;
      readonly daemon: boolean;
      readonly hasTarget: boolean;
    }
  | { readonly type: 'instance' };
