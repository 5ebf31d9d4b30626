/**
 * The vocabulary of the event log: what can happen, as past-tense facts.
 * FORMAT.md beside this file says what every field means for every kind.
 * This is the one table of kinds; codes are part of the format, so append, never reorder.
 */

/** "No object", "no item", "no other thread", "no line". */
export const NONE = -1;

export const EVENT_KINDS = [
  // threads
  'thread-started',
  'thread-began',
  'thread-ended',
  'thread-failed',
  'join-blocked',
  'joined',
  'join-timeout',
  'woken',
  // queues
  'put-blocked',
  'put',
  'put-full',
  'get-blocked',
  'get',
  'get-empty',
  'task-done',
  'queue-join-blocked',
  'queue-joined',
  'shutdown',
  'refused',
  'size-read',
  // locks and conditions
  'lock-blocked',
  'lock-acquired',
  'lock-busy',
  'lock-released',
  'wait-blocked',
  'wait-ended',
  'wait-timeout',
  'notified',
  // deques
  'append',
  'appendleft',
  'pop',
  'popleft',
  'length-read',
  // shared fields
  'field-read',
  'field-written',
  // time and text
  'sleep-began',
  'slept',
  'printed',
  'newline-printed',
  // what things are
  'created',
  'named',
  'member',
  // questions
  'lock-read',
  'alive-read',
  'clock-read',
  // lists, objects, maps, sets and variables that threads share
  'list-read',
  'list-written',
  'list-added',
  'list-removed',
  'list-length-read',
  'key-read',
  'key-written',
  'key-deleted',
  'keys-read',
  'variable-read',
  'variable-written',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** Code of a kind in a record. */
export const KIND_CODE: Readonly<Record<EventKind, number>> = Object.fromEntries(
  EVENT_KINDS.map((kind, code) => [kind, code]),
) as Record<EventKind, number>;

/** What sort of thing a shared object is (`arg` of `created` carries `maxsize` for queues, so this is in `depth`). */
export const OBJECT_TYPES = [
  'queue',
  'deque',
  'lock',
  'condition',
  'thread',
  'instance',
  'list',
  'object',
  'map',
  'set',
  'variable',
] as const;
export type ObjectType = (typeof OBJECT_TYPES)[number];

/** Lists, objects, maps, sets and variables: what `list-…`, `key-…` and `variable-…` events are about. */
export function isSharedData(type: ObjectType): boolean {
  return OBJECT_TYPES.indexOf(type) >= OBJECT_TYPES.indexOf('list');
}

/** One decoded record. Every number is NONE (-1) where the kind has no such field. */
export interface TraceEvent {
  /** Global order: 0, 1, 2 … without gaps. The only order there is. */
  readonly seq: number;
  /** Milliseconds since the run began. Steps of 5 µs or worse: many events share a time. */
  readonly timeMs: number;
  /** Who did it: 0 is the main thread, then in order of start. */
  readonly thread: number;
  readonly kind: EventKind;
  /** The queue, deque, lock … it was done to (see `created`). */
  readonly object: number;
  /** Identity of the item moved. Item tokens from `item()` are 0, 1, 2 …; plain values get a fresh id of PLAIN_ITEM_BASE or more at each put. */
  readonly item: number;
  /** Items in the object after this step. */
  readonly depth: number;
  /** Unfinished tasks after this step (queues). */
  readonly unfinished: number;
  /** The other thread: whom I woke, who woke me, whom I started or wait for. */
  readonly other: number;
  /** Index into the program's `cells`, NONE when the engine acted by itself. */
  readonly cell: number;
  /** 1-based line in that cell's text. */
  readonly line: number;
  /** Per kind: see FORMAT.md (timeouts and sleeps are in microseconds). */
  readonly arg: number;
  /** Printed text, a name, a class, an error; '' for kinds without text. */
  readonly text: string;
}

/** Ids from here on belong to plain values (numbers, strings, data), not to `item()` tokens. */
export const PLAIN_ITEM_BASE = 0x4000_0000;

/** Kinds whose record owns a text. */
export const KINDS_WITH_TEXT: ReadonlySet<EventKind> = new Set<EventKind>([
  'thread-started',
  'thread-failed',
  'printed',
  'created',
  'named',
  'member',
  'put',
  'append',
  'appendleft',
  'field-read',
  'field-written',
  'refused',
  'list-read',
  'list-written',
  'list-added',
  'list-removed',
  'key-read',
  'key-written',
  'key-deleted',
  'variable-read',
  'variable-written',
]);

/** Kinds that are one poll: an attempt to take that does not wait. `get` counts only with `arg` 1. */
export function isPoll(event: Pick<TraceEvent, 'kind' | 'arg'>): boolean {
  return (
    event.kind === 'pop' ||
    event.kind === 'popleft' ||
    ((event.kind === 'get' || event.kind === 'get-empty') && event.arg === 1)
  );
}
