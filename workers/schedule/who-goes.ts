/**
 * Who may move next while orders are explored: not who would repeat an order that was seen, not who would go to wait
 * (waits.ts), not who would only see the same again (spinning.ts). The same for every engine.
 */
import { awake } from './choose';
import { EXPLORING, PLAN, STATUS, WANT, WANT_STATE, wantAt } from './plan';
import type { Relation } from './relation';
import { spins } from './spinning';
import { goingOn, waits } from './waits';

export interface WhoGoes {
  /** Those whom the rule may choose: `able` itself where a choice that was given beforehand holds. */
  readonly allowed: readonly number[];
  /** The run is over: the status it ends with. */
  readonly end?: number;
}

/**
 * @param able threads that can move, in order of number; not empty
 * @param threads how many the run has had
 */
export function whoGoes(
  plan: Int32Array,
  able: readonly number[],
  threads: number,
  relation: Relation,
  wouldWait: (operation: number, at: number) => boolean,
): WhoGoes {
  if (plan[PLAN.EXPLORING] !== EXPLORING.ORDERS) return { allowed: able };
  const once = plan[PLAN.WAITS_ONCE] === 1;
  const allowed = awake(plan, able, relation);
  if (!once) return ending(allowed);
  const movers = able.filter((thread) => !spins(plan, thread));
  const goers = goingOn(plan, able, movers, wouldWait);
  if ((plan[PLAN.CHOICES_MADE] ?? 0) < (plan[PLAN.CHOICES_GIVEN] ?? 0)) return { allowed: able };
  const lookers = movers.length < able.length;
  const idle = movers.every((thread) => waits(plan, thread, wouldWait));
  const forEver = idle && !timePends(plan, threads) && !able.some((each) => givesUp(plan, each));
  if (forEver && lookers) {
    plan[PLAN.POLLS] = 1;
    return { allowed: [], end: STATUS.CUT };
  }
  if (forEver && allowed.length > 0) return { allowed, end: STATUS.STUCK };
  return ending(allowed.filter((thread) => goers.includes(thread)));
}

function ending(allowed: readonly number[]): WhoGoes {
  return allowed.length === 0 ? { allowed, end: STATUS.REPEATED } : { allowed };
}

function givesUp(plan: Int32Array, thread: number): boolean {
  return plan[wantAt(thread) + WANT.GIVES_UP] === 1;
}

/** Somebody sleeps, or waits with a timeout: time will end that. */
function timePends(plan: Int32Array, threads: number): boolean {
  for (let thread = 0; thread < threads; thread++) {
    if (plan[wantAt(thread) + WANT.STATE] === WANT_STATE.TIMED) return true;
  }
  return false;
}
