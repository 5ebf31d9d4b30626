/**
 * The Lock and the Condition a learner sees: CPython's `threading.Lock` and `threading.Condition`.
 *
 *   lock:      guard │ holder (thread + 1, 0 free) │ line head, tail │ depth (0 not re-entrant, else 1 + further acquires) │ called
 *   condition: guard │ line head, tail │ its lock's heap address, and object number
 *
 * `guard` is an engine mutex held for a few instructions; the visible lock is the holder word. A released lock is
 * free for anybody: the woken thread may find that another was faster, and then waits again at the end of the line. Until
 * it has come, `called`, further releases of a free run wake nobody else: it takes a free lock, or the next release calls.
 */
import { KIND_CODE, NONE } from '../trace/events';
import type { Recorder } from '../trace/recorder';
import type { Context } from './context';
import { RuntimeError } from './errors';
import { checkStop, passGate, timed } from './gate';
import { lock, unlock } from './mutex';
import { callFirst, LINE_WORDS, waitInLine, wake } from './wait-line';

const LOCK = {
  GUARD: 0,
  HOLDER: 1,
  LINE: 2,
  DEPTH: 2 + LINE_WORDS,
  CALLED: 3 + LINE_WORDS,
} as const;
export const LOCK_WORDS = LOCK.CALLED + 1;

const CONDITION = { GUARD: 0, LINE: 1, LOCK_AT: 3, LOCK_OBJECT: 4 } as const;
export const CONDITION_WORDS = 5;

/** One lock: where it is and its number in the object table. */
export interface Placed {
  readonly at: number;
  readonly object: number;
}

const { 'lock-acquired': LOCK_ACQUIRED, 'lock-released': LOCK_RELEASED } = KIND_CODE;
const FOR_EVER = Number.POSITIVE_INFINITY;

/** A lock that its holder may acquire again (CPython's RLock). Called once, by the thread that made it. */
export function makeReentrant(memory: Int32Array, { at }: Placed): void {
  memory[at + LOCK.DEPTH] = 1;
}

/**
 * Counts a further acquire by the holder of a re-entrant lock, or the end of one: no step, for it changes nothing for
 * others. False when it is none.
 */
function countFurther({ memory, recorder }: Context, at: number, change: 1 | -1): boolean {
  const depth = memory[at + LOCK.DEPTH] ?? 0;
  if (depth === 0 || Atomics.load(memory, at + LOCK.HOLDER) - 1 !== recorder.thread) return false;
  if (depth + change < 1) return false;
  checkStop(memory);
  memory[at + LOCK.DEPTH] = depth + change;
  return true;
}

function nothing(): void {}

/** In words that are in place: a program that takes a lock takes it very often. */
function note(recorder: Recorder, code: number, object: number, other: number, arg: number): void {
  recorder.recordFast(code, object, NONE, NONE, NONE, other, arg, '', false);
}

/** Blocks until the lock is held or the deadline passed. False when it was not got. A second acquire by its holder waits too, as in Python.
 * @param got called while nobody can take the lock away again, to record what having it means */
export function acquire(
  context: Context,
  { at, object }: Placed,
  block: boolean,
  timeoutS: number,
  got: () => void = nothing,
): boolean {
  const { memory, recorder } = context;
  if (countFurther(context, at, 1)) return true;
  const waitsAt = block && timeoutS !== 0 ? at : NONE;
  passGate(context, timed(LOCK_ACQUIRED, block && timeoutS >= 0), object, NONE, waitsAt);
  const deadline = timeoutS < 0 ? FOR_EVER : context.now() + timeoutS * 1000;
  lock(memory, at);
  try {
    for (let waited = false; ; waited = true) {
      const holder = (memory[at + LOCK.HOLDER] ?? 0) - 1;
      if (holder === NONE) {
        memory[at + LOCK.HOLDER] = recorder.thread + 1;
        note(recorder, LOCK_ACQUIRED, object, NONE, block ? 0 : 1);
        got();
        return true;
      }
      if (!block || (waited && context.now() >= deadline)) {
        recorder.record('lock-busy', { object, other: holder, arg: block ? 0 : 1 });
        return false;
      }
      recorder.record('lock-blocked', { object, other: holder, arg: microseconds(timeoutS) });
      const by = waitInLine(context, at + LOCK.LINE, at, deadline, {
        kind: 'lock',
        object,
        other: holder,
      });
      if (by !== NONE) {
        memory[at + LOCK.CALLED] = 0;
        recorder.record('woken', { object, other: by });
      }
    }
  } finally {
    unlock(memory, at);
  }
}

/** Whether an acquire begun now would have to wait. A guess, unless nobody moves. */
export function lockWouldWait(memory: Int32Array, at: number): boolean {
  return memory[at + LOCK.HOLDER] !== 0;
}

/**
 * Frees the lock and wakes the first in line. Any thread may, as in Python, but for a re-entrant lock: there its holder
 * alone. A free lock is a RuntimeError.
 */
