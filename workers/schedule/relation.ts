/** When the order of two steps matters: the whole of what all orders are told apart by. */
import { FOUND } from '../sync/director';
import { LOOKS_AT_CLOCK } from '../sync/gate';
import { KIND_CODE, NONE } from '../trace/events';
import { found, meetAtItems } from './relation-items';
import { meetInLine } from './relation-lines';
import type { Wish } from './steps';

/** Whether the order of two steps of different threads can make a difference. Symmetric. */
export type Relation = (a: Wish, b: Wish) => boolean;

const READS = new Set(
  (
    [
      'size-read',
      'length-read',
      'lock-read',
      'alive-read',
      'field-read',
      'list-read',
      'list-length-read',
      'key-read',
      'keys-read',
      'variable-read',
      'joined',
      'thread-began',
    ] as const
  ).map((kind) => KIND_CODE[kind]),
);
/** Operations on shared data: one without a part touches all parts. */
const ON_DATA = new Set(
  (
    [
      'list-read',
      'list-written',
      'list-added',
      'list-removed',
      'list-length-read',
      'key-read',
      'key-written',
      'key-deleted',
      'keys-read',
    ] as const
  ).map((kind) => KIND_CODE[kind]),
);
const KIND_MASK = LOOKS_AT_CLOCK - 1;
const { printed: PRINTED, slept: SLEPT, created: CREATED, shutdown: SHUTDOWN } = KIND_CODE;
const NEWLINE = KIND_CODE['newline-printed'];
const CLOCK_READ = KIND_CODE['clock-read'];
const SLEEP_BEGAN = KIND_CODE['sleep-began'];
const ENDED = KIND_CODE['thread-ended'];
const STARTED = KIND_CODE['thread-started'];
const BEGAN = KIND_CODE['thread-began'];
const { put: PUT, get: GET, joined: JOINED } = KIND_CODE;
const NOTIFIED = KIND_CODE.notified;
const WAIT_BLOCKED = KIND_CODE['wait-blocked'];
const WAIT_ENDED = KIND_CODE['wait-ended'];
const TASK_DONE = KIND_CODE['task-done'];
const QUEUE_JOINED = KIND_CODE['queue-joined'];
const LOCK_ACQUIRED = KIND_CODE['lock-acquired'];
const LOCK_RELEASED = KIND_CODE['lock-released'];

/** Stand-ins for what has no number in the object table: the console, and the count of threads made. */
const CONSOLE = -2;
const MAKING = -3;

/** They touch the same thing, and not both only look at it. */
export function dependent(a: Wish, b: Wish): boolean {
  if (a.thread === b.thread || endsProgram(a) || endsProgram(b)) return true;
  const known =
    meetAtWaitEnd(a, b) ??
    meetAtWaitEnd(b, a) ??
    meetAtNotify(a, b) ??
    meetAtNotify(b, a) ??
    meetInLine(a, b);
  if (known !== undefined) return known;
  return meetAtClock(a.operation, b.operation) || (meetAtItems(a, b) ?? meetAtObject(a, b));
}

/** Who was called out of a condition's line has left it: only the call itself must come before. */
function meetAtWaitEnd({ operation, second }: Wish, other: Wish): boolean | undefined {
  if (operation !== WAIT_ENDED) return undefined;
  return other.operation === NOTIFIED && other.noted?.nth === second;
}

/** Who notifies holds the condition's lock, or fails: that another thread takes it makes no difference. */
function meetAtNotify(notify: Wish, other: Wish): boolean | undefined {
  const taken = notify.operation === NOTIFIED && (other.operation & KIND_MASK) === LOCK_ACQUIRED;
  return taken ? false : undefined;
}

/** When the main thread has ended nobody moves any more: what daemons still wanted to do is lost. */
export function endsProgram({ thread, operation }: Wish): boolean {
  return thread === 0 && operation === ENDED;
}

/**
 * Whether the later of two dependent steps could not have come before the earlier: it is what lets it go on. Only where
 * nobody goes to wait (waits.ts); there a step that would wait is none.
 */
export function lets(earlier: Wish, later: Wish): boolean {
  if (earlier.object !== later.object) {
    // Who waits for a condition gives its lock up.
    const kind = earlier.operation & KIND_MASK;
    const gives = kind === WAIT_BLOCKED && earlier.second === later.object;
    return gives && later.operation === LOCK_ACQUIRED && later.mayBePutOff === true;
  }
  if (earlier.operation === STARTED) return later.operation === BEGAN;
  if (later.operation === WAIT_ENDED) return true;
  // What failed changed nothing.
  if (later.mayBePutOff !== true || found(earlier, FOUND.FAILED)) return false;
  const kind = earlier.operation & KIND_MASK;
  switch (later.operation) {
    case JOINED:
      return kind === ENDED;
    case QUEUE_JOINED:
      return kind === TASK_DONE || kind === SHUTDOWN;
    case LOCK_ACQUIRED:
      return kind === LOCK_RELEASED;
    case GET:
      return (
        (kind === PUT && !found(earlier, FOUND.SPARE)) ||
        (kind === SHUTDOWN && found(earlier, FOUND.EMPTY))
      );
    case PUT:
      return (
        (kind === GET && !found(earlier, FOUND.SPARE)) ||
        (kind === SHUTDOWN && found(earlier, FOUND.FULL))
      );
    default:
      return false;
  }
}

function meetAtObject(a: Wish, b: Wish): boolean {
  if (a.second < NONE || b.second < NONE) return meetAtPart(a, b);
  const [first, other] = [thingOf(a), thingOf(b)];
  const meets =
    (first !== null && (first === other || first === b.second)) ||
    (a.second >= 0 && (a.second === other || a.second === b.second));
  return meets && !bothRead(a, b);
}

/** One of them touches a part alone. The rest of an object lies elsewhere in memory. */
function meetAtPart(a: Wish, b: Wish): boolean {
  const samePart =
    a.second === b.second || ((a.second === NONE || b.second === NONE) && ON_DATA.has(a.operation));
  return a.object === b.object && samePart && !bothRead(a, b);
}

/** It changes nothing, whatever it finds. */
export function onlyReads(operation: number): boolean {
  return READS.has(operation & KIND_MASK);
}

function bothRead(a: Wish, b: Wish): boolean {
  return onlyReads(a.operation) && onlyReads(b.operation);
}

function thingOf({ operation, object }: Wish): number | null {
  if (operation === PRINTED || operation === NEWLINE) return CONSOLE;
  if (operation === CREATED) return MAKING;
  return object >= 0 ? object : null;
}

/**
 * The clock is put forward by looking at it, and by a sleep or timeout that may end at any moment; the rest only looks.
 * A thread that is due (plan.ts) came to it because the clock was put forward before: it does not touch it any more.
 */
function meetAtClock(a: number, b: number): boolean {
  return (movesClock(a) && looksAtClock(b)) || (movesClock(b) && looksAtClock(a));
}

function movesClock(operation: number): boolean {
  return operation === (SLEPT | LOOKS_AT_CLOCK) || operation === CLOCK_READ;
}

function looksAtClock(operation: number): boolean {
  return (operation & LOOKS_AT_CLOCK) !== 0 || operation === SLEEP_BEGAN || movesClock(operation);
}
