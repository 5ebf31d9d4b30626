/**
 * A Queue whose class says itself how items are kept (`_init`, `_put`, `_get`, `_qsize`): it takes the same locks in the same
 * order as CPython's (Lib/queue.py, 3.13), on the notebook's own Lock and Conditions. The program's methods run with the
 * lock held, as there; nothing of the engine is held meanwhile.
 */
import { Empty, Full, ShutDown } from '../queue/errors';
import { QUEUE } from '../queue/queue-words';
import type { Context } from '../sync/context';
import { ValueError } from '../sync/errors';
import type { Placed } from '../sync/lock';

/** What the class may say otherwise. */
export const OWN_METHODS = ['_init', '_qsize', '_put', '_get'] as const;

export interface OwnCondition {
  acquire(): boolean;
  release(): void;
  wait(timeout?: unknown): boolean;
  notify(): void;
  notifyAll(): void;
}

/** One such queue, as a thread has it. */
export interface ProgramQueue {
  readonly maxsize: number;
  readonly mutex: { acquire(): boolean; release(): void };
  readonly notEmpty: OwnCondition;
  readonly notFull: OwnCondition;
  readonly allTasksDone: OwnCondition;
  _qsize(): unknown;
  _put(value: unknown): void;
  _get(): unknown;
}

function held<T>(lock: { acquire(): boolean; release(): void }, body: () => T): T {
  lock.acquire();
  try {
    return body();
  } finally {
    lock.release();
  }
}

const size = (queue: ProgramQueue): number => Number(queue._qsize());
const isShut = ({ memory }: Context, { at }: Placed): boolean => memory[at + QUEUE.SHUT] !== 0;
const unfinished = ({ memory }: Context, { at }: Placed): number =>
  memory[at + QUEUE.UNFINISHED] ?? 0;
// Read and written with the queue's lock held alone.
function setUnfinished({ memory }: Context, { at }: Placed, count: number): void {
  memory[at + QUEUE.UNFINISHED] = count;
}

/** Waits on the condition while `busy`, as long as the call may wait. Throws `late` when it may not any more. */
function waitWhile(
  context: Context,
  condition: OwnCondition,
  busy: () => boolean,
  { block, timeout }: { readonly block: boolean; readonly timeout: number | undefined },
  late: () => Error,
  look: () => void,
): void {
  if (!block) {
    if (busy()) throw late();
    return;
  }
  if (timeout === undefined) {
    while (busy()) {
      condition.wait();
      look();
    }
    return;
  }
  if (timeout < 0) throw new ValueError("'timeout' must be a non-negative number");
  const end = context.now() + timeout * 1000;
  while (busy()) {
    const left = (end - context.now()) / 1000;
    if (left <= 0) throw late();
    condition.wait(left);
    look();
  }
}

export function programPut(
  context: Context,
  ref: Placed,
  queue: ProgramQueue,
  value: unknown,
  block: boolean,
  timeout: number | undefined,
): void {
  held(queue.notFull, () => {
    const look = () => {
      if (isShut(context, ref)) throw new ShutDown('put on a queue that was shut down');
    };
    look();
    const { maxsize } = queue;
    if (maxsize > 0) {
      const full = () => size(queue) >= maxsize;
      const late = () => new Full('the queue is full');
      waitWhile(context, queue.notFull, full, { block, timeout }, late, look);
    }
    queue._put(value);
    setUnfinished(context, ref, unfinished(context, ref) + 1);
    queue.notEmpty.notify();
  });
}

export function programGet(
  context: Context,
  ref: Placed,
  queue: ProgramQueue,
  block: boolean,
  timeout: number | undefined,
): unknown {
  return held(queue.notEmpty, () => {
    const look = () => {
      if (isShut(context, ref) && size(queue) === 0)
        throw new ShutDown('get on a queue that was shut down');
    };
    look();
    const empty = () => size(queue) === 0;
    const late = () => new Empty('the queue is empty');
    waitWhile(context, queue.notEmpty, empty, { block, timeout }, late, look);
    const value = queue._get();
    queue.notFull.notify();
    return value;
  });
}

export function programSize(queue: ProgramQueue): number {
  return held(queue.mutex, () => size(queue));
}

export function programTaskDone(context: Context, ref: Placed, queue: ProgramQueue): void {
  held(queue.allTasksDone, () => {
    const left = unfinished(context, ref) - 1;
    if (left < 0) throw new ValueError('taskDone() called too many times');
    if (left === 0) queue.allTasksDone.notifyAll();
    setUnfinished(context, ref, left);
  });
}

export function programJoin(context: Context, ref: Placed, queue: ProgramQueue): void {
  held(queue.allTasksDone, () => {
    while (unfinished(context, ref) > 0) queue.allTasksDone.wait();
  });
}

export function programShutdown(
  context: Context,
  ref: Placed,
  queue: ProgramQueue,
  immediate: boolean,
): void {
  held(queue.mutex, () => {
    context.memory[ref.at + QUEUE.SHUT] = 1;
    if (immediate) {
      while (size(queue) > 0) {
        queue._get();
        const left = unfinished(context, ref);
        if (left > 0) setUnfinished(context, ref, left - 1);
      }
      queue.allTasksDone.notifyAll();
    }
    queue.notEmpty.notifyAll();
    queue.notFull.notifyAll();
  });
}