export function release(context: Context, placed: Placed): void {
  const { memory, recorder } = context;
  if (countFurther(context, placed.at, -1)) return;
  const reentrant = memory[placed.at + LOCK.DEPTH] !== 0;
  if (reentrant && Atomics.load(memory, placed.at + LOCK.HOLDER) - 1 !== recorder.thread) {
    // A wait that a stopped run ends does not get its lock back, and the block around it releases it all the same.
    checkStop(memory);
    throw new RuntimeError('cannot release un-acquired lock');
  }
  passGate(context, LOCK_RELEASED, placed.object);
  lock(memory, placed.at);
  if (memory[placed.at + LOCK.HOLDER] === 0) {
    unlock(memory, placed.at);
    throw new RuntimeError('release unlocked lock');
  }
  releaseNow(context, placed);
}

/** The caller has the lock's guard; it is given up. */
function releaseNow(context: Context, { at, object }: Placed): void {
  const { memory, recorder, director } = context;
  memory[at + LOCK.HOLDER] = 0;
  const onTheWay = director === undefined && memory[at + LOCK.CALLED] !== 0;
  const first = onTheWay ? NONE : callFirst(context, at + LOCK.LINE);
  memory[at + LOCK.CALLED] = onTheWay || first !== NONE ? 1 : 0;
  note(recorder, LOCK_RELEASED, object, first, NONE);
  unlock(memory, at);
  wake(memory, first);
}

/** True while somebody holds it; may be out of date at once. */
export function isLocked(context: Context, { at, object }: Placed): boolean {
  const { memory, recorder } = context;
  passGate(context, KIND_CODE['lock-read'], object);
  lock(memory, at);
  const held = memory[at + LOCK.HOLDER] !== 0;
  recorder.record('lock-read', { object, arg: held ? 1 : 0 });
  unlock(memory, at);
  return held;
}

export function initialiseCondition(memory: Int32Array, at: number, ofLock: Placed): void {
  memory[at + CONDITION.LOCK_AT] = ofLock.at;
  memory[at + CONDITION.LOCK_OBJECT] = ofLock.object;
}

export function lockOf(memory: Int32Array, { at }: Placed): Placed {
  return {
    at: memory[at + CONDITION.LOCK_AT] ?? 0,
    object: memory[at + CONDITION.LOCK_OBJECT] ?? NONE,
  };
}

/**
 * Gives the condition's lock up, waits to be notified, takes the lock again. False after a timeout. The caller must
 * hold the lock, else RuntimeError.
 */
export function waitFor(context: Context, condition: Placed, timeoutS: number): boolean {
  const { memory, recorder } = context;
  const { at, object } = condition;
  const owned = lockOf(memory, condition);
  passGate(context, timed(KIND_CODE['wait-blocked'], timeoutS >= 0), object, owned.object);
  const deadline = timeoutS < 0 ? FOR_EVER : context.now() + timeoutS * 1000;
  // In line before the lock is free: a notify in between finds us.
  lock(memory, at);
  let by = NONE;
  let depth = 0;
  try {
    guardOwned(context, owned, 'wait on');
    depth = memory[owned.at + LOCK.DEPTH] ?? 0;
    if (depth > 0) memory[owned.at + LOCK.DEPTH] = 1;
    recorder.record('wait-blocked', { object, arg: microseconds(timeoutS) });
    releaseNow(context, owned);
    by = waitInLine(context, at + CONDITION.LINE, at, deadline, {
      kind: 'condition',
      object,
      other: NONE,
    });
    if (by === NONE) recorder.record('wait-timeout', { object });
    else recorder.record('woken', { object, other: by });
  } finally {
    unlock(memory, at);
  }
  acquire(context, owned, true, -1, () => {
    memory[owned.at + LOCK.DEPTH] = depth;
    if (by !== NONE) recorder.record('wait-ended', { object });
  });
  return by !== NONE;
}

/** Wakes the first `count` waiters. The caller must hold the condition's lock, else RuntimeError. Never blocks. */
export function notify(context: Context, condition: Placed, count: number): void {
  const { memory, recorder } = context;
  const owned = lockOf(memory, condition);
  passGate(context, KIND_CODE.notified, condition.object, owned.object);
  lock(memory, condition.at);
  const woken: number[] = [];
  try {
    guardOwned(context, owned, 'notify on');
  } catch (error) {
    unlock(memory, condition.at);
    throw error;
  }
  while (woken.length < count) {
    const first = callFirst(context, condition.at + CONDITION.LINE);
    if (first === NONE) break;
    woken.push(first);
  }
  recorder.record('notified', {
    object: condition.object,
    other: woken[0] ?? NONE,
    arg: woken.length,
  });
  unlock(memory, owned.at);
  unlock(memory, condition.at);
  for (const thread of woken) wake(memory, thread);
}

/**
 * Takes the guard of a lock that the calling thread holds, so that nobody can release it meanwhile (any thread may); else
 * RuntimeError, and the guard is free.
 */
function guardOwned({ memory, recorder }: Context, { at }: Placed, what: string): void {
  lock(memory, at);
  if ((memory[at + LOCK.HOLDER] ?? 0) - 1 === recorder.thread) return;
  unlock(memory, at);
  throw new RuntimeError(`cannot ${what} un-acquired lock`);
}

/** Timeouts as the log has them; -1 for ever. */
export function microseconds(timeoutS: number): number {
  return timeoutS < 0 || timeoutS === FOR_EVER
    ? NONE
    : Math.min(Math.round(timeoutS * 1e6), 0x7fff_ffff);
}
