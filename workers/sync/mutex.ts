/**
 * A mutex on one word of shared memory: U. Drepper, "Futexes are tricky" (2011), mutex 2.
 *
 *   0 free │ 1 held │ 2 held, and somebody may be waiting
 *
 * It guards the engine's own short critical sections. No owner, no recursion, no timeout, no fairness.
 * A thread that is ended while it holds one leaves it held: the memory of such a run is never used again.
 */
const FREE = 0;
const HELD = 1;
const CONTENDED = 2;

/** Blocks until the mutex is held. Not for the page's main thread. The caller must not hold it already. */
export function lock(memory: Int32Array, at: number): void {
  if (Atomics.compareExchange(memory, at, FREE, HELD) === FREE) return;
  while (Atomics.exchange(memory, at, CONTENDED) !== FREE) {
    Atomics.wait(memory, at, CONTENDED);
  }
}

/** Frees the mutex and wakes one waiter if there may be any. The caller holds it. Never blocks. */
export function unlock(memory: Int32Array, at: number): void {
  if (Atomics.exchange(memory, at, FREE) === CONTENDED) Atomics.notify(memory, at, 1);
}
