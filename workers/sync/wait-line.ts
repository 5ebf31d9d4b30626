/**
 * A line of threads that wait for something: first come, first woken, as in CPython's `threading.Condition`
 * (Lib/threading.py), which keeps a deque of waiter locks.
 *
 *   line word: head (thread + 1) │ tail (thread + 1)        links: THREAD.NEXT of each thread
 *
 * Every thread sleeps on a futex word of its own (THREAD.PARK). So the one who wakes knows whom it wakes, a timed-out
 * waiter cannot swallow another's signal, and Stop reaches each thread alone. The line belongs to a mutex: every
 * function here wants it held.
 *
 * The count CONTROL.ACTIVE drops when a thread goes to wait without a timeout, and rises again *in the hands of the
 * one who wakes it*, before it is woken. So ACTIVE = 0 means exactly: nobody can ever move again.
 */
import { CONTROL, THREAD, threadAt, WAIT_CODES, type WaitKind } from '../memory/layout';
import { NONE } from '../trace/events';
import type { Context } from './context';
import { checkStop } from './gate';
import { lock, unlock } from './mutex';

export const LINE_WORDS = 2;

const SLEEPING = WAIT_CODES.indexOf('sleep') + 1;

/** What a thread waits for: told to the learner when the program is stuck. */
export interface WaitReason {
  readonly kind: WaitKind;
  readonly object: number;
  /** Thread waited for, or the lock's holder; NONE if there is none. */
  readonly other: number;
}

/**
 * Leaves `mutex`, waits at the end of `line`, takes `mutex` again. Returns the thread that woke us, or NONE after the
 * deadline. Throws StopRun, with `mutex` held, when the run is stopped.
 * @param deadlineMs by `context.now()`; Infinity waits for ever.
 */
export function waitInLine(
  context: Context,
  line: number,
  mutex: number,
  deadlineMs: number,
  reason: WaitReason,
): number {
  const { memory, recorder } = context;
  const me = recorder.thread;
  const block = threadAt(me);
  const forEver = deadlineMs === Number.POSITIVE_INFINITY;
  memory[block + THREAD.WOKEN_BY] = 0;
  memory[block + THREAD.WAIT_OBJECT] = reason.object;
  memory[block + THREAD.WAIT_OTHER] = reason.other;
  memory[block + THREAD.PLACE] = recorder.place;
  memory[block + THREAD.WAIT_KIND] = WAIT_CODES.indexOf(reason.kind) + 1;
  joinLine(memory, line, me);
  memory[block + THREAD.UNCOUNTED] = forEver ? 1 : 0;
  if (forEver) Atomics.sub(memory, CONTROL.ACTIVE, 1);
  for (;;) {
    // Read with the mutex held: whoever calls us after this bumps it after this. A late bump of an earlier call
    // only makes one round more.
    const seen = Atomics.load(memory, block + THREAD.PARK);
    unlock(memory, mutex);
    if (context.director) context.director.wait(deadlineMs, reason.object);
    else
      Atomics.wait(
        memory,
        block + THREAD.PARK,
        seen,
        forEver ? deadlineMs : Math.max(0, deadlineMs - context.now()),
      );
    lock(memory, mutex);
    checkStop(memory);
    const wokenBy = memory[block + THREAD.WOKEN_BY] ?? 0;
    const late = !forEver && context.now() >= deadlineMs;
    if (wokenBy !== 0 || late) {
      memory[block + THREAD.WAIT_KIND] = 0;
      if (wokenBy !== 0) return wokenBy - 1;
      leaveLine(memory, line, me);
      return NONE;
    }
  }
}

/**
 * Takes the first thread out of the line and counts it as active; NONE when nobody waits. The caller holds the line's
 * mutex, and must call `wake` with the answer (after unlocking, so that the woken does not run into the mutex).
 */
export function callFirst(context: Context, line: number): number {
  return call(context, line, false);
}

function call(context: Context, line: number, all: boolean): number {
  const { memory } = context;
  const first = memory[line] ?? 0;
  if (first === 0) return NONE;
  const thread = first - 1;
  const block = threadAt(thread);
  const next = memory[block + THREAD.NEXT] ?? 0;
  memory[line] = next;
  if (next === 0) memory[line + 1] = 0;
  memory[block + THREAD.WOKEN_BY] = context.recorder.thread + 1;
  if (memory[block + THREAD.UNCOUNTED] === 1) {
    memory[block + THREAD.UNCOUNTED] = 0;
    Atomics.add(memory, CONTROL.ACTIVE, 1);
  }
  context.director?.called(thread, memory[block + THREAD.WAIT_OBJECT] ?? NONE, next !== 0 && !all);
  return thread;
}

/** Wakes a thread that `callFirst` named; nothing for NONE. Never blocks. */
export function wake(memory: Int32Array, thread: number): void {
  if (thread === NONE) return;
  const park = threadAt(thread) + THREAD.PARK;
  Atomics.add(memory, park, 1);
  Atomics.notify(memory, park, 1);
}

/** Takes everybody out of the line, first come first. Same duties as `callFirst`. */
export function callAll(context: Context, line: number): number[] {
  const called: number[] = [];
  for (let thread = call(context, line, true); thread !== NONE; thread = call(context, line, true))
    called.push(thread);
  return called;
}

/** Sleeps on the thread's own futex word until the deadline; Stop ends it early by throwing StopRun. */
export function sleepUntil(context: Context, deadlineMs: number): void {
  const { memory, recorder } = context;
  const block = threadAt(recorder.thread);
  const park = block + THREAD.PARK;
  memory[block + THREAD.WAIT_KIND] = SLEEPING;
  for (;;) {
    const seen = Atomics.load(memory, park);
    checkStop(memory);
    const remaining = deadlineMs - context.now();
    if (remaining <= 0) {
      memory[block + THREAD.WAIT_KIND] = 0;
      return;
    }
    if (context.director) context.director.wait(deadlineMs, NONE);
    else Atomics.wait(memory, park, seen, remaining);
  }
}

function joinLine(memory: Int32Array, line: number, thread: number): void {
  memory[threadAt(thread) + THREAD.NEXT] = 0;
  const tail = memory[line + 1] ?? 0;
  if (tail === 0) memory[line] = thread + 1;
  else memory[threadAt(tail - 1) + THREAD.NEXT] = thread + 1;
  memory[line + 1] = thread + 1;
}

function leaveLine(memory: Int32Array, line: number, thread: number): void {
  let before = 0;
  for (let at = memory[line] ?? 0; at !== 0; ) {
    const next = memory[threadAt(at - 1) + THREAD.NEXT] ?? 0;
    if (at === thread + 1) {
      if (before === 0) memory[line] = next;
      else memory[threadAt(before - 1) + THREAD.NEXT] = next;
      if (memory[line + 1] === at) memory[line + 1] = before;
      return;
    }
    before = at;
    at = next;
  }
}
