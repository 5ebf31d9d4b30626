/**
 * The gate: every operation on shared state passes it first. Free running costs one load and one predicted branch.
 */
import { CONTROL } from '../memory/layout';

/** Bits of the gate word. */
export const GATE_STOP = 1;

/**
 * Thrown through learner code when the run is stopped. Compiled code rethrows it from every `catch`, so that
 * a program cannot swallow it.
 */
export class StopRun {
  readonly stopped = true;
}

/** Passes, or throws StopRun. No lock may be held. */
export function passGate(memory: Int32Array): void {
  if (Atomics.load(memory, CONTROL.GATE) !== 0) stopHere(memory);
}

function stopHere(memory: Int32Array): void {
  if ((Atomics.load(memory, CONTROL.GATE) & GATE_STOP) !== 0) throw new StopRun();
}
