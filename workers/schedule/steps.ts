/** What happened in a commanded run, read back from the plan's decisions: who could move at each step, and who did. */
import { LOOKS_AT_CLOCK } from '../sync/gate';
import { KIND_CODE, NONE } from '../trace/events';
import { DECISION_EACH, DECISION_HEAD, DECISIONS_AT, PLAN } from './plan';
import { MAY_BE_PUT_OFF, PUT_OFF } from './waits';

/** The operation a thread stands before. */
export interface Wish {
  readonly thread: number;
  /** Code of an event kind, with LOOKS_AT_CLOCK where it applies. */
  readonly operation: number;
  readonly object: number;
  /** Another object, or a part of this one (below NONE: `partAt` of gate.ts). */
  readonly second: number;
  /** It may not be granted now; it would not be, had it to wait (waits.ts). */
  readonly putOff?: true;
  readonly mayBePutOff?: true;
}

export interface Step {
  readonly chosen: Wish;
  /** Threads that could move, in order of number. */
  readonly able: readonly Wish[];
  /** Where the chosen thread stood, as in word 9 of a record; 0 or less: not in a cell. */
  readonly place: number;
  /** Events recorded before it: the number of its first. */
  readonly event: number;
  /** How often time was put forward before it because nobody could move. */
  readonly times: number;
}

export interface RunSteps {
  readonly steps: readonly Step[];
  /** Threads that could still have moved when the run was broken off. */
  readonly pending: readonly Wish[];
}

export function readSteps(plan: Int32Array): RunSteps {
  const steps: Step[] = [];
  let pending: readonly Wish[] = [];
  const end = DECISIONS_AT + (plan[PLAN.DECISION_WORDS] ?? 0);
  for (let at = DECISIONS_AT; at < end; ) {
    const thread = plan[at] ?? 0;
    const count = plan[at + 2] ?? 0;
    const place = plan[at + 3] ?? 0;
    const event = plan[at + 4] ?? 0;
    const times = plan[at + 5] ?? 0;
    at += DECISION_HEAD;
    const able: Wish[] = [];
    for (let i = 0; i < count; i++, at += DECISION_EACH) {
      const operation = plan[at + 1] ?? 0;
      able.push({
        thread: plan[at] ?? 0,
        operation: operation & ~(PUT_OFF | MAY_BE_PUT_OFF),
        object: plan[at + 2] ?? 0,
        second: plan[at + 3] ?? 0,
        ...((operation & PUT_OFF) === 0 ? {} : { putOff: true }),
        ...((operation & MAY_BE_PUT_OFF) === 0 ? {} : { mayBePutOff: true }),
      });
    }
    const chosen = able.find((wish) => wish.thread === thread);
    if (chosen) steps.push({ chosen, able, place, event, times });
    else pending = able;
  }
  return { steps, pending };
}

const READS = new Set(
  (['size-read', 'length-read', 'lock-read', 'alive-read', 'field-read'] as const).map(
    (kind) => KIND_CODE[kind],
  ),
);
const KIND_MASK = LOOKS_AT_CLOCK - 1;
const { printed: PRINTED, slept: SLEPT, created: CREATED } = KIND_CODE;
const NEWLINE = KIND_CODE['newline-printed'];
const CLOCK_READ = KIND_CODE['clock-read'];
const SLEEP_BEGAN = KIND_CODE['sleep-began'];
const ENDED = KIND_CODE['thread-ended'];
const STARTED = KIND_CODE['thread-started'];
const BEGAN = KIND_CODE['thread-began'];
const { get: GET, joined: JOINED } = KIND_CODE;
const TASK_DONE = KIND_CODE['task-done'];
const QUEUE_JOINED = KIND_CODE['queue-joined'];
const LOCK_ACQUIRED = KIND_CODE['lock-acquired'];
const LOCK_RELEASED = KIND_CODE['lock-released'];
const TASKS = new Set<number>([TASK_DONE, QUEUE_JOINED]);

/** Stand-ins for what has no number in the object table: the console, and the count of threads made. */
const CONSOLE = -2;
const MAKING = -3;

/** Whether the order of two steps of different threads can make a difference. Symmetric. */
export type Relation = (a: Wish, b: Wish) => boolean;

/** They touch the same thing, and not both only look at it. */
export function dependent(a: Wish, b: Wish): boolean {
  if (a.thread === b.thread || endsProgram(a) || endsProgram(b)) return true;
  return meetAtClock(a.operation, b.operation) || meetAtObject(a, b);
}

/** When the main thread has ended nobody moves any more: what daemons still wanted to do is lost. */
export function endsProgram({ thread, operation }: Wish): boolean {
  return thread === 0 && operation === ENDED;
}

/** A sleep that is over, or a wait whose time has run out. */
export function isTimeout({ operation }: Wish): boolean {
  return (operation & KIND_MASK) === SLEPT;
}

/**
 * Whether the later of two dependent steps could not have come before the earlier: it is what lets it go on. The state
 * of what they touch is, without the earlier step, as it was before it: whatever else changed it came after it.
 */
export function lets(earlier: Wish, later: Wish): boolean {
  if (earlier.object !== later.object) return false;
  if (earlier.operation === STARTED) return later.operation === BEGAN;
  if (later.mayBePutOff !== true) return false;
  switch (later.operation) {
    case JOINED:
      return earlier.operation === ENDED;
    case QUEUE_JOINED:
      return earlier.operation === TASK_DONE;
    case LOCK_ACQUIRED:
      return earlier.operation === LOCK_RELEASED;
    default:
      return false;
  }
}

/** One of them is about the items of a queue alone, the other about the count of unfinished tasks alone. */
function itemsAndTasks(a: number, b: number): boolean {
  return (a === GET && TASKS.has(b)) || (b === GET && TASKS.has(a));
}

function meetAtObject(a: Wish, b: Wish): boolean {
  if (a.second < NONE || b.second < NONE) return meetAtPart(a, b);
  if (itemsAndTasks(a.operation, b.operation)) return false;
  const [first, other] = [thingOf(a), thingOf(b)];
  const meet =
    (first !== null && (first === other || first === b.second)) ||
    (a.second >= 0 && (a.second === other || a.second === b.second));
  return meet && !(READS.has(a.operation) && READS.has(b.operation));
}

/** One of them touches a part alone. The rest of an object lies elsewhere in memory. */
function meetAtPart(a: Wish, b: Wish): boolean {
  return (
    a.object === b.object &&
    a.second === b.second &&
    !(READS.has(a.operation) && READS.has(b.operation))
  );
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
