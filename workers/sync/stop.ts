/** Telling every thread of a run to leave: they throw StopRun at their next gate, or out of what they wait in. */
import { CONTROL, MAX_SLOTS, SLOT, slotAt, THREAD, threadAt } from '../memory/layout';
import { GATE_STOP } from './gate';

/** Any thread may call, the page too; never blocks. */
export function stopAll(memory: Int32Array): void {
  stopThreads(memory);
  stopSlots(memory);
}

/** Stops the program's threads; their workers stay in the run. */
export function stopThreads(memory: Int32Array): void {
  Atomics.or(memory, CONTROL.GATE, GATE_STOP);
  const threads = Atomics.load(memory, CONTROL.THREADS);
  for (let thread = 0; thread < threads; thread++) bump(memory, threadAt(thread) + THREAD.PARK);
}

/** Sends workers that have no thread out of the run. */
export function stopSlots(memory: Int32Array): void {
  for (let slot = 1; slot < MAX_SLOTS; slot++) {
    Atomics.compareExchange(memory, slotAt(slot) + SLOT.ASSIGNED, 0, -1);
    Atomics.notify(memory, slotAt(slot) + SLOT.ASSIGNED);
  }
  bump(memory, CONTROL.SLOT_READY);
}

function bump(memory: Int32Array, at: number): void {
  Atomics.add(memory, at, 1);
  Atomics.notify(memory, at);
}
