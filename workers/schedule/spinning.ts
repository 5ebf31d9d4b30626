/**
 * Who polls without sleeping: `while (running) {}` makes a step of each look, and a search through all orders would
 * never end. So while orders are explored, a look that can only show the same again is put off until a step comes
 * between that it minds.
 *
 * Nothing is lost by that where the loop does nothing else (the compiler says so: `$.spin`): whatever could be seen
 * there is seen by the look before. Any other loop may have counted its turns; so it looks PATIENCE times, is put off
 * then, and what was found is not complete.
 *
 * Where one order is run nobody is put off; but time passes while everybody only looks, as it does while everybody
 * waits (able.ts): else `while (running) {}` would shut out for ever who sleeps before writing.
 */
import { FOUND } from '../sync/director';
import { LOOKS_AT_CLOCK } from '../sync/gate';
import { NONE } from '../trace/events';
import { wishAt, wishOf } from './choose';
import { EXPLORING, LOOK_WORDS, MAX_LOOKS, NOTED, PLAN, WANT, WANT_STATE, wantAt } from './plan';
import { onlyReads, type Relation } from './relation';
import { notedAt, type Wish } from './steps';

/** As often in a row a thread makes the same look before its loop is taken for one without end. */
const PATIENCE = 64;
/** The same where one order is run, before sleepers need not wait for it any longer: no loop with an end looks so often. */
const LONG_PATIENCE = 20_000;
/** The same of a loop that does nothing but look, and makes no step by it. */
const STILL_TURNS = 10_000;
/** The same of any loop: what has an end may go over a long list in it. */
const MOST_UNSTEPPED = 1_000_000;

interface Look {
  readonly operation: number;
  readonly object: number;
  readonly second: number;
}

/** What one thread did since it last turned a loop that does nothing but look. */
export class LoopTurns {
  #thread = NONE;
  #run = NONE;
  #loop = NONE;
  /** Of this turn, each once; undefined when it did something else, or looked at too much. */
  #looks: Look[] | undefined = [];
  /** How many steps there were when the first look of this turn had been made. */
  #firstMade = NONE;
  /** What it looked at in the turn before, while nobody changes anything since the first of these looks. */
  #idle: readonly Look[] = [];
  #idleSince = NONE;
  #still = 0;

