/** `queue` and `collections` for a replay: the names, arguments and errors of stdlib/, by operations. */
import { Empty, Full, ShutDown } from '../queue/errors';
import { boundOf } from '../queue/queue-words';
import { soleArgument, told, waitArguments } from '../stdlib/call-options';
import { dequeArguments } from '../stdlib/collections-module';
import { OF_DEQUES, OF_QUEUES, sayNoIteration, sayOtherNames } from '../stdlib/other-names';
import { OWN_METHODS } from '../stdlib/program-queue';
import { seconds } from '../stdlib/queue-module';
import { IndexError, RuntimeError, ValueError } from '../sync/errors';
import type { Crossing } from './crossing';
import { GIVES } from './operations';
import type { Replay } from './replay';
import { FOR_EVER, NO_WAIT } from './times';
import type { UnderWay } from './under-way';
import type { Own } from './wire';

/** Where an object of the notebook's own classes is, and what it was made with. */
export function ownOf<T extends Own['type']>(
  crossing: Crossing,
  shell: object,
  type: T,
): { readonly on: number; readonly own: Extract<Own, { type: T }> } {
  const thing = crossing.thing(shell);
  if (thing === undefined || !isOf(thing.own, type))
    throw new RuntimeError('super() must be called before the object is used');
  return { on: thing.place, own: thing.own };
}

function isOf<T extends Own['type']>(own: Own, type: T): own is Extract<Own, { type: T }> {
  return own.type === type;
}

/** The limit of a put or get. */
function limitOf(replay: Replay, call: string, block: unknown, timeout: unknown): number {
  const given = waitArguments(call, block, timeout);
  const limit = seconds(given.timeout);
  if (limit !== undefined && limit < 0) return replay.refuse('a timeout of less than nothing');
  if (!given.block) return NO_WAIT;
  return limit ?? FOR_EVER;
}

export function queueThings(now: UnderWay) {
  class Queue {
    constructor(given: unknown = 0) {
      const maxsize = soleArgument('Queue()', 'maxsize', given) ?? 0;
      if (typeof maxsize !== 'number' || Number.isNaN(maxsize))
        throw new TypeError(`maxsize of a Queue is a number, not ${told(maxsize)}`);
      now.crossing.create(this, { type: 'queue', maxsize });
      if (
        OWN_METHODS.some((name) => Reflect.get(this, name) !== Reflect.get(Queue.prototype, name))
      )
        now.replay.refuse('a Queue whose class says itself how items are kept');
    }

    _init(): void {}
    _qsize(): void {}
    _put(): void {}
    _get(): void {}

    get maxsize(): number {
      return ownOf(now.crossing, this, 'queue').own.maxsize;
    }

    put(value: unknown, block: unknown = true, timeout?: unknown): void {
      const limitS = limitOf(now.replay, 'put()', block, timeout);
      const { on, own } = ownOf(now.crossing, this, 'queue');
      const room = boundOf(own.maxsize);
      const gave = now.replay.pass({
        kind: 'put',
        on,
        value: now.crossing.give(value),
        room,
        limitS,
      });
      if (gave === GIVES.SHUT) throw new ShutDown('put on a queue that was shut down');
      if (gave === GIVES.TOO_LATE) throw new Full('the queue is full');
    }

    get(block: unknown = true, timeout?: unknown): unknown {
      const limitS = limitOf(now.replay, 'get()', block, timeout);
      const gave = now.replay.pass({
        kind: 'get',
        on: ownOf(now.crossing, this, 'queue').on,
        limitS,
      });
      if (gave === GIVES.SHUT) throw new ShutDown('get on a queue that was shut down');
      if (gave === GIVES.TOO_LATE) throw new Empty('the queue is empty');
      return now.crossing.take(gave);
    }

    putNowait(value: unknown): void {
      this.put(value, false);
    }

    getNowait(): unknown {
      return this.get(false);
    }

    qsize(): number {
      return now.replay.pass({ kind: 'size-read', on: ownOf(now.crossing, this, 'queue').on });
    }

    empty(): boolean {
      return (
        now.replay.pass({ kind: 'size-read', on: ownOf(now.crossing, this, 'queue').on }) === 0
      );
    }

    full(): boolean {
      const { maxsize } = this;
      const size = now.replay.pass({
        kind: 'size-read',
        on: ownOf(now.crossing, this, 'queue').on,
      });
      return size >= maxsize && maxsize > 0;
    }

    taskDone(): void {
      const gave = now.replay.pass({
        kind: 'task-done',
        on: ownOf(now.crossing, this, 'queue').on,
      });
      if (gave === GIVES.WRONG) throw new ValueError('taskDone() called too many times');
    }

    join(): void {
      now.replay.pass({ kind: 'queue-joined', on: ownOf(now.crossing, this, 'queue').on });
    }

    shutdown(given: unknown = false): void {
      const immediate = Boolean(soleArgument('shutdown()', 'immediate', given));
      now.replay.pass({ kind: 'shutdown', on: ownOf(now.crossing, this, 'queue').on, immediate });
    }
  }
  sayOtherNames(Queue, OF_QUEUES);
  sayNoIteration(Queue);
  return { Queue, Empty, Full, ShutDown };
}

export function dequeThings(now: UnderWay) {
  class Deque {
    constructor(values: unknown = [], given: unknown = undefined) {
      const { iterable, maxlen } = dequeArguments(values, given);
      const most = maxlen ?? Number.MAX_SAFE_INTEGER;
      now.crossing.create(this, { type: 'deque', most });
      for (const value of iterable) this.append(value);
    }

    get maxlen(): number | null {
      const { most } = ownOf(now.crossing, this, 'deque').own;
      return most === Number.MAX_SAFE_INTEGER ? null : most;
    }

    [Symbol.iterator](): Iterator<unknown> {
      return now.replay.refuse('going over a deque');
    }

    append(value: unknown): void {
      const { on, own } = ownOf(now.crossing, this, 'deque');
      now.replay.pass({ kind: 'append', on, value: now.crossing.give(value), most: own.most });
    }

    appendleft(value: unknown): void {
      const { on, own } = ownOf(now.crossing, this, 'deque');
      now.replay.pass({ kind: 'appendleft', on, value: now.crossing.give(value), most: own.most });
    }

    pop(): unknown {
      return taken(now.replay.pass({ kind: 'pop', on: ownOf(now.crossing, this, 'deque').on }));
    }

    popleft(): unknown {
      return taken(now.replay.pass({ kind: 'popleft', on: ownOf(now.crossing, this, 'deque').on }));
    }

    get length(): number {
      return now.replay.pass({ kind: 'length-read', on: ownOf(now.crossing, this, 'deque').on });
    }
  }

  function taken(gave: number): unknown {
    if (gave === GIVES.WRONG) throw new IndexError('pop from an empty deque');
    return now.crossing.take(gave);
  }
  sayOtherNames(Deque, OF_DEQUES);
  return { Deque };
}
