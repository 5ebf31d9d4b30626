/** What a thread says it wants to do next, in the plan: one rule for the threads of both engines. */
import { LOOKS_AT_CLOCK } from '../sync/gate';
import { KIND_CODE, NONE } from '../trace/events';
import { PLAN, WANT, WANT_STATE, wantAt } from './plan';
import { countRepeats, type LoopTurns, putOffLook } from './spinning';

const CLOCK_READ = KIND_CODE['clock-read'];

/** Without a say on what it may have to wait for. Called by who has the turn. */
export function writeWant(
  plan: Int32Array,
  thread: number,
  state: number,
  operation: number,
  object: number,
  second: number,
): void {
  const at = wantAt(thread);
  plan[at + WANT.OPERATION] = operation;
  plan[at + WANT.OBJECT] = object;
  plan[at + WANT.SECOND] = second;
  plan[at + WANT.STATE] = state;
  plan[at + WANT.WAITS_AT] = NONE;
  plan[at + WANT.SPINS] = 0;
}

export interface NextStep {
  readonly operation: number;
  readonly object: number;
  readonly second: number;
  /** What it may have to wait for, in any numbering that has NONE. */
  readonly waitsAt: number;
  readonly place: number;
}

/** Before a step: the thread can move, and says which step that would be. */
export function wantStep(
  plan: Int32Array,
  thread: number,
  turns: LoopTurns,
  { operation, object, second, waitsAt, place }: NextStep,
): void {
  const givesUp = (operation & LOOKS_AT_CLOCK) !== 0 && waitsAt !== NONE;
  const once = plan[PLAN.TIMED_ONCE] === 1;
  // Within one moment nobody can tell when it came to look at the clock.
  const wish = givesUp && once ? operation & ~LOOKS_AT_CLOCK : operation;
  if (operation === CLOCK_READ) plan[PLAN.CLOCK_READ] = 1;
  const look = { operation: wish, object, second };
  countRepeats(plan, thread, look);
  writeWant(plan, thread, WANT_STATE.READY, wish, object, second);
  putOffLook(plan, thread, turns.step(look, plan));
  const at = wantAt(thread);
  plan[at + WANT.WAITS_AT] = givesUp && !once ? NONE : waitsAt;
  plan[at + WANT.GIVES_UP] = givesUp ? 1 : 0;
  plan[at + WANT.PLACE] = place;
}
