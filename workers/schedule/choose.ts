/** The choice at one step: given beforehand, drawn, or by the rule. Pure arithmetic on the plan; deterministic. */

import { draw } from './draws';
import {
  ASLEEP_AT,
  BY_RULE,
  CHOICES_AT,
  DECISION_EACH,
  DECISION_HEAD,
  DECISIONS_AT,
  DECISIONS_WORDS,
  EXPLORING,
  MAX_CHOICES,
  NOTED,
  PLAN,
  POLICY,
  WANT,
  wantAt,
} from './plan';
import { onlyReads, type Relation } from './relation';
import { notedAt, type Wish } from './steps';
import { MAY_BE_PUT_OFF, PUT_OFF, SPINS } from './waits';

/** A thread that has moved so often in a row lets others go first: a loop that polls must not shut them out. */
const LONGEST_STREAK = 64;
const LONGEST_TURN = 1024;

/**
 * @param able threads that can move, in order of number; not empty
 * @param allowed those of them that the rule may choose; not empty
 */
export function chooseOne(plan: Int32Array, able: readonly number[], allowed = able): number {
  const number = able.length > 1 ? (plan[PLAN.CHOICES_MADE] ?? 0) : BY_RULE;
  let index = 0;
  if (number !== BY_RULE) {
    index = able.indexOf(
      allowed === able
        ? (able[choiceAt(plan, number, able)] ?? 0)
        : (allowed[byRule(plan, allowed)] ?? 0),
    );
    plan[PLAN.CHOICES_MADE] = number + 1;
    if (number < MAX_CHOICES) plan[CHOICES_AT + number] = index;
  }
  const chosen = able[index] ?? 0;
  plan[PLAN.STREAK] = plan[PLAN.LAST] === chosen + 1 ? (plan[PLAN.STREAK] ?? 0) + 1 : 1;
  plan[PLAN.LAST] = chosen + 1;
  if (!onlyReads(plan[wantAt(chosen) + WANT.OPERATION] ?? 0))
    plan[PLAN.LAST_WRITE] = (plan[PLAN.STEPS] ?? 0) + 1;
  const exploring = plan[PLAN.EXPLORING] === EXPLORING.ORDERS;
  if (exploring || plan[PLAN.KEEPING] === 1) keepDecision(plan, chosen, number, able);
  return chosen;
}

function choiceAt(plan: Int32Array, number: number, able: readonly number[]): number {
  if (number < (plan[PLAN.CHOICES_GIVEN] ?? 0)) {
    const given = plan[CHOICES_AT + number] ?? BY_RULE;
    // A choice that does not exist here belongs to another program; the rule goes on.
    if (given !== BY_RULE && given < able.length) return given;
    return byRule(plan, able);
  }
  switch (plan[PLAN.POLICY]) {
    case POLICY.RANDOM:
      return draw(plan) % able.length;
    case POLICY.PCT:
      return byPriority(plan, able);
    default:
      return byRule(plan, able);
  }
}

/**
 * While orders are explored: threads that may move here without repeating an order that was seen. The step before wakes
 * the sleepers whose order with it matters.
 */
export function awake(
  plan: Int32Array,
  able: readonly number[],
  relation: Relation,
): readonly number[] {
  if (plan[PLAN.ASLEEP] === 0) return able;
  // Sleepers lie down at the last choice that was given.
  if ((plan[PLAN.CHOICES_MADE] ?? 0) < (plan[PLAN.CHOICES_GIVEN] ?? 0)) return able;
  const granted = plan[PLAN.GRANTED] ?? 0;
  const made = { ...wishAt(plan, granted), ...notedAt(plan, granted + NOTED) };
  const sleepers = readAsleep(plan).filter((sleeper) => !relation(sleeper, made));
  writeAsleep(plan, sleepers);
  return able.filter((thread) => !sleepers.some((sleeper) => sleeper.thread === thread));
}

/** The thread that has the turn says what its step came to: more than could be known when it was granted. */
export function noteResult(plan: Int32Array, operation: number, second: number): void {
  const at = plan[PLAN.GRANTED] ?? 0;
  plan[at + 1] = operation;
  plan[at + 3] = second;
}

function readAsleep(plan: Int32Array): Wish[] {
  return Array.from({ length: plan[PLAN.ASLEEP] ?? 0 }, (_, i) => wishAt(plan, ASLEEP_AT + i * 4));
}

export function wishAt(plan: Int32Array, at: number): Wish {
  const [thread = 0, flagged = 0, object = 0, second = 0] = plan.subarray(at, at + 4);
  // Who sleeps was put off, or not, somewhere else.
  return { thread, operation: flagged & ~(PUT_OFF | MAY_BE_PUT_OFF | SPINS), object, second };
}

