/**
 * Decides who moves next in a commanded Python run, by the code that decides for Web Workers: the same plan, the same
 * choices, the same tokens. Handing over is Python's business (qb/world.py); nothing here waits or is shared.
 */
import { CONTROL, MAX_THREADS, THREAD, THREAD_STATE, threadAt } from '../memory/layout';
import { ableThreads } from '../schedule/able';
import { chooseOne, keepDecision } from '../schedule/choose';
import { EXPLORING, NOTED, PLAN, POLICY, STATUS, WANT, WANT_STATE, wantAt } from '../schedule/plan';
import type { Relation } from '../schedule/relation';
import { LoopTurns, UnsteppedLooks, wakeLookers } from '../schedule/spinning';
import { isStepped, noteWritten } from '../schedule/stepped';
import { wantStep, writeWant } from '../schedule/wants';
import { whoGoes } from '../schedule/who-goes';
import { CHANCES, type Chance, FOUND, type Noted } from '../sync/director';
import { LOOKS_AT_CLOCK } from '../sync/gate';
import { KIND_CODE, NONE } from '../trace/events';

/** Answers instead of a thread's number, as in world.py. */
const STUCK = -1;
const CUT = -2;
const REPEATED = -3;
const PAUSED = -4;
const ANSWERS: Readonly<Record<number, number>> = {
  [STATUS.STUCK]: STUCK,
  [STATUS.REPEATED]: REPEATED,
};
const CLOCK_READ = KIND_CODE['clock-read'];
/** Virtual milliseconds that pass when a thread looks at the clock. */
const LOOK_MS = 0.01;

export class PythonDirector {
  readonly #plan: Int32Array;
  readonly #times: Float64Array;
  readonly #relation: Relation;
  readonly #wouldWait: (thread: number) => boolean;
  readonly #seq: () => number;
  readonly #turns = new Map<number, LoopTurns>();
  readonly #unstepped = new UnsteppedLooks();
  /** Only the words that say which threads are alive: `ableThreads` reads them. */
  readonly memory = new Int32Array(threadAt(MAX_THREADS));

  /**
   * @param plan set up for the run (schedule/plan.ts), in memory of any kind
   * @param wouldWait whether the thread's operation, which waits without a timeout, would have to wait now
   * @param seq events recorded so far
   */
  constructor(
    plan: Int32Array,
    relation: Relation,
    wouldWait: (thread: number) => boolean,
    seq: () => number,
  ) {
    this.#plan = plan;
    this.#times = new Float64Array(plan.buffer);
    this.#relation = relation;
    this.#wouldWait = wouldWait;
    this.#seq = seq;
  }

  /** Before each run: the main thread alone, moving. */
  begin(): void {
    this.memory.fill(0);
    this.#turns.clear();
    this.#unstepped.forget();
    this.memory[CONTROL.THREADS] = 1;
    this.memory[threadAt(0) + THREAD.STATE] = THREAD_STATE.ALIVE;
  }

