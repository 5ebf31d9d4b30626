/** The kernel's hand on the schedule of one commanded run: sets the plan up, watches it, reads its token. */
import { CONTROL } from '../memory/layout';
import { ableThreads } from '../schedule/able';
import { setUpDraws } from '../schedule/draws';
import type { ScheduleToken } from '../schedule/kept-schedule';
import {
  CHOICES_AT,
  EXPLORING,
  MAX_CHOICES,
  PLAN,
  POLICY,
  planBytes,
  resetPlan,
  STATUS,
} from '../schedule/plan';
import { setStepped } from '../schedule/stepped';
import { decodeToken, encodeToken, fingerprintOf, TokenError } from '../schedule/token';
import { GATE_COMMANDED } from '../sync/gate';
import type { SharedBuffers } from './buffers';
import type { Program, RunOptions, StepMade, StepState } from './interface';
import { readMade, readStanding } from './standing';

/** Steps after which a commanded run is cut: it would not end in a lesson. */
export const MAX_STEPS = 400_000;
/** Ordering constraints that PCT aims at when nothing is said. */
const DEPTH = 3;

export class Command {
  readonly buffer: SharedArrayBuffer;
  readonly #plan: Int32Array;
  readonly #schedule: ScheduleToken;
  readonly #fingerprint: number;

  /** Throws TokenError when the options' token cannot be read or belongs to another program. */
  constructor(buffers: SharedBuffers, program: Program, options: RunOptions) {
    this.#fingerprint = programFingerprint(program);
    this.#schedule = scheduleOf(options, this.#fingerprint);
    this.buffer = buffers.take(planBytes(options.policy === 'step'));
    this.#plan = new Int32Array(this.buffer);
    setUpCommanded(this.#plan, this.#schedule, options);
  }

  /** What the run's `print` does: a token brings its own. */
  get printWrites(): 1 | 2 {
    return this.#schedule.printWrites;
  }

  begin(memory: Int32Array): void {
    memory[CONTROL.GATE] = GATE_COMMANDED;
  }

  end(): void {
    Atomics.notify(this.#plan, PLAN.STEP_LIMIT);
  }

  /** After the run's end: the steps made cannot be asked for any more. */
  release(buffers: SharedBuffers): void {
    buffers.giveBack(this.buffer);
  }

  get cut(): boolean {
    return Atomics.load(this.#plan, PLAN.STATUS) === STATUS.CUT;
  }

  /** Who stands where; null while a thread moves. */
  standing(memory: Int32Array, program: Program): StepState | null {
    return readStanding(memory, this.#plan, program);
  }

  made(program: Program, since: number): StepMade[] {
    return readMade(this.#plan, program, since);
  }

  /** Lets the run make one step, or all of them; `choice` counts where more than one thread can move. */
  choose(memory: Int32Array, choice: number, toEnd: boolean): void {
    if (!this.awaiting) return;
    takeChoice(memory, this.#plan, choice, toEnd);
    Atomics.notify(this.#plan, PLAN.STEP_LIMIT);
  }

  /** The run waits for the learner's choice. */
  get awaiting(): boolean {
    return Atomics.load(this.#plan, PLAN.STATUS) === STATUS.AWAITING;
  }

  token(): string {
    return tokenOfRun(this.#plan, this.#schedule);
  }
}

/** Throws TokenError when the token cannot be read or belongs to another program. */
export function scheduleFor(program: Program, token: string): ScheduleToken {
  return scheduleOfToken(token, programFingerprint(program));
}

/** Why a token cannot be played with this program, in the learner's words; null when it can. */
export function tokenTrouble(program: Program, token: string): string | null {
  try {
    scheduleFor(program, token);
    return null;
  } catch (error) {
    if (error instanceof TokenError) return error.message;
    throw error;
  }
}

/** As `scheduleFor`, of a program that is known by its fingerprint. */
export function scheduleOfToken(token: string, fingerprint: number): ScheduleToken {
  const schedule = decodeToken(token);
  if (schedule.fingerprint === fingerprint) return schedule;
  throw new TokenError('This schedule belongs to another text of the cell.');
}

/** Makes a plan ready for a commanded run of any engine. */
export function setUpCommanded(
  plan: Int32Array,
  { choices, draws, sleeps, stepped }: ScheduleToken,
  { policy, steps = 0 }: RunOptions,
): void {
  resetPlan(plan);
  plan.set(choices, CHOICES_AT);
  plan[PLAN.CHOICES_GIVEN] = choices.length;
  setStepped(plan, stepped);
  // Orders may have been explored in this plan before.
  plan[PLAN.EXPLORING] = EXPLORING.NO;
  plan[PLAN.TIMED_ONCE] = 0;
  plan[PLAN.MAX_STEPS] = MAX_STEPS;
  plan[PLAN.SLEEPS_ANY] = sleeps === 'any' ? 1 : 0;
  if (draws) setUpDraws(plan, draws);
  else plan[PLAN.POLICY] = policy === 'step' ? POLICY.STEP : POLICY.GIVEN;
  plan[PLAN.KEEPING] = policy === 'step' ? 1 : 0;
  plan[PLAN.STEP_LIMIT] = Math.min(steps, MAX_STEPS);
}

/** The learner has chosen: the run makes one step, or all of them. `choice` counts where more than one thread can move. */
export function takeChoice(
  memory: Int32Array,
  plan: Int32Array,
  choice: number,
  toEnd: boolean,
): void {
  if (ableThreads(memory, plan).length > 1) {
    const made = plan[PLAN.CHOICES_MADE] ?? 0;
    plan[CHOICES_AT + made] = choice;
    plan[PLAN.CHOICES_GIVEN] = made + 1;
  }
  Atomics.store(plan, PLAN.STATUS, STATUS.RUNNING);
  Atomics.store(plan, PLAN.STEP_LIMIT, toEnd ? MAX_STEPS : (plan[PLAN.STEPS] ?? 0) + 1);
}

/** The token of the run that this plan belongs to. */
export function tokenOfRun(plan: Int32Array, schedule: ScheduleToken): string {
  const made = Math.min(plan[PLAN.CHOICES_MADE] ?? 0, MAX_CHOICES);
  // Drawn choices are drawn again: a long run has a short token.
  const choices = schedule.draws
    ? schedule.choices
    : [...plan.subarray(CHOICES_AT, CHOICES_AT + made)];
  return encodeToken({ ...schedule, choices });
}

/** What a run's options come to. Throws TokenError. */
export function scheduleOf(options: RunOptions, fingerprint: number): ScheduleToken {
  const {
    token,
    policy,
    choices = [],
    seed = 1,
    depth = DEPTH,
    sleeps = 'last',
    printWrites,
  } = options;
  if (token !== undefined) return scheduleOfToken(token, fingerprint);
  const drawn = policy === 'random' || policy === 'pct';
  const draws = drawn
    ? { policy, seed: seed >>> 0, depth: Math.max(1, Math.round(depth)) }
    : undefined;
  return { choices, sleeps, printWrites, fingerprint, ...(draws ? { draws } : {}) };
}

/** What a token must agree with. */
export function programFingerprint(program: Program): number {
  return fingerprintOf(program.words);
}
