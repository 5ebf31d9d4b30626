/**
 * Thread life in shared memory: start, end, join. CPython's `threading.Thread` (Lib/threading.py).
 * States, join lines and slots are guarded by one mutex, CONTROL.THREADS_LOCK.
 */
import { nowMs } from '../memory/clock';
import {
  CONTROL,
  MAX_ALIVE,
  MAX_SLOTS,
  MAX_THREADS,
  SLOT,
  SLOT_STATE,
  slotAt,
  THREAD,
  THREAD_STATE,
  threadAt,
} from '../memory/layout';
import type { Context } from '../sync/context';
import { RuntimeError } from '../sync/errors';
import { checkStop, passGate, timed } from '../sync/gate';
import { microseconds } from '../sync/lock';
import { lock, unlock } from '../sync/mutex';
import { callAll, waitInLine, wake } from '../sync/wait-line';
import { KIND_CODE, NONE } from '../trace/events';

/** How long start() waits for the kernel to bring one more worker. */
const WORKER_WAIT_MS = 15_000;
const LOOK_AGAIN_MS = 100;

export interface NewThread {
  readonly number: number;
  readonly object: number;
  readonly label: string;
  readonly daemon: boolean;
  /** Heap block with what to run. */
  readonly start: number;
}

/**
 * Hands a new thread to a parked worker. Waits while the kernel brings one, if none is parked.
 * @param askForWorker posts the request; the kernel's page is never blocked, so it answers.
 * Throws RuntimeError when the thread was started before, or at the limit of threads alive at once.
 */
export function startThread(context: Context, thread: NewThread, askForWorker: () => void): void {
  const { memory, recorder } = context;
  const deadline = nowMs() + WORKER_WAIT_MS;
  for (let waits = false; ; waits = true) {
    checkStop(memory);
    const seen = Atomics.load(memory, CONTROL.SLOT_READY);
    lock(memory, CONTROL.THREADS_LOCK);
    if (threadState(memory, thread.number) !== THREAD_STATE.NEW) {
      unlock(memory, CONTROL.THREADS_LOCK);
      throw new RuntimeError('threads can only be started once');
    }
    const alive = memory[CONTROL.ALIVE] ?? 0;
    const slot = alive < MAX_ALIVE ? readySlot(memory) : NONE;
    const givesUp = slot === NONE && (alive >= MAX_ALIVE || nowMs() > deadline);
    if (waits && (slot !== NONE || givesUp)) add(memory, CONTROL.STARTERS, -1);
    if (slot !== NONE) {
      beginThread(context, thread);
      memory[slotAt(slot) + SLOT.STATE] = SLOT_STATE.TAKEN;
      recorder.record('thread-started', {
        object: thread.object,
        other: thread.number,
        arg: thread.daemon ? 1 : 0,
        text: thread.label,
      });
      unlock(memory, CONTROL.THREADS_LOCK);
      Atomics.store(memory, slotAt(slot) + SLOT.ASSIGNED, thread.number + 1);
      Atomics.notify(memory, slotAt(slot) + SLOT.ASSIGNED, 1);
      return;
    }
    if (!waits && !givesUp) add(memory, CONTROL.STARTERS, 1);
    // One worker for every thread that waits here: who asked for a worker need not be the one who gets it.
    const ask = !givesUp && (memory[CONTROL.WORKERS_COMING] ?? 0) < (memory[CONTROL.STARTERS] ?? 0);
    if (ask) add(memory, CONTROL.WORKERS_COMING, 1);
    unlock(memory, CONTROL.THREADS_LOCK);
    if (alive >= MAX_ALIVE) {
      throw new RuntimeError(
        `can't start new thread: ${MAX_ALIVE} threads are alive, and this notebook runs no more at the same time`,
      );
    }
    if (givesUp)
      throw new RuntimeError("can't start new thread: the browser gave no further worker");
    if (ask) askForWorker();
    Atomics.wait(memory, CONTROL.SLOT_READY, seen, LOOK_AGAIN_MS);
  }
}

/** Ends the calling thread's life and wakes who joins it. Nothing of it may run after this. */
export function endThread(context: Context, object: number): void {
  const { memory, recorder } = context;
  passGate(context, KIND_CODE['thread-ended'], object);
  const block = threadAt(recorder.thread);
  lock(memory, CONTROL.THREADS_LOCK);
  Atomics.store(memory, block + THREAD.STATE, THREAD_STATE.ENDED);
  const woken = callAll(context, block + THREAD.JOINERS);
  recorder.record('thread-ended', { object, other: woken[0] ?? NONE, arg: woken.length });
  Atomics.sub(memory, CONTROL.ALIVE, 1);
  Atomics.sub(memory, CONTROL.ACTIVE, 1);
  unlock(memory, CONTROL.THREADS_LOCK);
  for (const thread of woken) wake(memory, thread);
}

