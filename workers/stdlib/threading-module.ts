/** `import { Thread, Lock, Condition } from 'threading'`. */
import { MAX_THREADS, THREAD_STATE } from '../memory/layout';
import type { Context } from '../sync/context';
import { RuntimeError, ValueError } from '../sync/errors';
import { passGate } from '../sync/gate';
import {
  acquire,
  CONDITION_WORDS,
  initialiseCondition,
  isLocked,
  LOCK_WORDS,
  lockOf,
  makeReentrant,
  notify,
  type Placed,
  release,
  waitFor,
} from '../sync/lock';
import { writeCapture } from '../threads/capture';
import type { Environment } from '../threads/environment';
import type { Registry } from '../threads/registry';
import { refOf } from '../threads/shared-object';
import {
  claimNumber,
  claimUnnamed,
  isAlive,
  isDaemonThread,
  joinThread,
  startThread,
  threadState,
} from '../threads/thread';
import {
  hasTarget,
  isDaemon,
  keepTarget,
  nameOfThread,
  noteTarget,
  renameThread,
  THREAD_OBJECT_WORDS,
  targetOf,
  threadLabel,
  threadNumber,
  writeThreadName,
} from '../threads/thread-object';
import { KIND_CODE, NONE } from '../trace/events';
import { soleArgument, waitArguments } from './call-options';
import { OF_CONDITIONS, OF_LOCKS, OF_THREADS, sayOtherNames } from './other-names';
import { seconds } from './queue-module';
import { threadOptions } from './thread-options';