  /** A thread stands before an operation. Who moves now, or one of the answers above. */
  turn(
    me: number,
    operation: number,
    object: number,
    second: number,
    place: number,
    mayWait: boolean,
  ): number {
    const waitsAt = mayWait ? me + 1 : NONE;
    this.#unstepped.forget();
    wantStep(this.#plan, me, this.#turnsOf(me), { operation, object, second, waitsAt, place });
    return this.again();
  }

  /** A thread waits to be called, or for a virtual time; less than 0: for ever. */
  wait(me: number, deadlineMs: number, operation: number, object: number): number {
    this.note({ state: FOUND.NOTED | FOUND.WAITED, nth: 0, room: 0 });
    const state = deadlineMs < 0 ? WANT_STATE.WAITING : WANT_STATE.TIMED;
    writeWant(this.#plan, me, state, operation, object, NONE);
    this.#times[(wantAt(me) + WANT.DEADLINE) / 2] = deadlineMs;
    return this.again();
  }

  /** A thread's wait is over: it can move. */
  called(thread: number, object: number): void {
    const hadDeadline = this.#plan[wantAt(thread) + WANT.STATE] === WANT_STATE.TIMED;
    const code = hadDeadline ? KIND_CODE.woken | LOOKS_AT_CLOCK : KIND_CODE.woken;
    writeWant(this.#plan, thread, WANT_STATE.READY, code, object, NONE);
  }

  /** A new thread can move. */
  begun(thread: number, object: number): void {
    this.memory[threadAt(thread) + THREAD.STATE] = THREAD_STATE.ALIVE;
    this.memory[CONTROL.THREADS] = thread + 1;
    writeWant(this.#plan, thread, WANT_STATE.READY, KIND_CODE['thread-began'], object, NONE);
  }

  /** A thread has ended. */
  left(thread: number): number {
    this.memory[threadAt(thread) + THREAD.STATE] = THREAD_STATE.ENDED;
    this.#plan[wantAt(thread) + WANT.STATE] = WANT_STATE.GONE;
    return this.again();
  }

  /** A loop that does nothing but look was turned. Whether that came to an end: CUT, or 0. */
  spun(me: number, loop: number): number {
    const plan = this.#plan;
    const still = this.#turnsOf(me).turned(loop, false, plan);
    if (!still || plan[PLAN.EXPLORING] !== EXPLORING.ORDERS) return 0;
    return this.#endless();
  }

  /** Whether what is done to data that threads share is a step: 1, 0, or CUT. */
  steps(data: number): number {
    const steps = isStepped(this.#plan, data, false);
    if (steps) this.#unstepped.forget();
    else if (this.#unstepped.look(data) && this.#plan[PLAN.EXPLORING] === EXPLORING.ORDERS)
      return this.#endless();
    return steps ? 1 : 0;
  }

  /** Data that makes no steps was written. */
  wrote(data: number): void {
    noteWritten(this.#plan, data);
  }

  /** It looks at what makes no steps, because nobody was seen to write it: then nobody else would ever have the turn. */
  #endless(): number {
    if (this.#unstepped.last !== NONE) noteWritten(this.#plan, this.#unstepped.last);
    this.#plan[PLAN.POLLS] = 1;
    return this.#breakOff(STATUS.CUT, []);
  }

  /** The program asked for something that no order of its steps decides. */
  asked(chance: Chance): void {
    this.#plan[PLAN.CHANCE] = (this.#plan[PLAN.CHANCE] ?? 0) | (1 << CHANCES.indexOf(chance));
  }

  /** What the step that has the turn came to. */
  note({ state, nth, room }: Noted): void {
    const plan = this.#plan;
    const granted = plan[PLAN.GRANTED] ?? 0;
    if (plan[PLAN.EXPLORING] !== EXPLORING.ORDERS || granted === 0) return;
    plan.set([(plan[granted + NOTED] ?? 0) | state, nth, room], granted + NOTED);
  }

  /** Virtual milliseconds since the run began. */
  now(): number {
    return this.#times[PLAN.CLOCK / 2] ?? 0;
  }

  /** Decides; asked again after a pause. */
  again(): number {
    const plan = this.#plan;
    const threads = this.memory[CONTROL.THREADS] ?? 0;
    wakeLookers(plan, threads, this.#relation);
    const able = ableThreads(this.memory, plan);
    if (able.length === 0) return this.#end(STATUS.STUCK, STUCK);
    if ((plan[PLAN.STEPS] ?? 0) >= (plan[PLAN.MAX_STEPS] ?? 0)) return this.#end(STATUS.CUT, CUT);
    if (
      plan[PLAN.POLICY] === POLICY.STEP &&
      (plan[PLAN.STEPS] ?? 0) >= (plan[PLAN.STEP_LIMIT] ?? 0)
    )
      return this.#end(STATUS.AWAITING, PAUSED);
    if (plan[PLAN.SLEEPS_ANY] !== 1) this.#wakeDue(able);
    const { allowed, end } = whoGoes(plan, able, threads, this.#relation, (_, at) =>
      this.#wouldWait(at - 1),
    );
    if (end !== undefined) return this.#breakOff(end, able);
    plan[PLAN.EVENTS] = this.#seq();
    const chosen = chooseOne(plan, able, allowed);
    const at = wantAt(chosen);
    if (plan[at + WANT.STATE] === WANT_STATE.TIMED) this.#passTime(this.#deadlineOf(chosen));
    else if (plan[at + WANT.OPERATION] === CLOCK_READ) this.#passTime(this.now() + LOOK_MS);
    plan[at + WANT.STATE] = WANT_STATE.MOVING;
    plan[PLAN.STEPS] = (plan[PLAN.STEPS] ?? 0) + 1;
    plan[PLAN.STATUS] = STATUS.RUNNING;
    return chosen;
  }

  #turnsOf(thread: number): LoopTurns {
    const known = this.#turns.get(thread) ?? new LoopTurns();
    this.#turns.set(thread, known);
    return known;
  }

  #end(status: number, answer: number): number {
    this.#plan[PLAN.STATUS] = status;
    return answer;
  }

  #breakOff(status: number, able: readonly number[]): number {
    keepDecision(this.#plan, NONE, NONE, able);
    return this.#end(status, ANSWERS[status] ?? CUT);
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
}
