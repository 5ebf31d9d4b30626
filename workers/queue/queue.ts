/**
 * The blocking queue: CPython's `queue.Queue` (Lib/queue.py, 3.13) on shared memory, in the words of queue-words.ts.
 *
 * Every function passes the gate first and may be called by any thread that holds no engine lock. Events are recorded
 * with the mutex held; threads are woken after it is free.
 */
import type { Context } from '../sync/context';
import { ValueError } from '../sync/errors';
import { passGate, THROWS_AWAY, timed } from '../sync/gate';
import type { Placed } from '../sync/lock';
import { lock, unlock } from '../sync/mutex';
import { callAll, callFirst, wake } from '../sync/wait-line';
import { KIND_CODE, NONE } from '../trace/events';
import { dropHead, forgetHead, headCell, pushTail, ringCount } from './cell-ring';
import { Empty, Full } from './errors';
import { noteStep } from './noted-steps';
import { deadlineOf, FOR_EVER, isOver, refusal, TURN, waitTurn } from './queue-waiting';
import { QUEUE } from './queue-words';
import { inWords, stageValue } from './staging';
import { recordForm, traceItemOf } from './trace-item';

/**
 * Adds a value at the tail. Waits for room when `block`, at most `timeoutS` seconds if given.
 * Throws Full (no room in time), ShutDown, ValueError (negative timeout), MemoryError, Unshareable.
 */
export function queuePut(
  context: Context,
  queue: Placed,
  value: unknown,
  itemId: number,
  block: boolean,
  timeoutS: number | undefined,
): void {
  const { memory, recorder } = context;
  const { at, object } = queue;
  const waitsAt = block && (timeoutS === undefined || timeoutS > 0) ? at : NONE;
  passGate(context, timed(KIND_CODE.put, block && timeoutS !== undefined), object, NONE, waitsAt);
  const maxsize = memory[at + QUEUE.MAXSIZE] ?? 0;
  const text = recorder.keeps && itemId < 0 ? recordForm(value) : '';
  stageValue(context, value, 'queue', at + QUEUE.RING);
  const item = traceItemOf(context, itemId);
  let woken = NONE;
  let deadline = FOR_EVER;
  lock(memory, at);
  try {
    // As in CPython, a queue that is shut down or unbounded does not look at the timeout at all.
    if (memory[at + QUEUE.SHUT] === 0 && maxsize > 0)
      deadline = deadlineOf(context, block, timeoutS);
    for (;;) {
      if (memory[at + QUEUE.SHUT] !== 0) throw refusal(context, queue, 'put');
      if (maxsize === 0 || ringCount(memory, at + QUEUE.RING) < maxsize) break;
      if (isOver(context, deadline)) {
        noteStep(context, at, 'put', true);
        const depth = ringCount(memory, at + QUEUE.RING);
        recorder.record('put-full', { object, depth, arg: block ? 0 : 1 });
        throw new Full('the queue is full');
      }
      waitTurn(context, queue, TURN.PUT, item, deadline, timeoutS);
    }
    if (context.director !== undefined) noteStep(context, at, 'put');
    pushTail(context, at + QUEUE.RING, item);
    memory[at + QUEUE.UNFINISHED] = (memory[at + QUEUE.UNFINISHED] ?? 0) + 1;
    woken = callFirst(context, at + QUEUE.NOT_EMPTY);
    recorder.recordFast(
      KIND_CODE.put,
      object,
      item,
      ringCount(memory, at + QUEUE.RING),
      memory[at + QUEUE.UNFINISHED] ?? 0,
      woken,
      block ? 0 : 1,
      text,
      false,
    );
  } catch (error) {
    throw inWords(context, error, 'queue', at + QUEUE.RING);
  } finally {
    unlock(memory, at);
  }
  wake(memory, woken);
}

/**
 * Takes the value at the head. Waits for one when `block`, at most `timeoutS` seconds if given.
 * Throws Empty (nothing in time), ShutDown (shut down and empty), ValueError (negative timeout).
 */
export function queueGet(
  context: Context,
  queue: Placed,
  block: boolean,
  timeoutS: number | undefined,
): unknown {
  const { memory, recorder } = context;
  const { at, object } = queue;
  const waitsAt = block && (timeoutS === undefined || timeoutS > 0) ? at : NONE;
  passGate(context, timed(KIND_CODE.get, block && timeoutS !== undefined), object, NONE, waitsAt);
  let woken = NONE;
  let deadline = FOR_EVER;
  lock(memory, at);
  try {
    if (memory[at + QUEUE.SHUT] === 0 || ringCount(memory, at + QUEUE.RING) > 0)
      deadline = deadlineOf(context, block, timeoutS);
    while (ringCount(memory, at + QUEUE.RING) === 0) {
      if (memory[at + QUEUE.SHUT] !== 0) throw refusal(context, queue, 'get');
      if (isOver(context, deadline)) {
        noteStep(context, at, 'get', true);
        recorder.record('get-empty', { object, depth: 0, arg: block ? 0 : 1 });
        throw new Empty('the queue is empty');
      }
      waitTurn(context, queue, TURN.GET, NONE, deadline, timeoutS);
    }
    if (context.director !== undefined) noteStep(context, at, 'get');
    const cell = headCell(memory, at + QUEUE.RING);
    const item = memory[cell + 1] ?? NONE;
    const value = context.codec.take(cell);
    forgetHead(memory, at + QUEUE.RING);
    woken = callFirst(context, at + QUEUE.NOT_FULL);
    recorder.recordFast(
      KIND_CODE.get,
      object,
      item,
      ringCount(memory, at + QUEUE.RING),
      memory[at + QUEUE.UNFINISHED] ?? 0,
      woken,
      block ? 0 : 1,
      '',
      false,
    );
    return value;
  } finally {
    unlock(memory, at);
    wake(memory, woken);
  }
}