export function makeThreadingModule(
  context: Context,
  registry: Registry,
  environment: Environment,
  askForWorker: () => void,
) {
  const { memory } = context;

  class Lock {
    constructor() {
      registry.create(this, 'lock', LOCK_WORDS, -1, -1);
    }

    acquire(given: unknown = true, time: unknown = -1): boolean {
      // As nearly every call is: nothing is made of its arguments.
      if (given === true && time === -1) return acquire(context, this.placed(), true, -1);
      const { block, timeout } = waitArguments('acquire()', given, time, 'blocking');
      const limit = seconds(timeout) ?? -1;
      if (!block && limit !== -1)
        throw new ValueError("can't specify a timeout for a non-blocking call");
      if (limit < 0 && limit !== -1)
        throw new ValueError('timeout value must be a non-negative number');
      return acquire(context, this.placed(), block, limit);
    }

    release(): void {
      release(context, this.placed());
    }

    locked(): boolean {
      return isLocked(context, this.placed());
    }

    /** Python's `with lock:`; gives back what the body returns. */
    with<T>(body: () => T): T {
      this.acquire();
      try {
        return body();
      } finally {
        this.release();
      }
    }

    /** @internal the lock itself; a condition's own lock for a condition. */
    placed(): Placed {
      return refOf(this);
    }
  }

  class Condition {
    constructor(given: unknown = undefined) {
      const chosen = soleArgument('Condition()', 'lock', given) ?? undefined;
      const lock = chosen ?? new Lock();
      if (!(lock instanceof Lock)) throw new ValueError('a Condition needs a Lock');
      if (chosen === undefined) makeReentrant(memory, refOf(lock));
      const ref = registry.create(this, 'condition', CONDITION_WORDS, -1, -1);
      initialiseCondition(memory, ref.at, refOf(lock));
      context.recorder.record('member', {
        object: ref.object,
        arg: refOf(lock).object,
        text: 'lock',
      });
    }

    acquire(block: unknown = true, timeout: unknown = -1): boolean {
      return ownLock(this).acquire(block, timeout);
    }

    release(): void {
      ownLock(this).release();
    }

    locked(): boolean {
      return ownLock(this).locked();
    }

    with<T>(body: () => T): T {
      return ownLock(this).with(body);
    }

    /** False after a timeout. */
    wait(timeout?: unknown): boolean {
      const limit = seconds(soleArgument('wait()', 'timeout', timeout));
      // A negative timeout waits no time, as in Python: only the engine's own -1 is for ever.
      return waitFor(context, refOf(this), limit === undefined ? -1 : Math.max(0, limit));
    }

    /** Waits until the predicate gives something true; gives back its last answer. */
    waitFor(predicate: () => unknown, timeout?: unknown): unknown {
      const limit = seconds(soleArgument('waitFor()', 'timeout', timeout));
      // Without a limit nobody looks at the clock: under a schedule that would be one thing more that orders matter to.
      const end = limit === undefined ? undefined : context.now() + limit * 1000;
      let answer = predicate();
      while (!answer) {
        const left = end === undefined ? undefined : (end - context.now()) / 1000;
        if (left !== undefined && left <= 0) break;
        this.wait(left);
        answer = predicate();
      }
      return answer;
    }

    notify(count: unknown = 1): void {
      notify(context, refOf(this), Number(count));
    }

    notifyAll(): void {
      notify(context, refOf(this), Number.POSITIVE_INFINITY);
    }
  }

  /** The lock of a condition. (No private method: a replica's objects never ran a constructor.) */
  function ownLock(condition: Condition): Lock {
    const lock = registry.object(lockOf(memory, refOf(condition)).object);
    if (lock instanceof Lock) return lock;
    throw new RuntimeError('the condition has lost its lock');
  }

  const labels = new Map<string, number>();

  /** `download`, `download-2`, `download-3`: as many as this thread started. */
  function numbered(label: string): string {
    const count = (labels.get(label) ?? 0) + 1;
    labels.set(label, count);
    return count === 1 ? label : `${label}-${count}`;
  }

  class Thread {
    constructor(given: unknown = {}) {
      const options = threadOptions(given);
      const { target } = options;
      context.director?.makesThread();
      const number = claimNumber(memory);
      if (number === NONE) {
        throw new RuntimeError(
          `can't start new thread: a run can make ${MAX_THREADS} threads, not more`,
        );
      }
      const ref = registry.create(this, 'thread', THREAD_OBJECT_WORDS, -1, number);
      writeThreadName(
        context,
        ref,
        number,
        options.name ?? defaultName(claimUnnamed(memory), target),
        options.daemon ?? isDaemonThread(memory, context.recorder.thread),
      );
      if (typeof target === 'function') noteTarget(memory, ref);
      keepTarget(this, options);
    }

    get name(): string {
      return nameOfThread(context, refOf(this));
    }

    set name(name: unknown) {
      renameThread(context, refOf(this), String(name));
    }

    get daemon(): boolean {
      return isDaemon(memory, refOf(this));
    }

    /** Before the start only; a thread is a daemon when the one that makes it is. */
    set daemon(daemon: unknown) {
      const ref = refOf(this);
      const number = threadNumber(memory, ref);
      if (threadState(memory, number) !== THREAD_STATE.NEW) {
        throw new RuntimeError('cannot set daemon status of active thread');
      }
      writeThreadName(context, ref, number, this.name, Boolean(daemon));
    }

    /** What the thread does: calls the target, in whatever thread it is called. A subclass may say something else. */
    run(): void {
      const { target, args } = targetOf(this);
      if (typeof target === 'function') target(...args);
    }

    start(): void {
      const ref = refOf(this);
      const number = threadNumber(memory, ref);
      if (threadState(memory, number) !== THREAD_STATE.NEW) {
        throw new RuntimeError('threads can only be started once');
      }
      const { known, target, args, name } = targetOf(this);
      if (!known && hasTarget(memory, ref)) {
        throw new RuntimeError(
          'this thread was made with a target in another thread: start it there, or give its class a run() method',
        );
      }
      passGate(context, KIND_CODE['thread-started'], ref.object);
      registry.objectId(this);
      const start = writeCapture(
        context,
        target,
        args,
        environment.variables(),
        environment.statics(),
      );
      const label = numbered(threadLabel(this, name, target, Thread));
      startThread(
        context,
        { number, object: ref.object, label, daemon: this.daemon, start },
        askForWorker,
      );
    }

    /** Waits until the thread has ended, at most `timeout` seconds. */
    join(timeout?: unknown): void {
      const ref = refOf(this);
      const number = threadNumber(memory, ref);
      if (threadState(memory, number) === THREAD_STATE.NEW) {
        throw new RuntimeError('cannot join thread before it is started');
      }
      if (number === context.recorder.thread) throw new RuntimeError('cannot join current thread');
      const limit = seconds(soleArgument('join()', 'timeout', timeout));
      joinThread(context, { number, object: ref.object }, limit);
    }

    isAlive(): boolean {
      const ref = refOf(this);
      return isAlive(context, { number: threadNumber(memory, ref), object: ref.object });
    }
  }

  sayOtherNames(Thread, OF_THREADS);
  sayOtherNames(Lock, OF_LOCKS);
  sayOtherNames(Condition, OF_CONDITIONS);
  return { Thread, Lock, Condition };
}

/** CPython's: `Thread-1 (consumer)`. */
export function defaultName(number: number, target: unknown): string {
  const called =
    typeof target === 'function' && target.name !== ''
      ? ` (${target.name.replace(/^bound /, '')})`
      : '';
  return `Thread-${number}${called}`;
}
