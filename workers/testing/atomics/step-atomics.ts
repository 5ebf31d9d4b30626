/**
 * `Atomics` one step at a time: put in the place of the real one in the engine's rooms by the bundle that explores our
 * own queue. Before each operation the thread passes a director, so every interleaving of these operations can be run.
 *
 * Futexes are simulated: who waits at which address stands in shared memory, in order of arrival.
 *
 *   waiters: per thread, the address it waits at + 1 (0: nowhere) │ its ticket
 */
import type { Director } from '../../sync/gate';
import { KIND_CODE, NONE } from '../../trace/events';

/** Any kind that only looks, and any that changes: all the explorer wants to know. */
const LOOK = KIND_CODE['size-read'];
const CHANGE = KIND_CODE.put;

interface Acting {
  readonly director: Director;
  readonly waiters: Int32Array;
  readonly threads: number;
  readonly me: number;
  /** The run is being stopped: threads leave by the shortest way, without steps. */
  readonly stopped: () => boolean;
}

let stage: Acting | undefined;

/** From here on every operation is a step of this thread. undefined: operations are the real ones again. */
export function setStage(next: Acting | undefined): void {
  stage = next;
}

export const StepAtomics = {
  load(memory: Int32Array, at: number): number {
    step(LOOK, at);
    return Atomics.load(memory, at);
  },
  store(memory: Int32Array, at: number, value: number): number {
    step(CHANGE, at);
    return Atomics.store(memory, at, value);
  },
  add(memory: Int32Array, at: number, value: number): number {
    step(CHANGE, at);
    return Atomics.add(memory, at, value);
  },
  sub(memory: Int32Array, at: number, value: number): number {
    step(CHANGE, at);
    return Atomics.sub(memory, at, value);
  },
  or(memory: Int32Array, at: number, value: number): number {
    step(CHANGE, at);
    return Atomics.or(memory, at, value);
  },
  exchange(memory: Int32Array, at: number, value: number): number {
    step(CHANGE, at);
    return Atomics.exchange(memory, at, value);
  },
  compareExchange(memory: Int32Array, at: number, expected: number, value: number): number {
    step(CHANGE, at);
    return Atomics.compareExchange(memory, at, expected, value);
  },
  notify(memory: Int32Array, at: number, count = Number.POSITIVE_INFINITY): number {
    if (stage === undefined) return Atomics.notify(memory, at, count);
    step(CHANGE, at);
    return callWaiters(stage, at, count);
  },
  wait(
    memory: Int32Array,
    at: number,
    value: number,
    timeoutMs = Number.POSITIVE_INFINITY,
  ): 'ok' | 'not-equal' | 'timed-out' {
    if (stage === undefined) return Atomics.wait(memory, at, value, timeoutMs);
    step(CHANGE, at);
    if (Atomics.load(memory, at) !== value) return 'not-equal';
    if (timeoutMs <= 0) return 'timed-out';
    const { director, waiters, me } = stage;
    waiters[me * 2] = at + 1;
    waiters[me * 2 + 1] = 1 + Math.max(0, ...tickets(stage));
    director.wait(director.now() + timeoutMs, at);
    const called = waiters[me * 2] === 0;
    waiters[me * 2] = 0;
    return called ? 'ok' : 'timed-out';
  },
};

function step(operation: number, at: number): void {
  if (stage !== undefined && !stage.stopped()) stage.director.turn(operation, at, NONE);
}

function tickets({ waiters, threads }: Acting): number[] {
  return Array.from({ length: threads }, (_, thread) => waiters[thread * 2 + 1] ?? 0);
}

/** First come, first called, as the specification of Atomics.notify has it. */
function callWaiters({ director, waiters, threads }: Acting, at: number, count: number): number {
  const here = Array.from({ length: threads }, (_, thread) => thread)
    .filter((thread) => waiters[thread * 2] === at + 1)
    .sort((a, b) => (waiters[a * 2 + 1] ?? 0) - (waiters[b * 2 + 1] ?? 0))
    .slice(0, count);
  for (const thread of here) {
    waiters[thread * 2] = 0;
    director.called(thread, at);
  }
  return here.length;
}
