/**
 * The gate: every operation on shared state passes it first. Free running costs one plain read and one predicted
 * branch; under every other policy a director (schedule/) lets one thread through at a time.
 */
import { CONTROL } from '../memory/layout';
import { NONE } from '../trace/events';
import type { Context } from './context';

/** Bits of the gate word. */
export const GATE_STOP = 1;
export const GATE_COMMANDED = 2;

/** Added to an operation's code: the step also looks at the clock, since it may give up after a time. */
export const LOOKS_AT_CLOCK = 0x100;

/** Added to the operation of a shutdown that throws away the items that are there. */
export const THROWS_AWAY = 0x800;

/** What `passGate` is told of an operation that a timeout may end. */
export function timed(operation: number, mayGiveUp: boolean): number {
  return mayGiveUp ? operation | LOOKS_AT_CLOCK : operation;
}

/** What `passGate` is told of an operation on one field of an object: other fields, and what else it does, are apart. */
export function partAt(index: number): number {
  return NONE - 1 - index;
}

/**
 * Thrown through learner code when the run is stopped. Compiled code rethrows it from every `catch`, so that
 * a program cannot swallow it.
 */
export class StopRun {
  readonly stopped = true;
}

/**
 * Passes when the thread may make its next step, or throws StopRun. No lock may be held.
 * @param operation code of the event kind that the step records when it succeeds
 * @param second another object that the step touches; or, from `partAt`, the one part of `object` that it touches
 * @param waitsAt for an operation that may have to wait: where the thing is that it would wait for
 */
export function passGate(
  context: Context,
  operation: number,
  object: number,
  second = NONE,
  waitsAt = NONE,
): void {
  // Read plainly: an atomic read costs as much as taking a mutex. Every operation goes on to an Atomics step of its own,
  // and no compiler carries an old answer past one, so a Stop is seen at the next gate. Whoever sleeps asks atomically.
  if (context.memory[CONTROL.GATE] !== 0) passSlowly(context, operation, object, second, waitsAt);
}

/**
 * The gate of an operation on data that threads share (data/): true when it was a step of a schedule. What nobody
 * writes once threads run makes no steps, however often it is read.
 * @param listed a step only where the schedule names it, not where all shared data makes steps
 */
export function passDataGate(
  context: Context,
  operation: number,
  object: number,
  part: number,
  writes: boolean,
  listed = false,
): boolean {
  return (
    context.memory[CONTROL.GATE] !== 0 &&
    passDataSlowly(context, operation, object, part, writes, listed)
  );
}

function passDataSlowly(
  { memory, director }: Context,
  operation: number,
  object: number,
  part: number,
  writes: boolean,
  listed: boolean,
): boolean {
  checkStop(memory);
  if (director === undefined) return false;
  if (director.steps(object, listed)) {
    director.turn(operation, object, part, NONE);
    return true;
  }
  if (writes && memory[CONTROL.STARTED] !== 0) director.wrote(object);
  return false;
}

function passSlowly(
  context: Context,
  operation: number,
  object: number,
  second: number,
  waitsAt: number,
): void {
  checkStop(context.memory);
  context.director?.turn(operation, object, second, waitsAt);
}

/** Throws StopRun when the run is stopped; no scheduling point. */
export function checkStop(memory: Int32Array): void {
  if ((Atomics.load(memory, CONTROL.GATE) & GATE_STOP) !== 0) throw new StopRun();
}
