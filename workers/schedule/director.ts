/**
 * The director of one worker in a commanded run. There is no central scheduler at work between steps: the thread that
 * has the turn decides itself, in shared memory, who moves next, and wakes it. So a step that stays with the same
 * thread costs no hand-over at all, and every other one exactly one.
 */
import { CONTROL, THREAD, threadAt, WAIT_CODES } from '../memory/layout';
import { CHANCES, type Chance, type Director, FOUND, type Noted } from '../sync/director';
import { checkStop, LOOKS_AT_CLOCK } from '../sync/gate';
import { stopThreads } from '../sync/stop';
import { KIND_CODE, NONE } from '../trace/events';
import type { Recorder } from '../trace/recorder';
import { ableThreads } from './able';
import { chooseOne, keepDecision } from './choose';
import { dueOperation, noteWait, waitedState, wantAgain } from './lines';
import { EXPLORING, NOTED, PLAN, POLICY, STATUS, WANT, WANT_STATE, wantAt } from './plan';
import { dependent, type Relation } from './relation';
import { LoopTurns, UnsteppedLooks, wakeLookers } from './spinning';
import { isStepped, MAKING, noteWritten } from './stepped';
import type { WouldWait } from './waits';
import { wantStep, writeWant } from './wants';
import { whoGoes } from './who-goes';

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
  readonly #turns = new LoopTurns();
  readonly #unstepped = new UnsteppedLooks();

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
    this.#unstepped.forget();
    const me = this.#recorder.thread;
    const { place } = this.#recorder;
    const step = { operation, object, second, waitsAt, place };
    wantStep(this.#plan, me, this.#turnsOf(me), step);
    this.#chooseNext();
    this.awaitTurn();
  }

  wait(deadlineMs: number, object: number): void {
    const me = this.#recorder.thread;
    this.note({ state: waitedState(this.#plan), nth: 0, room: 0 });
    noteWait(this.#plan, me);
    const forEver = deadlineMs === Number.POSITIVE_INFINITY;
    // While it waits it wants nothing; should its time run out, this is what it will do.
    const code = forEver ? KIND_CODE.woken : KIND_CODE.slept | LOOKS_AT_CLOCK;
    writeWant(this.#plan, me, forEver ? WANT_STATE.WAITING : WANT_STATE.TIMED, code, object, NONE);
    this.#times[(wantAt(me) + WANT.DEADLINE) / 2] = deadlineMs;
    this.#chooseNext();
    this.awaitTurn();
  }

  called(thread: number, object: number, among: boolean): void {
    if (this.#plan[PLAN.EXPLORING] === EXPLORING.ORDERS && this.#waitsForNotify(thread)) {
      const step = this.#plan[PLAN.STEPS] ?? 0;
      this.note({ state: FOUND.NOTED, nth: step, room: 0 });
      writeWant(this.#plan, thread, WANT_STATE.READY, KIND_CODE['wait-ended'], object, step);
      return;
    }
    if (wantAgain(this.#plan, thread, object, among)) return;
    // Who has a deadline before it looks at it again when it finds nothing.
    const hadDeadline = this.#plan[wantAt(thread) + WANT.STATE] === WANT_STATE.TIMED;
    const code = hadDeadline ? KIND_CODE.woken | LOOKS_AT_CLOCK : KIND_CODE.woken;
    writeWant(this.#plan, thread, WANT_STATE.READY, code, object, NONE);
  }

  begun(thread: number, object: number): void {
    writeWant(this.#plan, thread, WANT_STATE.READY, KIND_CODE['thread-began'], object, NONE);
  }

  spun(loop: number, begins: boolean): void {
    const me = this.#recorder.thread;
    if (this.#turnsOf(me).turned(loop, begins, this.#plan)) this.#endless();
  }

  /** It looks at what makes no steps, because nobody was seen to write it: then nobody else would ever have the turn. */
  #endless(): void {
    const plan = this.#plan;
    if (plan[PLAN.EXPLORING] !== EXPLORING.ORDERS) return;
    if (this.#unstepped.last !== NONE) noteWritten(plan, this.#unstepped.last);
    plan[PLAN.POLLS] = 1;
    this.#breakOff(STATUS.CUT, []);
    checkStop(this.#memory);
  }

  asked(chance: Chance): void {
    this.#plan[PLAN.CHANCE] = (this.#plan[PLAN.CHANCE] ?? 0) | (1 << CHANCES.indexOf(chance));
  }

  steps(object: number, listed: boolean): boolean {
    const steps = isStepped(this.#plan, object, listed);
    if (steps) this.#unstepped.forget();
    else if (this.#unstepped.look(object)) this.#endless();
    return steps;
  }

  wrote(object: number): void {
    noteWritten(this.#plan, object);
  }

  makesThread(): void {
    const main = this.#recorder.thread === 0;
    if (main && this.#memory[CONTROL.STARTED] === 0) return;
    // As long as the main thread alone makes some, nothing depends on when it does.
    const known = isStepped(this.#plan, MAKING, true);
    if (!main && !known) noteWritten(this.#plan, MAKING);
    if (!main || known) this.turn(KIND_CODE.created, NONE, NONE, NONE);
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

  /** Decides who moves next and gives it the turn. With nobody able to move the plan's status says so. */
  #chooseNext(): void {
    const plan = this.#plan;
    const threads = Atomics.load(this.#memory, CONTROL.THREADS);
    wakeLookers(plan, threads, this.#relation);
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
    const { allowed, end } = whoGoes(plan, able, threads, this.#relation, this.#wouldWait);
    if (end !== undefined) {
      this.#breakOff(end, able);
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

  /** A worker serves many threads, of many runs, and some are stopped in the middle. */
  #turnsOf(thread: number): LoopTurns {
    this.#turns.of(thread, this.#plan[PLAN.GENERATION] ?? 0);
    return this.#turns;
  }

  #breakOff(status: number, able: readonly number[]): void {
    keepDecision(this.#plan, NONE, NONE, able);
    this.#say(status);
    this.#plan[PLAN.TURN] = 0;
  }

  /** Nobody can move but those whose time comes next: it has come now, for all of them. */
  #wakeDue(able: readonly number[]): void {
    const plan = this.#plan;
    if (!able.every((thread) => plan[wantAt(thread) + WANT.STATE] === WANT_STATE.TIMED)) return;
    this.#passTime(this.#deadlineOf(able[0] ?? 0));
    plan[PLAN.TIMES] = (plan[PLAN.TIMES] ?? 0) + 1;
    for (const thread of able) {
      plan[wantAt(thread) + WANT.STATE] = WANT_STATE.DUE;
      plan[wantAt(thread) + WANT.OPERATION] = dueOperation(plan, thread);
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
