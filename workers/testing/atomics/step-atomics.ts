/**
 * `Atomics` one step at a time: put in the place of the real one in the engine's rooms by the bundle that explores our
 * own queue. Before each operation the thread passes a director, so every interleaving of these operations can be run.
 *
 * Futexes are simulated: who waits at which address stands in shared memory, in order of arrival.
 *
 *   waiters: per thread, the address it waits at + 1 (0: nowhere) │ its ticket
 *
 * Each thread has a clock of its own, which only its own timeouts put forward: a timeout may end at any moment, so the
 * clocks of two threads say nothing about each other.
 */
import type { Director } from '../../sync/director';
import { NONE } from '../../trace/events';
import { type AtomicStep, calledBits, codeOf } from './relation';

interface Acting {
  readonly director: Director;
  readonly waiters: Int32Array;
  readonly threads: number;
  readonly me: number;
  /** The run is being stopped: threads leave by the shortest way, without steps. */
  readonly stopped: () => boolean;
  /** What the step that was just made came to. */
  readonly cameTo: (operation: number, second: number) => void;
}

let stage: Acting | undefined;
let nowMs = 0;

/** From here on every operation is a step of this thread. undefined: operations are the real ones again. */
export function setStage(next: Acting | undefined): void {
  stage = next;
  nowMs = 0;
}

/** What the thread's own clock says. */
export function ownTimeMs(): number {
  return nowMs;
}

export const StepAtomics = {
  load(memory: Int32Array, at: number): number {
    step('load', at);
    return Atomics.load(memory, at);
  },
  store(memory: Int32Array, at: number, value: number): number {
    step('set', at);
    return Atomics.store(memory, at, value);
  },
  /** Two additions come to the same in either order, save for what they return: so they return nothing. */
  add(memory: Int32Array, at: number, value: number): void {
    step('add', at);
    Atomics.add(memory, at, value);
  },
  sub(memory: Int32Array, at: number, value: number): void {
    step('add', at);
    Atomics.sub(memory, at, value);
  },
  or(memory: Int32Array, at: number, value: number): number {
    step('set', at);
    return Atomics.or(memory, at, value);
  },
  exchange(memory: Int32Array, at: number, value: number): number {
    step('set', at);
    const before = Atomics.exchange(memory, at, value);
    if (before === value) came('load');
    else if (before !== 0 && value !== 0) came('kept-not-zero');
    return before;
  },
  compareExchange(memory: Int32Array, at: number, expected: number, value: number): number {
    step('set', at);
    const before = Atomics.compareExchange(memory, at, expected, value);
    if (before !== expected) came(expected === 0 ? 'seen-not-zero' : 'load');
    return before;
  },
  notify(memory: Int32Array, at: number, count = Number.POSITIVE_INFINITY): number {
    if (stage === undefined) return Atomics.notify(memory, at, count);
    step('notify', at);
    const called = callWaiters(stage, at, count);
    if (called.length === 0) came('notified-nobody');
    else came('notify', calledBits(called));
    return called.length;
  },
  wait(
    memory: Int32Array,
    at: number,
    value: number,
    timeoutMs = Number.POSITIVE_INFINITY,
  ): 'ok' | 'not-equal' | 'timed-out' {
    if (stage === undefined) return Atomics.wait(memory, at, value, timeoutMs);
    step('wait', at);
    const differs = Atomics.load(memory, at) !== value;
    if (differs || timeoutMs <= 0) {
      came('load');
      return differs ? 'not-equal' : 'timed-out';
    }
    const { director, waiters, me } = stage;
    waiters[me * 2] = at + 1;
    waiters[me * 2 + 1] = 1 + Math.max(0, ...tickets(stage));
    director.wait(nowMs + timeoutMs, at);
    if (waiters[me * 2] === 0) return 'ok';
    waiters[me * 2] = 0;
    nowMs += timeoutMs;
    return 'timed-out';
  },
};

function step(operation: AtomicStep, at: number): void {
  if (stage !== undefined && !stage.stopped())
    stage.director.turn(codeOf(operation), at, NONE, NONE);
}

function came(to: AtomicStep, second = NONE): void {
  stage?.cameTo(codeOf(to), second);
}

function tickets({ waiters, threads }: Acting): number[] {
  return Array.from({ length: threads }, (_, thread) => waiters[thread * 2 + 1] ?? 0);
}

/** First come, first called, as the specification of Atomics.notify has it. */
function callWaiters({ director, waiters, threads }: Acting, at: number, count: number): number[] {
  const here = Array.from({ length: threads }, (_, thread) => thread)
    .filter((thread) => waiters[thread * 2] === at + 1)
    .sort((a, b) => (waiters[a * 2 + 1] ?? 0) - (waiters[b * 2 + 1] ?? 0))
    .slice(0, count);
  for (const thread of here) {
    waiters[thread * 2] = 0;
    director.called(thread, at, false);
  }
  return here;
}