export function writeAsleep(plan: Int32Array, wishes: readonly Wish[]): void {
  plan[PLAN.ASLEEP] = wishes.length;
  for (const [i, { thread, operation, object, second }] of wishes.entries()) {
    plan.set([thread, operation, object, second], ASLEEP_AT + i * 4);
  }
}

export function wishOf(plan: Int32Array, thread: number): Wish {
  const want = wantAt(thread);
  return {
    thread,
    operation: plan[want + WANT.OPERATION] ?? 0,
    object: plan[want + WANT.OBJECT] ?? 0,
    second: plan[want + WANT.SECOND] ?? 0,
  };
}

/** The thread that moved last goes on; else the next one by number. */
export function byRule(plan: Int32Array, able: readonly number[]): number {
  const last = (plan[PLAN.LAST] ?? 0) - 1;
  const again = able.indexOf(last);
  if (again >= 0 && (plan[PLAN.STREAK] ?? 0) < LONGEST_STREAK) return again;
  const after = able.findIndex((thread) => thread > last);
  return after < 0 ? 0 : after;
}

/**
 * Burckhardt et al., "A randomized scheduler with probabilistic guarantees of finding bugs" (ASPLOS 2010): the thread
 * of the highest priority moves; at d - 1 steps drawn beforehand the running thread falls below all others. So does
 * one that has moved too often in a row: it may be waiting, in a loop, for the others.
 */
function byPriority(plan: Int32Array, able: readonly number[]): number {
  const step = plan[PLAN.STEPS] ?? 0;
  const last = (plan[PLAN.LAST] ?? 0) - 1;
  for (let i = 0; i < (plan[PLAN.CHANGES] ?? 0); i++) {
    if (plan[PLAN.CHANGE_POINTS + i] === step && last >= 0)
      plan[wantAt(last) + WANT.PRIORITY] = i + 1;
  }
  if ((plan[PLAN.STREAK] ?? 0) >= LONGEST_TURN && last >= 0) {
    plan[wantAt(last) + WANT.PRIORITY] = -step;
    plan[PLAN.STREAK] = 0;
  }
  let best = 0;
  for (const [index, thread] of able.entries()) {
    if (priorityOf(plan, thread) > priorityOf(plan, able[best] ?? 0)) best = index;
  }
  return best;
}

/** Drawn when it is first asked for; lies above all the low ones that change points give. */
function priorityOf(plan: Int32Array, thread: number): number {
  const at = wantAt(thread) + WANT.PRIORITY;
  if (plan[at] === 0) plan[at] = 1000 + (draw(plan) % 1_000_000);
  return plan[at] ?? 0;
}

function waitingBits(plan: Int32Array, thread: number, chosen: number): number {
  if (plan[PLAN.WAITS_ONCE] !== 1) return 0;
  const want = wantAt(thread);
  const spins = thread !== chosen && plan[want + WANT.SPINS] === 1;
  const putOff = spins || (thread !== chosen && plan[want + WANT.PUT_OFF] === 1);
  return (
    (putOff ? PUT_OFF : 0) |
    (spins ? SPINS : 0) |
    ((plan[want + WANT.WAITS_AT] ?? -1) > 0 ? MAY_BE_PUT_OFF : 0)
  );
}

/** Writes down who could move at a step; `chosen` and `number` as in plan.ts. */
export function keepDecision(
  plan: Int32Array,
  chosen: number,
  number: number,
  able: readonly number[],
): void {
  const used = plan[PLAN.DECISION_WORDS] ?? 0;
  if (used + DECISION_HEAD + able.length * DECISION_EACH > DECISIONS_WORDS) return;
  let at = DECISIONS_AT + used;
  plan[at++] = chosen;
  plan[at++] = number;
  plan[at++] = able.length;
  plan[at++] = chosen < 0 ? 0 : (plan[wantAt(chosen) + WANT.PLACE] ?? 0);
  plan[at++] = plan[PLAN.EVENTS] ?? 0;
  plan[at++] = plan[PLAN.TIMES] ?? 0;
  for (const thread of able) {
    const { operation, object, second } = wishOf(plan, thread);
    const flagged = operation | waitingBits(plan, thread, chosen);
    plan.set([thread, flagged, object, second, 0, 0, 0], at);
    if (thread === chosen) plan[PLAN.GRANTED] = at;
    at += DECISION_EACH;
  }
  plan[PLAN.DECISION_WORDS] = at - DECISIONS_AT;
}
