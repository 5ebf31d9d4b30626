/** The kernel's hand on the schedule of one commanded run: sets the plan up, watches it, reads its token. */
import { CONTROL } from '../memory/layout';
import { ableThreads } from '../schedule/able';
import { draw } from '../schedule/choose';
import {
  CHOICES_AT,
  MAX_CHANGE_POINTS,
  PLAN,
  POLICY,
  planBytes,
  resetPlan,
  STATUS,
} from '../schedule/plan';
import { decodeToken, encodeToken, fingerprintOf, TokenError } from '../schedule/token';
import { GATE_COMMANDED } from '../sync/gate';
import type { Program, RunOptions, StepState } from './interface';
import { readStanding } from './standing';

/** Steps after which a commanded run is cut: it would not end in a lesson. */
export const MAX_STEPS = 400_000;
/** PCT wants to know how long runs are, to spread its change points. */
const EXPECTED_STEPS = 200;

export class Command {
  readonly buffer: SharedArrayBuffer;
  readonly #plan: Int32Array;
  readonly #options: RunOptions;
  readonly #fingerprint: number;

  /** Throws TokenError when the options' token cannot be read or belongs to another program. */
  constructor(program: Program, options: RunOptions) {
    this.#options = options;
    this.#fingerprint = programFingerprint(program);
    const token = options.token === undefined ? undefined : decodeToken(options.token);
    if (token && token.fingerprint !== this.#fingerprint) {
      throw new TokenError('This schedule belongs to another text of the cell.');
    }
    this.buffer = new SharedArrayBuffer(planBytes(false));
    this.#plan = new Int32Array(this.buffer);
    const plan = this.#plan;
    resetPlan(plan);
    const choices = token?.choices ?? options.choices ?? [];
    plan.set(choices, CHOICES_AT);
    plan[PLAN.CHOICES_GIVEN] = choices.length;
    plan[PLAN.GENERATION] = 1;
    plan[PLAN.MAX_STEPS] = MAX_STEPS;
    plan[PLAN.SLEEPS_ANY] = this.#sleeps() === 'any' ? 1 : 0;
    plan[PLAN.POLICY] = {
      free: 0,
      replay: 0,
      step: POLICY.STEP,
      random: POLICY.RANDOM,
      pct: POLICY.PCT,
    }[options.policy];
    plan[PLAN.STEP_LIMIT] = options.steps ?? 0;
    plan[PLAN.RANDOM] = Math.imul((options.seed ?? 1) | 1, 0x9e3779b1);
    this.#drawChangePoints((options.depth ?? 3) - 1);
  }

  begin(memory: Int32Array): void {
    memory[CONTROL.GATE] = GATE_COMMANDED;
  }

  end(): void {
    Atomics.store(this.#plan, PLAN.GENERATION, -1);
    Atomics.notify(this.#plan, PLAN.GENERATION);
    Atomics.notify(this.#plan, PLAN.STEP_LIMIT);
  }

  get cut(): boolean {
    return Atomics.load(this.#plan, PLAN.STATUS) === STATUS.CUT;
  }

  /** Who stands where; null while a thread moves. */
  standing(memory: Int32Array, program: Program): StepState | null {
    return readStanding(memory, this.#plan, program);
  }

  /** Lets the run make one step; `choice` counts where more than one thread can move. */
  choose(memory: Int32Array, choice: number): void {
    const plan = this.#plan;
    if (!this.awaiting) return;
    if (ableThreads(memory, plan).length > 1) {
      const made = plan[PLAN.CHOICES_MADE] ?? 0;
      plan[CHOICES_AT + made] = choice;
      plan[PLAN.CHOICES_GIVEN] = made + 1;
    }
    Atomics.store(plan, PLAN.STATUS, STATUS.RUNNING);
    Atomics.store(plan, PLAN.STEP_LIMIT, (plan[PLAN.STEPS] ?? 0) + 1);
    Atomics.notify(plan, PLAN.STEP_LIMIT);
  }

  /** The run waits for the learner's choice. */
  get awaiting(): boolean {
    return Atomics.load(this.#plan, PLAN.STATUS) === STATUS.AWAITING;
  }

  token(): string {
    const plan = this.#plan;
    return encodeToken({
      choices: [...plan.subarray(CHOICES_AT, CHOICES_AT + (plan[PLAN.CHOICES_MADE] ?? 0))],
      sleeps: this.#sleeps(),
      printWrites: this.#options.printWrites,
      fingerprint: this.#fingerprint,
    });
  }

  #sleeps(): 'last' | 'any' {
    return this.#options.token === undefined
      ? (this.#options.sleeps ?? 'last')
      : decodeToken(this.#options.token).sleeps;
  }

  #drawChangePoints(count: number): void {
    const plan = this.#plan;
    const points = Math.max(0, Math.min(count, MAX_CHANGE_POINTS));
    plan[PLAN.CHANGES] = points;
    for (let i = 0; i < points; i++) plan[PLAN.CHANGE_POINTS + i] = draw(plan) % EXPECTED_STEPS;
  }
}

/** What a token must agree with: the text that the main thread runs. */
export function programFingerprint(program: Program): number {
  return fingerprintOf(program.main.text);
}
