/**
 * Threads that stand in line, while orders are explored in which waiting is taken once (waits.ts).
 *
 * They go to wait only when nobody else can move, one after the other. Who of them stands first makes a difference only
 * once somebody is called out of a line of several: so that is taken for none, and the search begins again with places
 * told apart as soon as a run calls so. As long as none does, two who went to wait could have changed places.
 *
 * And whoever was called, or whose time has come, stands before the operation in which it waits, as it did before: it
 * makes it, or is put off again.
 */
import { FOUND } from '../sync/director';
import { LOOKS_AT_CLOCK } from '../sync/gate';
import { KIND_CODE, NONE } from '../trace/events';
import { PLAN, WANT, WANT_STATE, wantAt } from './plan';
import { ONE_IS_CALLED, WAITS_IN_LINE } from './relation-lines';
import { writeWant } from './wants';

const KIND_MASK = LOOKS_AT_CLOCK - 1;

/** Where waiting is taken once, and no clock is looked at. */
function applies(plan: Int32Array): boolean {
  return plan[PLAN.TIMED_ONCE] === 1;
}

/** Called before the thread that has the turn says that it waits: from now on its operation is known. */
export function noteWait(plan: Int32Array, thread: number): void {
  const want = wantAt(thread);
  plan[want + WANT.WAITS_IN] = (plan[want + WANT.OPERATION] ?? 0) & KIND_MASK;
  plan[want + WANT.WAITED_AT] = plan[want + WANT.WAITS_AT] ?? NONE;
  // Time passes before it looks again.
  plan[want + WANT.REPEATS] = -1;
}

/** What a step that went to wait is noted as. */
export function waitedState(plan: Int32Array): number {
  return FOUND.NOTED | FOUND.WAITED | (plan[PLAN.ANY_PLACE] === 1 ? FOUND.ANY_PLACE : 0);
}

/**
 * A thread that waits is called. False where it does not stand before its operation again.
 * @param among it was the first of several
 */
export function wantAgain(
  plan: Int32Array,
  thread: number,
  object: number,
  among: boolean,
): boolean {
  const want = wantAt(thread);
  const operation = plan[want + WANT.WAITS_IN] ?? 0;
  if (!applies(plan) || !WAITS_IN_LINE.has(operation)) return false;
  if (among && ONE_IS_CALLED.has(operation)) plan[PLAN.CHOSEN] = 1;
  // Whose time has come could move before it was called, and does not wait again.
  const due = plan[want + WANT.STATE] === WANT_STATE.DUE;
  writeWant(plan, thread, WANT_STATE.READY, operation, object, NONE);
  if (!due) plan[want + WANT.WAITS_AT] = plan[want + WANT.WAITED_AT] ?? NONE;
  return true;
}

/** Its time has come: what it does now. */
export function dueOperation(plan: Int32Array, thread: number): number {
  const operation = plan[wantAt(thread) + WANT.WAITS_IN] ?? 0;
  const again =
    applies(plan) && plan[wantAt(thread) + WANT.OBJECT] !== NONE && WAITS_IN_LINE.has(operation);
  return again ? operation : KIND_CODE.slept;
}

/** True, once, when a run has called somebody out of a line of several: places are told apart from now on. */
export function learnPlaces(plan: Int32Array): boolean {
  if (plan[PLAN.ANY_PLACE] !== 1 || plan[PLAN.CHOSEN] !== 1) return false;
  plan[PLAN.ANY_PLACE] = 0;
  return true;
}
