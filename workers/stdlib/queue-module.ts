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
import { boundOf, initialiseQueue, QUEUE_WORDS, queueMaxsize } from '../queue/queue-words';
import type { Context } from '../sync/context';
import { ValueError } from '../sync/errors';
import type { Registry } from '../threads/registry';
import { refOf } from '../threads/shared-object';
import { soleArgument, told, waitArguments } from './call-options';
import { OF_QUEUES, sayNoIteration, sayOtherNames } from './other-names';

/** The classes of one thread. They close over its context; nothing is kept in module scope. */
export function makeQueueModule(context: Context, registry: Registry) {
  class Queue {
    constructor(given: unknown = 0) {
      const maxsize = soleArgument('Queue()', 'maxsize', given) ?? 0;
      if (typeof maxsize !== 'number' || Number.isNaN(maxsize)) {
        throw new TypeError(`maxsize of a Queue is a number, not ${told(maxsize)}`);
      }
      const ref = registry.create(this, 'queue', QUEUE_WORDS, boundOf(maxsize), -1);
      initialiseQueue(context.memory, ref.at, maxsize);
    }

    get maxsize(): number {
      return queueMaxsize(context.memory, refOf(this));
    }

    put(value: unknown, block: unknown = true, timeout?: unknown): void {
      const { block: waits, timeout: limit } = waitArguments('put()', block, timeout);
      const id = itemIdOf(registry, value);
      queuePut(context, refOf(this), value, id, waits, seconds(limit));
    }

    get(block: unknown = true, timeout?: unknown): unknown {
      const { block: waits, timeout: limit } = waitArguments('get()', block, timeout);
      return queueGet(context, refOf(this), waits, seconds(limit));
    }

    putNowait(value: unknown): void {
      this.put(value, false);
    }

    getNowait(): unknown {
      return this.get(false);
    }

    qsize(): number {
      return queueSize(context, refOf(this), 'qsize');
    }

    empty(): boolean {
      return queueSize(context, refOf(this), 'empty') === 0;
    }

    full(): boolean {
      const { maxsize } = this;
      return queueSize(context, refOf(this), 'full') >= maxsize && maxsize > 0;
    }

    taskDone(): void {
      queueTaskDone(context, refOf(this));
    }

    join(): void {
      queueJoin(context, refOf(this));
    }

    shutdown(immediate: unknown = false): void {
      const now = soleArgument('shutdown()', 'immediate', immediate);
      queueShutdown(context, refOf(this), Boolean(now));
    }
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
  if (typeof timeout !== 'number' || Number.isNaN(timeout)) {
    throw new ValueError(`a timeout is a number of seconds, not ${String(timeout)}`);
  }
  return timeout;
}
