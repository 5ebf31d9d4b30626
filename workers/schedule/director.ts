/**
 * The director of one worker in a commanded run. There is no central scheduler at work between steps: the thread that
 * has the turn decides itself, in shared memory, who moves next, and wakes it. So a step that stays with the same
 * thread costs no hand-over at all, and every other one exactly one.
 */
import { CONTROL, THREAD, threadAt, WAIT_CODES } from '../memory/layout';
import { type Director, FOUND, type Noted } from '../sync/director';
import { checkStop, LOOKS_AT_CLOCK } from '../sync/gate';
import { stopThreads } from '../sync/stop';
import { KIND_CODE, NONE } from '../trace/events';
import type { Recorder } from '../trace/recorder';
import { ableThreads } from './able';
import { awake, chooseOne, keepDecision } from './choose';
import { EXPLORING, NOTED, PLAN, POLICY, STATUS, WANT, WANT_STATE, wantAt } from './plan';
import { dependent, type Relation } from './relation';
import { isStepped, noteWritten } from './stepped';
import { goingOn, type WouldWait, waits } from './waits';

/** Virtual milliseconds that pass when a thread looks at the clock: a loop that watches it comes to an end. */
const LOOK_MS = 0.01;
/** What one step takes in the log, so that a picture can be drawn over time. No program sees it. */
const STEP_MS = 0.01;
const WAITS_FOR_NOTIFY = WAIT_CODES.indexOf('condition') + 1;
const CLOCK_READ = KIND_CODE['clock-read'];

export class CommandedDirector implements Director {
  readonly #memory: Int32Array;
  readonly #plan: Int32Array;
  readonly #times: Float64Array;
  readonly #recorder: Recorder;
  readonly #relation: Relation;
  readonly #wouldWait: (operation: number, at: number) => boolean;

  constructor(
    memory: Int32Array,
    plan: Int32Array,
    recorder: Recorder,
    relation: Relation = dependent,
    wouldWait: WouldWait = () => false,
  ) {
    this.#relation = relation;
    this.#wouldWait = (operation, at) => wouldWait(memory, operation, at);
    this.#memory = memory;
    this.#plan = plan;
    this.#times = new Float64Array(plan.buffer);
    this.#recorder = recorder;
  }

  turn(operation: number, object: number, second: number, waitsAt: number): void {
    const me = this.#recorder.thread;
    this.#want(me, WANT_STATE.READY, operation, object, second);
    this.#plan[wantAt(me) + WANT.WAITS_AT] = waitsAt;
    this.#plan[wantAt(me) + WANT.PLACE] = this.#recorder.place;
    this.#chooseNext();
    this.awaitTurn();
  }

  wait(deadlineMs: number, object: number): void {
    const me = this.#recorder.thread;
    this.note({ state: FOUND.NOTED | FOUND.WAITED, nth: 0, room: 0 });
    const forEver = deadlineMs === Number.POSITIVE_INFINITY;
    // While it waits it wants nothing; should its time run out, this is what it will do.
    const code = forEver ? KIND_CODE.woken : KIND_CODE.slept | LOOKS_AT_CLOCK;
    this.#want(me, forEver ? WANT_STATE.WAITING : WANT_STATE.TIMED, code, object, NONE);
    this.#times[(wantAt(me) + WANT.DEADLINE) / 2] = deadlineMs;
    this.#chooseNext();
    this.awaitTurn();
  }

  called(thread: number, object: number): void {
    if (this.#plan[PLAN.EXPLORING] === EXPLORING.ORDERS && this.#waitsForNotify(thread)) {
      const step = this.#plan[PLAN.STEPS] ?? 0;
      this.note({ state: FOUND.NOTED, nth: step, room: 0 });
      this.#want(thread, WANT_STATE.READY, KIND_CODE['wait-ended'], object, step);
      return;
    }
    // Who has a deadline before it looks at it again when it finds nothing.
    const hadDeadline = this.#plan[wantAt(thread) + WANT.STATE] === WANT_STATE.TIMED;
    const code = hadDeadline ? KIND_CODE.woken | LOOKS_AT_CLOCK : KIND_CODE.woken;
    this.#want(thread, WANT_STATE.READY, code, object, NONE);
  }