/** Waits until the thread has ended; false after the timeout (seconds; undefined waits for ever). */
export function joinThread(
  context: Context,
  thread: { readonly number: number; readonly object: number },
  timeoutS: number | undefined,
  kind: 'thread-join' | 'exit' = 'thread-join',
): boolean {
  const { memory, recorder } = context;
  const { number, object } = thread;
  const waitsAt = timeoutS === undefined || timeoutS > 0 ? threadAt(number) : NONE;
  passGate(context, timed(KIND_CODE.joined, timeoutS !== undefined), object, NONE, waitsAt);
  const deadline =
    timeoutS === undefined ? Number.POSITIVE_INFINITY : context.now() + timeoutS * 1000;
  const block = threadAt(number);
  lock(memory, CONTROL.THREADS_LOCK);
  try {
    while (memory[block + THREAD.STATE] !== THREAD_STATE.ENDED) {
      if (context.now() >= deadline) {
        recorder.record('join-timeout', { object, other: number });
        return false;
      }
      const arg = timeoutS === undefined ? NONE : microseconds(timeoutS);
      recorder.record('join-blocked', { object, other: number, arg });
      const reason = { kind, object, other: number } as const;
      const by = waitInLine(
        context,
        block + THREAD.JOINERS,
        CONTROL.THREADS_LOCK,
        deadline,
        reason,
      );
      if (by !== NONE) recorder.record('woken', { object, other: by });
    }
    recorder.record('joined', { object, other: number });
    return true;
  } finally {
    unlock(memory, CONTROL.THREADS_LOCK);
  }
}

/** Whether a join begun now would have to wait. @param block of the thread to be joined */
export function joinWouldWait(memory: Int32Array, block: number): boolean {
  return memory[block + THREAD.STATE] !== THREAD_STATE.ENDED;
}

/** True while the thread has started and not ended. */
export function isAlive(
  context: Context,
  { number, object }: { number: number; object: number },
): boolean {
  const { memory, recorder } = context;
  passGate(context, KIND_CODE['alive-read'], object);
  lock(memory, CONTROL.THREADS_LOCK);
  const alive = threadState(memory, number) === THREAD_STATE.ALIVE;
  recorder.record('alive-read', { object, other: number, arg: alive ? 1 : 0 });
  unlock(memory, CONTROL.THREADS_LOCK);
  return alive;
}

export function threadState(memory: Int32Array, thread: number): number {
  return Atomics.load(memory, threadAt(thread) + THREAD.STATE);
}

/** The first thread that the end of the program still has to wait for, or NONE. */
export function nextToWaitFor({ memory, recorder }: Context): number {
  // Under the lock: while we look nobody can start a thread that we have passed, and end before we come to it.
  lock(memory, CONTROL.THREADS_LOCK);
  const threads = Atomics.load(memory, CONTROL.THREADS);
  let found = NONE;
  for (let thread = 0; thread < threads && found === NONE; thread++) {
    if (thread === recorder.thread || threadState(memory, thread) !== THREAD_STATE.ALIVE) continue;
    if (memory[threadAt(thread) + THREAD.DAEMON] !== 1) found = thread;
  }
  unlock(memory, CONTROL.THREADS_LOCK);
  return found;
}

function beginThread(context: Context, { number, object, daemon, start }: NewThread): void {
  const { memory, recorder } = context;
  const block = threadAt(number);
  Atomics.store(memory, CONTROL.STARTED, 1);
  Atomics.store(memory, block + THREAD.STATE, THREAD_STATE.ALIVE);
  memory[block + THREAD.OBJECT] = object;
  memory[block + THREAD.DAEMON] = daemon ? 1 : 0;
  memory[block + THREAD.START] = start;
  memory[block + THREAD.STARTED_BY] = recorder.thread;
  Atomics.add(memory, CONTROL.ALIVE, 1);
  Atomics.add(memory, CONTROL.ACTIVE, 1);
  context.director?.begun(number, object);
}

/** The number of a new Thread object, or NONE at the limit. The count never passes the limit: others walk up to it. */
export function claimNumber(memory: Int32Array): number {
  for (;;) {
    const number = Atomics.load(memory, CONTROL.THREADS);
    if (number >= MAX_THREADS) return NONE;
    if (Atomics.compareExchange(memory, CONTROL.THREADS, number, number + 1) === number)
      return number;
  }
}

/** The number of the next thread that was given no name: these alone are counted, as in CPython. */
export function claimUnnamed(memory: Int32Array): number {
  return Atomics.add(memory, CONTROL.UNNAMED, 1) + 1;
}

/** What a thread hands on to those it makes. */
export function isDaemonThread(memory: Int32Array, thread: number): boolean {
  return memory[threadAt(thread) + THREAD.DAEMON] === 1;
}

/** A worker stands ready for start(); `first`: it has just come into the run. */
export function parkWorker(memory: Int32Array, slot: number, first: boolean): void {
  lock(memory, CONTROL.THREADS_LOCK);
  memory[slotAt(slot) + SLOT.STATE] = SLOT_STATE.READY;
  if (first && (memory[CONTROL.WORKERS_COMING] ?? 0) > 0) add(memory, CONTROL.WORKERS_COMING, -1);
  unlock(memory, CONTROL.THREADS_LOCK);
  Atomics.add(memory, CONTROL.SLOT_READY, 1);
  Atomics.notify(memory, CONTROL.SLOT_READY);
}

function add(memory: Int32Array, at: number, amount: number): void {
  memory[at] = (memory[at] ?? 0) + amount;
}

function readySlot(memory: Int32Array): number {
  for (let slot = 1; slot < MAX_SLOTS; slot++) {
    if (memory[slotAt(slot) + SLOT.STATE] === SLOT_STATE.READY) return slot;
  }
  return NONE;
}