/** Counts one task done; the last wakes all joiners. Called more often than there were puts: ValueError. */
export function queueTaskDone(context: Context, { at, object }: Placed): void {
  const { memory, recorder } = context;
  passGate(context, KIND_CODE['task-done'], object);
  lock(memory, at);
  const unfinished = (memory[at + QUEUE.UNFINISHED] ?? 0) - 1;
  noteStep(context, at, 'task', unfinished < 0);
  if (unfinished < 0) {
    unlock(memory, at);
    throw new ValueError('taskDone() called too many times');
  }
  memory[at + QUEUE.UNFINISHED] = unfinished;
  const woken = unfinished === 0 ? callAll(context, at + QUEUE.ALL_DONE) : [];
  const depth = ringCount(memory, at + QUEUE.RING);
  recorder.record('task-done', {
    object,
    depth,
    unfinished,
    other: woken[0] ?? NONE,
    arg: woken.length,
  });
  unlock(memory, at);
  for (const thread of woken) wake(memory, thread);
}

/** Waits until every item put has been counted done. */
export function queueJoin(context: Context, queue: Placed): void {
  const { memory, recorder } = context;
  const { at, object } = queue;
  passGate(context, KIND_CODE['queue-joined'], object, NONE, at);
  lock(memory, at);
  try {
    while ((memory[at + QUEUE.UNFINISHED] ?? 0) > 0) {
      waitTurn(context, queue, TURN.JOIN, NONE, FOR_EVER, undefined);
    }
    noteStep(context, at, 'other');
    recorder.record('queue-joined', {
      object,
      depth: ringCount(memory, at + QUEUE.RING),
      unfinished: 0,
    });
  } finally {
    unlock(memory, at);
  }
}

/**
 * Refuses every later put, and every get once the queue is empty. `immediate` also throws the items away and counts
 * them done. Wakes everybody who waits in get and put, and in join when `immediate` (all of them then look again).
 */
export function queueShutdown(context: Context, { at, object }: Placed, immediate: boolean): void {
  const { memory, recorder } = context;
  passGate(context, KIND_CODE.shutdown | (immediate ? THROWS_AWAY : 0), object);
  lock(memory, at);
  noteStep(context, at, 'other');
  memory[at + QUEUE.SHUT] = 1;
  const woken: number[] = [];
  if (immediate) {
    while (ringCount(memory, at + QUEUE.RING) > 0) {
      dropHead(context, at + QUEUE.RING);
      if ((memory[at + QUEUE.UNFINISHED] ?? 0) > 0) {
        memory[at + QUEUE.UNFINISHED] = (memory[at + QUEUE.UNFINISHED] ?? 0) - 1;
      }
    }
    // biome-ignore lint/plugin/long-spreads: threads of a run, 1,024 at most
    woken.push(...callAll(context, at + QUEUE.ALL_DONE));
  }
  // biome-ignore lint/plugin/long-spreads: threads of a run, 1,024 at most
  woken.push(...callAll(context, at + QUEUE.NOT_EMPTY), ...callAll(context, at + QUEUE.NOT_FULL));
  recorder.record('shutdown', {
    object,
    depth: ringCount(memory, at + QUEUE.RING),
    unfinished: memory[at + QUEUE.UNFINISHED] ?? 0,
    other: woken[0] ?? NONE,
    arg: immediate ? 1 : 0,
  });
  unlock(memory, at);
  for (const thread of woken) wake(memory, thread);
}

/** The number of items: true when it was read, perhaps not any more. */
export function queueSize(
  context: Context,
  { at, object }: Placed,
  question: 'qsize' | 'empty' | 'full',
): number {
  const { memory, recorder } = context;
  passGate(context, KIND_CODE['size-read'], object);
  lock(memory, at);
  noteStep(context, at, 'other');
  const depth = ringCount(memory, at + QUEUE.RING);
  recorder.record('size-read', {
    object,
    depth,
    arg: ['qsize', 'empty', 'full'].indexOf(question),
  });
  unlock(memory, at);
  return depth;
}
