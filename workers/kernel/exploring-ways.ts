/** Which runs an exploration makes, one after the other, and how its plan is set up. */
import { writeAsleep } from '../schedule/choose';
import { setUpDraws } from '../schedule/draws';
import { Explorer, type Order, type Reduction } from '../schedule/explorer';
import { learnPlaces } from '../schedule/lines';
import { OrdersTally, type Swapped } from '../schedule/orders-tally';
import { CHOICES_AT, EXPLORING, PLAN, resetPlan, STATUS } from '../schedule/plan';
import { learnStepped, readStepped, setStepped } from '../schedule/stepped';
import { type RunSteps, readSteps } from '../schedule/steps';
import type { EndStatus } from './findings';
import type { Exploration, OrdersFound } from './interface';

function lookedInVain({ steps, pending }: RunSteps): boolean {
  return [pending, ...steps.map(({ able }) => able)].some((able) =>
    able.some((each) => each.spins),
  );
}

/** Every order that can make a difference, one after the other. */
export class Ordering {
  readonly #reduction: Reduction;
  #explorer: Explorer;
  #tally = new OrdersTally();

  constructor({ reduce, prefix }: Exploration) {
    this.#reduction = { reduce, ...(prefix ? { prefix } : {}) };
    this.#explorer = new Explorer(this.#reduction);
    this.#explorer.next();
  }

  /** True when something made a difference that was taken for none: all begins again, with it told apart. */
  learn(plan: Int32Array): boolean {
    // Where looking at the clock moves it, it matters when somebody began to wait with a timeout.
    const clock = plan[PLAN.TIMED_ONCE] === 1 && plan[PLAN.CLOCK_READ] === 1;
    if (clock) plan[PLAN.TIMED_ONCE] = 0;
    const places = learnPlaces(plan);
    if (learnStepped(plan) || clock || places) {
      this.#explorer = new Explorer(this.#reduction);
      this.#tally = new OrdersTally();
      return true;
    }
    const run = readSteps(plan);
    this.#explorer.learn(run);
    if (this.#reduction.reduce && statusOf(plan) !== 'repeated')
      this.#tally.add(this.#explorer.placed, lookedInVain(run));
    return false;
  }

  /** What all schedules so far stand for. @param all nothing is left to try */
  leftOut(all: boolean): Pick<OrdersFound, 'interleavings'> & { swapped: readonly Swapped[] } {
    const { orders } = this.#tally;
    const known = all && orders !== null && orders > 0;
    return { ...(known ? { interleavings: orders } : {}), swapped: this.#tally.swapped() };
  }

  stepped(plan: Int32Array): { stepped?: readonly number[] } {
    const stepped = readStepped(plan);
    return stepped ? { stepped } : {};
  }

  /** False when there is nothing left to try. */
  next(plan: Int32Array): boolean {
    const order: Order | null = this.#explorer.next();
    if (order === null) return false;
    resetPlan(plan);
    plan.set(order.choices, CHOICES_AT);
    plan[PLAN.CHOICES_GIVEN] = order.choices.length;
    writeAsleep(plan, order.asleep);
    return true;
  }

  choicesMade(plan: Int32Array): number[] {
    return [...plan.subarray(CHOICES_AT, CHOICES_AT + (plan[PLAN.CHOICES_MADE] ?? 0))];
  }

  draws(): object {
    return {};
  }
}

/** What decides which run comes next. */
export function wayOf(exploration: Exploration): Ordering | Drawing | Following {
  if (exploration.draws) return new Drawing(exploration);
  return exploration.follow ? new Following(exploration.follow) : new Ordering(exploration);
}

/** Schedules that somebody found elsewhere. */
class Following {
  readonly #follow: NonNullable<Exploration['follow']>;
  #runs = 0;

  constructor(follow: NonNullable<Exploration['follow']>) {
    this.#follow = follow;
  }

  learn(): boolean {
    return false;
  }

  leftOut(): { readonly swapped: readonly Swapped[] } {
    return { swapped: [] };
  }

  stepped(): { stepped: readonly number[] } {
    return { stepped: this.#follow.stepped };
  }

  next(plan: Int32Array): boolean {
    const choices = this.#follow.schedules[++this.#runs];
    if (choices === undefined) return false;
    resetPlan(plan);
    plan.set(choices, CHOICES_AT);
    plan[PLAN.CHOICES_GIVEN] = choices.length;
    return true;
  }

  choicesMade(plan: Int32Array): number[] {
    return [...plan.subarray(CHOICES_AT, CHOICES_AT + (plan[PLAN.CHOICES_MADE] ?? 0))];
  }

  draws(): object {
    return {};
  }
}

/** Runs with drawn choices, each with the next seed. */
export class Drawing {
  readonly #exploration: Exploration;
  #runs = 0;

  constructor(exploration: Exploration) {
    this.#exploration = exploration;
  }

  learn(): boolean {
    return false;
  }

  leftOut(): { readonly swapped: readonly Swapped[] } {
    return { swapped: [] };
  }

  stepped(): object {
    return {};
  }

  next(plan: Int32Array): boolean {
    this.#runs++;
    const draws = this.draws();
    resetPlan(plan);
    if (draws.draws) setUpDraws(plan, draws.draws);
    return true;
  }

  choicesMade(): readonly number[] {
    return this.#exploration.prefix ?? [];
  }

  draws(): Pick<Exploration, 'draws'> {
    const { draws } = this.#exploration;
    return draws ? { draws: { ...draws, seed: (draws.seed + this.#runs) >>> 0 } } : {};
  }
}

/** Sets the plan up for the first run. */
export function setUpExploring(
  plan: Int32Array,
  { prefix: begins = [], draws, sleeps, waits, follow }: Exploration,
): void {
  const prefix = follow?.schedules[0] ?? begins;
  resetPlan(plan);
  plan[PLAN.EXPLORING] = draws ? EXPLORING.DRAWS : EXPLORING.ORDERS;
  plan[PLAN.SLEEPS_ANY] = sleeps === 'any' ? 1 : 0;
  plan[PLAN.POLLS] = 0;
  plan[PLAN.CHANCE] = 0;
  plan[PLAN.CLOCK_READ] = 0;
  plan[PLAN.TIMED_ONCE] = waits === 'once' && sleeps === 'last' && !draws ? 1 : 0;
  plan[PLAN.ANY_PLACE] = plan[PLAN.TIMED_ONCE] ?? 0;
  plan[PLAN.CHOSEN] = 0;
  plan[PLAN.WAITS_ONCE] = waits === 'once' && !draws ? 1 : 0;
  plan.set(prefix, CHOICES_AT);
  plan[PLAN.CHOICES_GIVEN] = prefix.length;
  // The choices of a prefix were made in a run where all shared data made steps.
  const all = draws || prefix.length > 0;
  setStepped(plan, follow ? follow.stepped : all ? undefined : []);
  if (draws) setUpDraws(plan, draws);
}

export function statusOf(plan: Int32Array): EndStatus {
  switch (Atomics.load(plan, PLAN.STATUS)) {
    case STATUS.STUCK:
      return 'stuck';
    case STATUS.REPEATED:
      return 'repeated';
    case STATUS.OVER:
      return 'finished';
    default:
      return 'cut';
  }
}