  /** Of another thread, or another run: nothing is known yet. */
  of(thread: number, run: number): void {
    if (thread === this.#thread && run === this.#run) return;
    this.#thread = thread;
    this.#run = run;
    this.#loop = NONE;
    this.#looks = [];
    this.#idle = [];
    this.#still = 0;
  }

  /**
   * @param begins it is about to look for the first time
   * @returns true when it turned very often without a step
   */
  turned(loop: number, begins: boolean, plan: Int32Array): boolean {
    const again = loop === this.#loop;
    const looks = this.#looks ?? [];
    this.#idleSince = looks.length > 1 ? this.#firstMade : (plan[PLAN.STEPS] ?? 0);
    this.#idle = again && !begins ? looks : [];
    this.#still = again && this.#looks?.length === 0 ? this.#still + 1 : 0;
    this.#loop = loop;
    this.#looks = [];
    return this.#still >= STILL_TURNS;
  }

  /** The thread comes to a step: all it looks at in a turn, when this look can only show what it showed before; else nothing. */
  step(look: Look, plan: Int32Array): readonly Look[] {
    const changed = (plan[PLAN.LAST_WRITE] ?? 0) > this.#idleSince;
    if (changed || !this.#idle.some((each) => isSame(each, look))) this.#idle = [];
    if (this.#looks?.length === 1) this.#firstMade = plan[PLAN.STEPS] ?? 0;
    this.#looks = withLook(this.#looks, look);
    return this.#idle;
  }
}

/** Looks in a row, with no step between, at one piece of data that makes no steps (stepped.ts). */
export class UnsteppedLooks {
  last = NONE;
  #many = 0;

  forget(): void {
    this.last = NONE;
    this.#many = 0;
  }

  /** @returns true where there were so many that the loop has no end */
  look(object: number): boolean {
    this.#many = object === this.last ? this.#many + 1 : 0;
    this.last = object;
    return this.#many >= MOST_UNSTEPPED;
  }
}

function withLook(looks: Look[] | undefined, look: Look): Look[] | undefined {
  if (looks === undefined || !onlyReads(look.operation)) return undefined;
  if (looks.some((each) => isSame(each, look))) return looks;
  return looks.length < MAX_LOOKS ? [...looks, look] : undefined;
}

function isSame(a: Look, b: Look): boolean {
  return a.operation === b.operation && a.object === b.object && a.second === b.second;
}

/** Called before the thread says what it wants: how often in a row it is the look that it made last. */
export function countRepeats(plan: Int32Array, thread: number, look: Look): void {
  const want = wantAt(thread);
  const same = isSame(wishOf(plan, thread), look) && changedNothing(plan, look.operation);
  plan[want + WANT.REPEATS] = same ? (plan[want + WANT.REPEATS] ?? 0) + 1 : 0;
}

/** The step that was granted last, to the thread that asks now. */
function changedNothing(plan: Int32Array, operation: number): boolean {
  if (onlyReads(operation)) return true;
  const granted = plan[PLAN.GRANTED] ?? 0;
  const failed = granted > 0 && ((plan[granted + NOTED] ?? 0) & FOUND.FAILED) !== 0;
  return failed && (operation & LOOKS_AT_CLOCK) === 0;
}

/** @param idle what `LoopTurns` said of it */
export function putOffLook(plan: Int32Array, thread: number, idle: readonly Look[]): void {
  const want = wantAt(thread);
  const counts = putsOff(plan);
  const without = (plan[want + WANT.REPEATS] ?? 0) >= (counts ? PATIENCE : LONG_PATIENCE);
  if (without && counts) plan[PLAN.POLLS] = 1;
  plan[want + WANT.SPINS] = idle.length > 0 || without ? 1 : 0;
  plan[want + WANT.SPINS_SINCE] = plan[PLAN.STEPS] ?? 0;
  plan[want + WANT.LOOKS] = idle.length;
  for (const [i, { operation, object, second }] of idle.entries())
    plan.set([operation, object, second], want + WANT.LOOKED_AT + i * LOOK_WORDS);
}

/** All that it would look at before it came to the same again. */
function looksOf(plan: Int32Array, thread: number): Wish[] {
  const want = wantAt(thread);
  const count = plan[want + WANT.LOOKS] ?? 0;
  if (count === 0) return [wishOf(plan, thread)];
  return Array.from({ length: count }, (_, i) => {
    const at = want + WANT.LOOKED_AT + i * LOOK_WORDS;
    const [operation = 0, object = 0, second = 0] = plan.subarray(at, at + LOOK_WORDS);
    return { thread, operation, object, second };
  });
}

/** Only where waiting is put off, too: who tells all waiting apart wants every look. */
function putsOff(plan: Int32Array): boolean {
  return plan[PLAN.EXPLORING] === EXPLORING.ORDERS && plan[PLAN.WAITS_ONCE] === 1;
}

/**
 * Called before it is asked who is able: the step that was granted last may show something else to those who were put
 * off.
 * @param threads how many the run has had
 */
export function wakeLookers(plan: Int32Array, threads: number, relation: Relation): void {
  const granted = plan[PLAN.GRANTED] ?? 0;
  if (granted === 0 || !putsOff(plan)) return;
  const made = { ...wishAt(plan, granted), ...notedAt(plan, granted + NOTED) };
  for (let thread = 0; thread < threads; thread++) {
    if (!spins(plan, thread) || thread === made.thread) continue;
    if (!looksOf(plan, thread).some((look) => relation(look, made))) continue;
    plan[wantAt(thread) + WANT.SPINS] = 0;
    plan[wantAt(thread) + WANT.REPEATS] = 0;
  }
}

/** It stands before a look that can only show what it saw before. */
export function spins(plan: Int32Array, thread: number): boolean {
  const want = wantAt(thread);
  if (plan[want + WANT.SPINS] !== 1 || plan[want + WANT.STATE] !== WANT_STATE.READY) return false;
  // Where nobody is put off nobody is woken: whatever was changed since may be what it looks at.
  return putsOff(plan) || (plan[PLAN.LAST_WRITE] ?? 0) <= (plan[want + WANT.SPINS_SINCE] ?? 0);
}
