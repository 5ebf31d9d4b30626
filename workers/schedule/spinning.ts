/**
 * Who polls without sleeping: `while (running) {}` makes a step of each look, and a search through all orders would
 * never end. So while orders are explored, a look that can only show the same again is put off until a step comes
 * between that it minds.
 *
 * Nothing is lost by that where the loop does nothing else (the compiler says so: `$.spin`): whatever could be seen
 * there is seen by the look before. Any other loop may have counted its turns; so it looks PATIENCE times, is put off
 * then, and what was found is not complete.
 */
import { FOUND } from '../sync/director';
import { LOOKS_AT_CLOCK } from '../sync/gate';
import { NONE } from '../trace/events';
import { wishAt, wishOf } from './choose';
import { NOTED, PLAN, WANT, WANT_STATE, wantAt } from './plan';
import { onlyReads, type Relation } from './relation';
import { notedAt } from './steps';

/** As often in a row a thread makes the same look before its loop is taken for one without end. */
const PATIENCE = 64;
/** The same of a loop that does nothing but look, and makes no step by it. */
const STILL_TURNS = 10_000;

/** What one thread did since it last turned a loop that does nothing but look. */
export class LoopTurns {
  #thread = NONE;
  #run = NONE;
  #loop = NONE;
  #steps = 0;
  /** The loop was turned just now, and came to the same look as often as it made steps. */
  #alike = 0;
  #still = 0;

  /** Of another thread, or another run: nothing is known yet. */
  of(thread: number, run: number): void {
    if (thread === this.#thread && run === this.#run) return;
    this.#thread = thread;
    this.#run = run;
    this.#loop = NONE;
    this.#steps = 0;
    this.#alike = 0;
    this.#still = 0;
  }

  /**
   * @param repeats how many steps before the last one were the same as it
   * @returns true when it turned very often without a step
   */
  turned(loop: number, repeats: number): boolean {
    const known = loop === this.#loop && this.#steps > 0;
    this.#alike = known && repeats + 1 >= this.#steps ? this.#steps : 0;
    this.#still = loop === this.#loop && this.#steps === 0 ? this.#still + 1 : 0;
    this.#loop = loop;
    this.#steps = 0;
    return this.#still >= STILL_TURNS;
  }

  /** The thread comes to a step. True when its loop has just been turned, and all that it did was to make this look. */
  step(same: boolean): boolean {
    this.#steps++;
    const idle = this.#alike > 0 && same;
    this.#alike = 0;
    return idle;
  }
}

/** Called before the thread says what it wants: whether it is the look that it made last, and how often it was. */
export function countRepeats(
  plan: Int32Array,
  thread: number,
  operation: number,
  object: number,
  second: number,
): boolean {
  const want = wantAt(thread);
  const same =
    plan[want + WANT.OPERATION] === operation &&
    plan[want + WANT.OBJECT] === object &&
    plan[want + WANT.SECOND] === second &&
    changedNothing(plan, operation);
  plan[want + WANT.REPEATS] = same ? (plan[want + WANT.REPEATS] ?? 0) + 1 : 0;
  return same;
}

/** The step that was granted last, to the thread that asks now. */
function changedNothing(plan: Int32Array, operation: number): boolean {
  if (onlyReads(operation)) return true;
  const granted = plan[PLAN.GRANTED] ?? 0;
  const failed = granted > 0 && ((plan[granted + NOTED] ?? 0) & FOUND.FAILED) !== 0;
  return failed && (operation & LOOKS_AT_CLOCK) === 0;
}

/** @param idle what `LoopTurns` said of it */
export function putOffLook(plan: Int32Array, thread: number, idle: boolean): void {
  // Only where waiting is put off, too: who tells all waiting apart wants every look.
  if (plan[PLAN.WAITS_ONCE] !== 1) return;
  const want = wantAt(thread);
  const without = (plan[want + WANT.REPEATS] ?? 0) >= PATIENCE;
  if (without) plan[PLAN.POLLS] = 1;
  plan[want + WANT.SPINS] = idle || without ? 1 : 0;
}

/** The step that was granted last may show something else to those who were put off. */
export function wakeLookers(plan: Int32Array, able: readonly number[], relation: Relation): void {
  const granted = plan[PLAN.GRANTED] ?? 0;
  if (granted === 0 || !able.some((thread) => spins(plan, thread))) return;
  const made = { ...wishAt(plan, granted), ...notedAt(plan, granted + NOTED) };
  for (const thread of able) {
    if (!spins(plan, thread) || thread === made.thread) continue;
    if (!relation(wishOf(plan, thread), made)) continue;
    plan[wantAt(thread) + WANT.SPINS] = 0;
    plan[wantAt(thread) + WANT.REPEATS] = 0;
  }
}

export function spins(plan: Int32Array, thread: number): boolean {
  const want = wantAt(thread);
  return plan[want + WANT.SPINS] === 1 && plan[want + WANT.STATE] === WANT_STATE.READY;
}
