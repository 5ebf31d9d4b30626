/** `threading` for a replay: the names, arguments and errors of stdlib/threading-module.ts, by operations. */
import { soleArgument, waitArguments } from '../stdlib/call-options';
import { OF_CONDITIONS, OF_LOCKS, OF_THREADS, sayOtherNames } from '../stdlib/other-names';
import { seconds } from '../stdlib/queue-module';
import { threadOptions } from '../stdlib/thread-options';
import { defaultName } from '../stdlib/threading-module';
import { RuntimeError, ValueError } from '../sync/errors';
import { keepTarget, targetOf, threadLabel } from '../threads/thread-object';
import type { Beginning } from './beginning';
import { GIVES, MADE } from './operations';
import { ownOf } from './queue-things';
import { FOR_EVER, NO_WAIT } from './times';
import type { UnderWay } from './under-way';
import type { Form } from './wire';
import type { World } from './world';

/** @param storyOf the number under which a thread's beginning is known */
export function threadingThings(
  world: World,
  now: UnderWay,
  storyOf: (beginning: Beginning, form: Form) => number,
) {
  class Lock {
    constructor() {
      now.crossing.create(this, { type: 'lock', reentrant: false });
    }

    acquire(given: unknown = true, time: unknown = -1): boolean {
      const { block, timeout } = waitArguments('acquire()', given, time, 'blocking');
      const limit = seconds(timeout) ?? -1;
      if (!block && limit !== -1)
        throw new ValueError("can't specify a timeout for a non-blocking call");
      if (limit < 0 && limit !== -1)
        throw new ValueError('timeout value must be a non-negative number');
      const { on, own } = ownOf(now.crossing, this, 'lock');
      const depth = now.depths.get(on) ?? 0;
      if (own.reentrant && depth > 0) {
        now.replay.goOn();
        now.depths.set(on, depth + 1);
        return true;
      }
      const limitS = !block ? NO_WAIT : limit < 0 ? FOR_EVER : limit;
      const got = now.replay.pass({ kind: 'lock-acquired', on, limitS }) === GIVES.YES;
      if (got) now.depths.set(on, 1);
      return got;
    }

    release(): void {
      const { on, own } = ownOf(now.crossing, this, 'lock');
      const depth = now.depths.get(on) ?? 0;
      if (own.reentrant && depth > 1) {
        now.replay.goOn();
        now.depths.set(on, depth - 1);
        return;
      }
      if (own.reentrant && depth === 0) throw new RuntimeError('cannot release un-acquired lock');
      const gave = now.replay.pass({ kind: 'lock-released', on });
      if (gave === GIVES.WRONG) throw new RuntimeError('release unlocked lock');
      now.depths.set(on, 0);
    }

    locked(): boolean {
      return (
        now.replay.pass({ kind: 'lock-read', on: ownOf(now.crossing, this, 'lock').on }) ===
        GIVES.YES
      );
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
      if (chosen === undefined) now.crossing.create(lock, { type: 'lock', reentrant: true });
      const { place } = now.crossing.create(this, {
        type: 'condition',
        lock: now.crossing.give(lock),
      });
      world.names.keep(ownOf(now.crossing, lock, 'lock').on, place, 'lock');
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
      const { on } = ownOf(now.crossing, this, 'condition');
      const lock = ownOf(now.crossing, lockOf(this), 'lock').on;
      const gave = now.replay.pass({ kind: 'wait-blocked', on, lock, limitS });
      if (gave === GIVES.WRONG) throw new RuntimeError('cannot wait on un-acquired lock');
      now.replay.pass({ kind: 'lock-acquired', on: lock, limitS: FOR_EVER });
      return gave === GIVES.YES;
    }

    waitFor(predicate: () => unknown, timeout?: unknown): unknown {
      if (seconds(soleArgument('waitFor()', 'timeout', timeout)) !== undefined)
        now.replay.refuse('waitFor with a timeout, which looks at the clock');
      let answer = predicate();
      while (!answer) {
        this.wait();
        answer = predicate();
      }
      return answer;
    }

    notify(count: unknown = 1): void {
      const { on } = ownOf(now.crossing, this, 'condition');
      const lock = ownOf(now.crossing, lockOf(this), 'lock').on;
      const gave = now.replay.pass({ kind: 'notified', on, lock, count: Number(count) });
      if (gave === GIVES.WRONG) throw new RuntimeError('cannot notify on un-acquired lock');
    }

    notifyAll(): void {
      this.notify(FOR_EVER);
    }
  }

  function lockOf(condition: Condition): Lock {
    const lock = now.crossing.take(ownOf(now.crossing, condition, 'condition').own.lock);
    if (lock instanceof Lock) return lock;
    throw new RuntimeError('the condition has lost its lock');
  }

  function numbered(label: string): string {
    const count = (now.labels.get(label) ?? 0) + 1;
    now.labels.set(label, count);
    return count === 1 ? label : `${label}-${count}`;
  }

  /** Numbers of a new thread, and of its name where it has none of its own. */
  function claim(unnamed: boolean): { readonly number: number; readonly nth: number } {
    if (world.granted.makes) {
      const gave = now.replay.pass({ kind: 'created', on: world.made, unnamed });
      return { number: Math.floor(gave / MADE), nth: gave % MADE };
    }
    if (now.replay.thread !== 0) now.replay.beginAnew({ makes: true });
    return {
      number: now.replay.count('thread') + 1,
      nth: unnamed ? now.replay.count('unnamed') + 1 : 0,
    };
  }

  class Thread {
    constructor(given: unknown = {}) {
      const options = threadOptions(given);
      const { number, nth } = claim(options.name === undefined);
      const own = {
        type: 'thread',
        number,
        by: now.replay.thread,
        name: options.name ?? defaultName(nth, options.target),
        daemon: options.daemon ?? now.daemon,
        hasTarget: typeof options.target === 'function',
      } as const;
      now.crossing.create(this, own, world.placeOfThread(number));
      keepTarget(this, options);
    }

    get name(): string {
      const { number, name } = ownOf(now.crossing, this, 'thread').own;
      now.replay.tellApart(number);
      return name;
    }

    set name(_: unknown) {
      now.replay.refuse('giving a thread another name');
    }

    get daemon(): boolean {
      return ownOf(now.crossing, this, 'thread').own.daemon;
    }

    set daemon(_: unknown) {
      now.replay.refuse('making a thread a daemon after it was made');
    }

    run(): void {
      const { target, args } = targetOf(this);
      if (typeof target === 'function') target(...args);
    }

    start(): void {
      const { on, own } = ownOf(now.crossing, this, 'thread');
      if (now.started.has(this)) throw new RuntimeError('threads can only be started once');
      if (own.by !== now.replay.thread)
        now.replay.refuse('starting a thread that another one made');
      const { target, args, name } = targetOf(this);
      // In the engine's order: what is given away has its number by it.
      const { number: self, form } = now.crossing.giveSelf(this);
      now.environment.shareVariables();
      const given = now.environment.statics();
      const constants = now.environment.constants();
      const beginning: Beginning = {
        thread: own.number,
        self,
        daemon: own.daemon,
        label: numbered(threadLabel(this, name, target, Thread)),
        target: now.crossing.give(target),
        args: args.map((arg) => now.crossing.give(arg)),
        constants,
        statics: now.environment.givenStatics(given),
      };
      world.names.label(on, beginning.label);
      now.replay.pass({
        kind: 'thread-started',
        on,
        thread: own.number,
        daemon: own.daemon,
        story: storyOf(beginning, form),
      });
      now.started.add(this);
    }

    join(timeout?: unknown): void {
      const { on, own } = ownOf(now.crossing, this, 'thread');
      if (own.by === now.replay.thread && !now.started.has(this))
        throw new RuntimeError('cannot join thread before it is started');
      if (own.number === now.replay.thread) throw new RuntimeError('cannot join current thread');
      if (now.replay.thread !== 0) now.replay.tellApart(own.number);
      const limit = seconds(soleArgument('join()', 'timeout', timeout));
      now.replay.pass({ kind: 'joined', on, thread: own.number, limitS: limit ?? FOR_EVER });
    }

    isAlive(): boolean {
      const { on, own } = ownOf(now.crossing, this, 'thread');
      now.replay.tellApart(own.number);
      return now.replay.pass({ kind: 'alive-read', on, thread: own.number }) === GIVES.YES;
    }
  }

  sayOtherNames(Thread, OF_THREADS);
  sayOtherNames(Lock, OF_LOCKS);
  sayOtherNames(Condition, OF_CONDITIONS);
  return { Thread, Lock, Condition };
}