  begun(thread: number, object: number): void {
    this.#want(thread, WANT_STATE.READY, KIND_CODE['thread-began'], object, NONE);
  }

  steps(object: number): boolean {
    return isStepped(this.#plan, object);
  }

  wrote(object: number): void {
    noteWritten(this.#plan, object);
  }

  leave(): void {
    this.#plan[wantAt(this.#recorder.thread) + WANT.STATE] = WANT_STATE.GONE;
    this.#chooseNext();
  }

  note({ state, nth, room }: Noted): void {
    const plan = this.#plan;
    const granted = plan[PLAN.GRANTED] ?? 0;
    if (plan[PLAN.EXPLORING] !== EXPLORING.ORDERS || granted === 0) return;
    plan.set([(plan[granted + NOTED] ?? 0) | state, nth, room], granted + NOTED);
  }

  /** Passes only by what threads do with the clock: so the order of other steps makes no difference to it. */
  now(): number {
    return this.#times[PLAN.CLOCK / 2] ?? 0;
  }

  /** The time of an event in the log. */
  logTimeMs(): number {
    return this.now() + (this.#plan[PLAN.STEPS] ?? 0) * STEP_MS;
  }

  /** Waits until this thread has the turn; also what a new thread does first. */
  awaitTurn(): void {
    const me = this.#recorder.thread;
    const park = threadAt(me) + THREAD.PARK;
    for (;;) {
      const seen = Atomics.load(this.#memory, park);
      checkStop(this.#memory);
      if (Atomics.load(this.#plan, PLAN.TURN) === me + 1) return;
      Atomics.wait(this.#memory, park, seen);
    }
  }

  /** In a condition's line: it looks neither at the clock nor at anything else when it is called. */
  #waitsForNotify(thread: number): boolean {
    return this.#memory[threadAt(thread) + THREAD.WAIT_KIND] === WAITS_FOR_NOTIFY;
  }

  #want(thread: number, state: number, operation: number, object: number, second: number): void {
    const at = wantAt(thread);
    this.#plan[at + WANT.OPERATION] = operation;
    this.#plan[at + WANT.OBJECT] = object;
    this.#plan[at + WANT.SECOND] = second;
    this.#plan[at + WANT.STATE] = state;
    this.#plan[at + WANT.WAITS_AT] = NONE;
  }

  /** Decides who moves next and gives it the turn. With nobody able to move the plan's status says so. */
  #chooseNext(): void {
    const plan = this.#plan;
    const able = ableThreads(this.#memory, plan);
    if (able.length === 0) {
      if (Atomics.load(this.#memory, CONTROL.ALIVE) > 0) this.#say(STATUS.STUCK);
      return;
    }
    if ((plan[PLAN.STEPS] ?? 0) >= (plan[PLAN.MAX_STEPS] ?? 0)) {
      this.#say(STATUS.CUT);
      plan[PLAN.TURN] = 0;
      return;
    }
    if (plan[PLAN.POLICY] === POLICY.STEP) this.#awaitLearner();
    if (plan[PLAN.SLEEPS_ANY] !== 1) this.#wakeDue(able);
    const allowed = plan[PLAN.EXPLORING] === EXPLORING.ORDERS ? this.#allowed(able) : able;
    if (allowed.length === 0 || this.#allWait(able)) {
      this.#breakOff(allowed.length === 0 ? STATUS.REPEATED : STATUS.STUCK, able);
      return;
    }
    plan[PLAN.EVENTS] = Atomics.load(this.#memory, CONTROL.SEQ);
    const chosen = chooseOne(plan, able, allowed);
    const at = wantAt(chosen);
    if (plan[at + WANT.STATE] === WANT_STATE.TIMED) this.#passTime(this.#deadlineOf(chosen));
    else if (plan[at + WANT.OPERATION] === CLOCK_READ) this.#passTime(this.now() + LOOK_MS);
    plan[at + WANT.STATE] = WANT_STATE.MOVING;
    plan[PLAN.STEPS] = (plan[PLAN.STEPS] ?? 0) + 1;
    Atomics.store(plan, PLAN.TURN, chosen + 1);
    if (chosen === this.#recorder.thread) return;
    const park = threadAt(chosen) + THREAD.PARK;
    Atomics.add(this.#memory, park, 1);
    Atomics.notify(this.#memory, park, 1);
  }

  #breakOff(status: number, able: readonly number[]): void {
    keepDecision(this.#plan, NONE, NONE, able);
    this.#say(status);
    this.#plan[PLAN.TURN] = 0;
  }

  /** Nobody can go on but by waiting, and no time ends a wait: what follows are the ways to stand in line, no more. */
  #allWait(able: readonly number[]): boolean {
    const plan = this.#plan;
    if (plan[PLAN.EXPLORING] !== EXPLORING.ORDERS || plan[PLAN.WAITS_ONCE] !== 1) return false;
    if ((plan[PLAN.CHOICES_MADE] ?? 0) < (plan[PLAN.CHOICES_GIVEN] ?? 0)) return false;
    const threads = Atomics.load(this.#memory, CONTROL.THREADS);
    for (let thread = 0; thread < threads; thread++) {
      if (plan[wantAt(thread) + WANT.STATE] === WANT_STATE.TIMED) return false;
    }
    return able.every((thread) => waits(plan, thread, (op, at) => this.#wouldWait(op, at)));
  }

  /** While orders are explored: those that need not be put off. */
  #allowed(able: readonly number[]): readonly number[] {
    const plan = this.#plan;
    const allowed = awake(plan, able, this.#relation);
    if (plan[PLAN.WAITS_ONCE] !== 1) return allowed;
    const goers = goingOn(plan, able, (operation, at) => this.#wouldWait(operation, at));
    if ((plan[PLAN.CHOICES_MADE] ?? 0) < (plan[PLAN.CHOICES_GIVEN] ?? 0)) return able;
    return goers.length === able.length
      ? allowed
      : allowed.filter((thread) => goers.includes(thread));
  }

  /** Nobody can move but those whose time comes next: it has come now, for all of them. */
  #wakeDue(able: readonly number[]): void {
    const plan = this.#plan;
    if (!able.every((thread) => plan[wantAt(thread) + WANT.STATE] === WANT_STATE.TIMED)) return;
    this.#passTime(this.#deadlineOf(able[0] ?? 0));
    plan[PLAN.TIMES] = (plan[PLAN.TIMES] ?? 0) + 1;
    for (const thread of able) {
      plan[wantAt(thread) + WANT.STATE] = WANT_STATE.DUE;
      plan[wantAt(thread) + WANT.OPERATION] = KIND_CODE.slept;
    }
  }

  #deadlineOf(thread: number): number {
    return this.#times[(wantAt(thread) + WANT.DEADLINE) / 2] ?? 0;
  }

  #passTime(untilMs: number): void {
    this.#times[PLAN.CLOCK / 2] = Math.max(this.now(), untilMs);
  }

  #awaitLearner(): void {
    const plan = this.#plan;
    for (;;) {
      const limit = Atomics.load(plan, PLAN.STEP_LIMIT);
      if ((plan[PLAN.STEPS] ?? 0) < limit) return;
      this.#say(STATUS.AWAITING);
      checkStop(this.#memory);
      Atomics.wait(plan, PLAN.STEP_LIMIT, limit);
      checkStop(this.#memory);
      Atomics.store(plan, PLAN.STATUS, STATUS.RUNNING);
    }
  }

  #say(status: number): void {
    Atomics.store(this.#plan, PLAN.STATUS, status);
    Atomics.notify(this.#plan, PLAN.STATUS);
    // Nobody watches over an exploration: it ends its own runs.
    if (this.#plan[PLAN.EXPLORING] !== EXPLORING.NO) stopThreads(this.#memory);
  }
}
