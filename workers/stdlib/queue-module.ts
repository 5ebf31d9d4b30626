/** `import { Queue, Empty, Full, ShutDown } from 'queue'`: Python's names and argument order over queue/. */
import { Empty, Full, ShutDown } from '../queue/errors';
import {
  queueGet,
  queueJoin,
  queuePut,
  queueShutdown,
  queueSize,
  queueTaskDone,
} from '../queue/queue';
import { boundOf, initialiseQueue, QUEUE, QUEUE_WORDS, queueMaxsize } from '../queue/queue-words';
import type { Context } from '../sync/context';
import { OverflowError, ValueError } from '../sync/errors';
import type { Placed } from '../sync/lock';
import type { Registry } from '../threads/registry';
import { refOf } from '../threads/shared-object';
import { soleArgument, told, waitArguments } from './call-options';
import { OF_QUEUES, sayNoIteration, sayOtherNames } from './other-names';
import {
  OWN_METHODS,
  type OwnCondition,
  type ProgramQueue,
  programGet,
  programJoin,
  programPut,
  programShutdown,
  programSize,
  programTaskDone,
} from './program-queue';

/** What a queue is made of whose class says itself how items are kept; known once all modules are. */
export interface QueueParts {
  readonly Lock: new () => ProgramQueue['mutex'];
  readonly Condition: new (lock: ProgramQueue['mutex']) => OwnCondition;
  readonly Deque: new () => KeptItems;
}

interface KeptItems {
  append(value: unknown): void;
  popleft(): unknown;
  readonly length: number;
}

/** The classes of one thread. They close over its context; nothing is kept in module scope. */
export function makeQueueModule(context: Context, registry: Registry, parts: () => QueueParts) {
  const { memory } = context;

  class Queue implements ProgramQueue {
    // Of a queue whose class says itself how items are kept: set in the constructor, fields like any other.
    declare readonly mutex: ProgramQueue['mutex'];
    declare readonly notEmpty: OwnCondition;
    declare readonly notFull: OwnCondition;
    declare readonly allTasksDone: OwnCondition;

    constructor(given: unknown = 0) {
      const maxsize = soleArgument('Queue()', 'maxsize', given) ?? 0;
      if (typeof maxsize !== 'number' || Number.isNaN(maxsize)) {
        throw new TypeError(`maxsize of a Queue is a number, not ${told(maxsize)}`);
      }
      const ref = registry.create(this, 'queue', QUEUE_WORDS, boundOf(maxsize), -1);
      initialiseQueue(memory, ref.at, maxsize);
      if (!OWN_METHODS.some((name) => this[name] !== Queue.prototype[name])) return;
      memory[ref.at + QUEUE.OWN] = 1;
      const { Lock, Condition } = parts();
      this._init(maxsize);
      const mutex = new Lock();
      this.mutex = mutex;
      this.notEmpty = new Condition(mutex);
      this.notFull = new Condition(mutex);
      this.allTasksDone = new Condition(mutex);
    }

    /** A subclass may keep items in its own way: these four are CPython's. */
    _init(_maxsize: number): void {
      Reflect.set(this, 'queue', new (parts().Deque)());
    }

    _qsize(): unknown {
      return itemsOf(this).length;
    }

    _put(value: unknown): void {
      itemsOf(this).append(value);
    }

    _get(): unknown {
      return itemsOf(this).popleft();
    }

    get maxsize(): number {
      return queueMaxsize(memory, refOf(this));
    }

    put(value: unknown, block: unknown = true, timeout?: unknown): void {
      const ref = refOf(this);
      // As nearly every call is: nothing is made of its arguments.
      if (block === true && timeout === undefined && !isOwn(ref)) {
        queuePut(context, ref, value, itemIdOf(registry, value), true, undefined);
        return;
      }
      const { block: waits, timeout: limit } = waitArguments('put()', block, timeout);
      if (isOwn(ref)) {
        registry.keep(value);
        programPut(context, ref, this, value, waits, seconds(limit));
        return;
      }
      queuePut(context, ref, value, itemIdOf(registry, value), waits, seconds(limit));
    }

    get(block: unknown = true, timeout?: unknown): unknown {
      const ref = refOf(this);
      if (block === true && timeout === undefined && !isOwn(ref))
        return queueGet(context, ref, true, undefined);
      const { block: waits, timeout: limit } = waitArguments('get()', block, timeout);
      return isOwn(ref)
        ? programGet(context, ref, this, waits, seconds(limit))
        : queueGet(context, ref, waits, seconds(limit));
    }

    putNowait(value: unknown): void {
      this.put(value, false);
    }

    getNowait(): unknown {
      return this.get(false);
    }

    qsize(): number {
      const ref = refOf(this);
      return isOwn(ref) ? programSize(this) : queueSize(context, ref, 'qsize');
    }

    empty(): boolean {
      const ref = refOf(this);
      return (isOwn(ref) ? programSize(this) : queueSize(context, ref, 'empty')) === 0;
    }

    full(): boolean {
      const { maxsize } = this;
      const ref = refOf(this);
      return (
        (isOwn(ref) ? programSize(this) : queueSize(context, ref, 'full')) >= maxsize && maxsize > 0
      );
    }

    taskDone(): void {
      const ref = refOf(this);
      if (isOwn(ref)) programTaskDone(context, ref, this);
      else queueTaskDone(context, ref);
    }

    join(): void {
      const ref = refOf(this);
      if (isOwn(ref)) programJoin(context, ref, this);
      else queueJoin(context, ref);
    }

    shutdown(immediate: unknown = false): void {
      const now = Boolean(soleArgument('shutdown()', 'immediate', immediate));
      const ref = refOf(this);
      if (isOwn(ref)) programShutdown(context, ref, this, now);
      else queueShutdown(context, ref, now);
    }
  }

  function isOwn({ at }: Placed): boolean {
    return memory[at + QUEUE.OWN] === 1;
  }

  /** Where CPython's own `_put` keeps items. */
  function itemsOf(queue: Queue): KeptItems {
    const items: unknown = Reflect.get(queue, 'queue');
    if (items instanceof parts().Deque) return items;
    throw new TypeError(
      `_put, _get and _qsize of a Queue keep items in a Deque, this.queue, not in ${told(items)}: override all of them`,
    );
  }

  sayOtherNames(Queue, OF_QUEUES);
  sayNoIteration(Queue);
  return { Queue, Empty, Full, ShutDown };
}

/** The token's id, -1 for every other value. */
export function itemIdOf(registry: Registry, value: unknown): number {
  return typeof value === 'object' && value !== null ? registry.itemId(value) : -1;
}

/** A timeout argument: undefined and null wait for ever, as None does. */
export function seconds(timeout: unknown): number | undefined {
  if (timeout === undefined || timeout === null) return undefined;
  if (typeof timeout !== 'number' || !Number.isFinite(timeout)) {
    const Raised = timeout === Number.POSITIVE_INFINITY ? OverflowError : ValueError;
    throw new Raised(`a timeout is a number of seconds, not ${String(timeout)}`);
  }
  return timeout;
}
