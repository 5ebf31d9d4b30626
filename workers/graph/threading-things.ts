/** `threading` for a replay: the names, arguments and errors of stdlib/threading-module.ts, by operations. */
import { soleArgument, waitArguments } from '../stdlib/call-options';
import { OF_CONDITIONS, OF_LOCKS, OF_THREADS, sayOtherNames } from '../stdlib/other-names';
import { seconds } from '../stdlib/queue-module';
import { threadOptions } from '../stdlib/thread-options';
import { defaultName } from '../stdlib/threading-module';
import { RuntimeError, ValueError } from '../sync/errors';
import { keepTarget, targetOf, threadLabel } from '../threads/thread-object';
import type { Beginning } from './beginning';
import type { Crossing } from './crossing';
import type { GraphEnvironment } from './graph-environment';
import { GIVES } from './operations';
import { ownOf } from './queue-things';
import type { Replay } from './replay';

import { FOR_EVER, NO_WAIT } from './times';
import type { World } from './world';

export function threadingThings(
  world: World,
  replay: Replay,
  crossing: Crossing,
  environment: GraphEnvironment,
  storyOf: (beginning: Beginning) => number,
) {
  /** How often this thread has acquired a re-entrant lock that it holds: nobody else can know, and none of it is a step. */
  const depths = new Map<number, number>();

  class Lock {
    constructor() {
      crossing.create(this, { type: 'lock', reentrant: false });
    }

    acquire(given: unknown = true, time: unknown = -1): boolean {
      const { block, timeout } = waitArguments('acquire()', given, time, 'blocking');
      const limit = seconds(timeout) ?? -1;
      if (!block && limit !== -1)
        throw new ValueError("can't specify a timeout for a non-blocking call");
      if (limit < 0 && limit !== -1)
        throw new ValueError('timeout value must be a non-negative number');
      const { on, own } = ownOf(crossing, this, 'lock');
      const depth = depths.get(on) ?? 0;
      if (own.reentrant && depth > 0) {
        replay.goOn();
        depths.set(on, depth + 1);
        return true;
      }
      const limitS = !block ? NO_WAIT : limit < 0 ? FOR_EVER : limit;
      const got = replay.pass({ kind: 'lock-acquired', on, limitS }) === GIVES.YES;
      if (got) depths.set(on, 1);
      return got;
    }

    release(): void {
      const { on, own } = ownOf(crossing, this, 'lock');
      const depth = depths.get(on) ?? 0;
      if (own.reentrant && depth > 1) {
        replay.goOn();
        depths.set(on, depth - 1);
        return;
      }
      if (own.reentrant && depth === 0) throw new RuntimeError('cannot release un-acquired lock');
      const gave = replay.pass({ kind: 'lock-released', on });
      if (gave === GIVES.WRONG) throw new RuntimeError('release unlocked lock');
      depths.set(on, 0);
    }

    locked(): boolean {
      return replay.pass({ kind: 'lock-read', on: ownOf(crossing, this, 'lock').on }) === GIVES.YES;
    }

    with<T>(body: () => T): T {
      this.acquire();
      try {
        return body();
      } finally {
        this.release();
      }
    }
  }

  class Condition {
    constructor(given: unknown = undefined) {
      const chosen = soleArgument('Condition()', 'lock', given) ?? undefined;
      const lock = chosen ?? Object.create(Lock.prototype);
      if (!(lock instanceof Lock)) throw new ValueError('a Condition needs a Lock');
      if (chosen === undefined) crossing.create(lock, { type: 'lock', reentrant: true });
      const { place } = crossing.create(this, { type: 'condition', lock: crossing.give(lock) });
      world.names.keep(ownOf(crossing, lock, 'lock').on, place, 'lock');
    }

    acquire(block: unknown = true, timeout: unknown = -1): boolean {
      return lockOf(this).acquire(block, timeout);
    }

    release(): void {
      lockOf(this).release();
    }

    locked(): boolean {
      return lockOf(this).locked();
    }

    with<T>(body: () => T): T {
      return lockOf(this).with(body);
    }

    wait(timeout?: unknown): boolean {
      const given = seconds(soleArgument('wait()', 'timeout', timeout));
      const limitS = given === undefined ? FOR_EVER : Math.max(0, given);
      const { on } = ownOf(crossing, this, 'condition');
      const lock = ownOf(crossing, lockOf(this), 'lock').on;
      const gave = replay.pass({ kind: 'wait-blocked', on, lock, limitS });
      if (gave === GIVES.WRONG) throw new RuntimeError('cannot wait on un-acquired lock');
      replay.pass({ kind: 'lock-acquired', on: lock, limitS: FOR_EVER });
      return gave === GIVES.YES;
    }

    waitFor(predicate: () => unknown, timeout?: unknown): unknown {
      if (seconds(soleArgument('waitFor()', 'timeout', timeout)) !== undefined)
        replay.refuse('waitFor with a timeout, which looks at the clock');
      let answer = predicate();
      while (!answer) {
        this.wait();
        answer = predicate();
      }
      return answer;
    }

    notify(count: unknown = 1): void {
      const { on } = ownOf(crossing, this, 'condition');
      const lock = ownOf(crossing, lockOf(this), 'lock').on;
      const gave = replay.pass({ kind: 'notified', on, lock, count: Number(count) });
      if (gave === GIVES.WRONG) throw new RuntimeError('cannot notify on un-acquired lock');
    }

    notifyAll(): void {
      this.notify(FOR_EVER);
    }
  }

  function lockOf(condition: Condition): Lock {
    const lock = crossing.take(ownOf(crossing, condition, 'condition').own.lock);
    if (lock instanceof Lock) return lock;
    throw new RuntimeError('the condition has lost its lock');
  }

  const started = new Set<object>();
  const labels = new Map<string, number>();

  function numbered(label: string): string {
    const count = (labels.get(label) ?? 0) + 1;
    labels.set(label, count);
    return count === 1 ? label : `${label}-${count}`;
  }

  class Thread {
    constructor(given: unknown = {}) {
      const options = threadOptions(given);
      if (replay.thread !== 0) replay.refuse('a thread that makes threads');
      const number = replay.count('thread') + 1;
      const unnamed = options.name ?? defaultName(replay.count('unnamed') + 1, options.target);
      const own = {
        type: 'thread',
        number,
        name: unnamed,
        daemon: options.daemon ?? false,
        hasTarget: typeof options.target === 'function',
      } as const;
      crossing.create(this, own, world.placeOfThread(number));
      keepTarget(this, options);
    }

    get name(): string {
      return ownOf(crossing, this, 'thread').own.name;
    }

    set name(_: unknown) {
      replay.refuse('giving a thread another name');
    }

    get daemon(): boolean {
      return ownOf(crossing, this, 'thread').own.daemon;
    }

    set daemon(_: unknown) {
      replay.refuse('making a thread a daemon after it was made');
    }

    run(): void {
      const { target, args } = targetOf(this);
      if (typeof target === 'function') target(...args);
    }

    start(): void {
      const { on, own } = ownOf(crossing, this, 'thread');
      if (started.has(this)) throw new RuntimeError('threads can only be started once');
      if (replay.thread !== 0) replay.refuse('a thread that starts threads');
      const { target, args, name } = targetOf(this);
      const self = crossing.give(this);
      const beginning: Beginning = {
        thread: own.number,
        self,
        daemon: own.daemon,
        label: numbered(threadLabel(this, name, target, Thread)),
        target: crossing.give(target),
        args: args.map((arg) => crossing.give(arg)),
        constants: environment.constants(),
        statics: environment.givenStatics(),
      };
      world.names.label(on, beginning.label);
      environment.shareVariables();
      replay.pass({
        kind: 'thread-started',
        on,
        thread: own.number,
        daemon: own.daemon,
        story: storyOf(beginning),
      });
      started.add(this);
    }

    join(timeout?: unknown): void {
      const { on, own } = ownOf(crossing, this, 'thread');
      if (replay.thread === 0 && !started.has(this))
        throw new RuntimeError('cannot join thread before it is started');
      if (own.number === replay.thread) throw new RuntimeError('cannot join current thread');
      const limit = seconds(soleArgument('join()', 'timeout', timeout));
      replay.pass({ kind: 'joined', on, thread: own.number, limitS: limit ?? FOR_EVER });
    }

    isAlive(): boolean {
      const { on, own } = ownOf(crossing, this, 'thread');
      return replay.pass({ kind: 'alive-read', on, thread: own.number }) === GIVES.YES;
    }
  }

  sayOtherNames(Thread, OF_THREADS);
  sayOtherNames(Lock, OF_LOCKS);
  sayOtherNames(Condition, OF_CONDITIONS);
  return { Thread, Lock, Condition };
}
