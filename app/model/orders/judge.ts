/**
 * Whether a program does what it should in every order. It looks at what was explored and at logs, never at the text:
 * however the learner repaired it, what counts is what it does.
 */
import type { OrderOutput, OrdersFound, RunOutcome } from '../../../workers/kernel/interface';
import type { RunFacts } from './judge-facts';

/** What must be so in every order. */
export interface Wanted {
  /** Every order finishes, and prints these lines and no others. */
  readonly prints: readonly string[];
  /** The lines come in exactly this order. */
  readonly inOrder?: true;
  /** The lines may change places, but this one comes last. */
  readonly last?: string;
  /** The work is still shared: at least so many threads are started. */
  readonly threads: number;
  /** At least so many items go through queues. */
  readonly puts?: number;
  /** Every queue has exactly this size. */
  readonly maxsize?: number;
  /** At least so many calls of `shutdown`. */
  readonly shutdowns?: number;
  /** At most so many polls that find nothing. */
  readonly emptyPolls?: number;
  /** When a sleep may end while orders are explored. 'any' unless said otherwise: a nap is no promise. */
  readonly sleeps?: 'last' | 'any';
}

/** What is wrong with a run, the worst first. `endless`: cut, because it did not come to an end. */
export type Symptom = 'stuck' | 'failed' | 'endless' | 'prints' | 'polls';

/** What the task asked for and the program no longer does. */
export type Shortfall = 'threads' | 'puts' | 'maxsize' | 'shutdowns';

export interface Failing {
  readonly symptom: Symptom;
  readonly output: OrderOutput;
}

export interface OrdersJudged {
  /** One for each kind of outcome that is wrong, the one of most schedules first. */
  readonly failing: readonly Failing[];
  readonly failingSchedules: number;
  readonly schedules: number;
  /** False: there may be more schedules than were looked at. */
  readonly complete: boolean;
  /** The orders are all that so many states tell (orders-states.ts), and schedules were not counted; else null. */
  readonly states: number | null;
}

export type Verdict =
  | (OrdersJudged & { readonly verdict: 'broken' })
  /** No order fails, but what runs is no longer the task. */
  | (OrdersJudged & { readonly verdict: 'changed'; readonly shortfall: Shortfall })
  | (OrdersJudged & { readonly verdict: 'repaired' })
  /** Nothing was explored. */
  | (OrdersJudged & { readonly verdict: 'unknown' });

export function judgeOrders(
  wanted: Wanted,
  found: OrdersFound,
  states: number | null = null,
): OrdersJudged {
  const failing = found.outputs
    .flatMap((output): Failing[] => {
      const symptom = symptomOf(wanted, output.outcome, output.console);
      return symptom === null ? [] : [{ symptom, output }];
    })
    .sort((a, b) => b.output.schedules - a.output.schedules);
  return {
    failing,
    failingSchedules: failing.reduce((sum, { output }) => sum + output.schedules, 0),
    schedules: found.schedules,
    complete: found.complete,
    states,
  };
}

/** A schedule that was run again to look at its log. */
export interface Witness {
  readonly output: OrderOutput;
  readonly facts: RunFacts;
}

/** @param witnesses one schedule of each output, or of some */
export function verdictOf(
  wanted: Wanted,
  judged: OrdersJudged,
  witnesses: readonly Witness[],
): Verdict {
  const asking = witnesses
    .filter(({ facts }) => asksTooOften(wanted, facts))
    .map(({ output }): Failing => ({ symptom: 'polls', output }));
  const failing = [...judged.failing, ...asking];
  const failingSchedules =
    judged.failingSchedules + asking.reduce((sum, { output }) => sum + output.schedules, 0);
  if (failing.length > 0) return { ...judged, failing, failingSchedules, verdict: 'broken' };
  if (judged.schedules === 0 && judged.states === null) return { ...judged, verdict: 'unknown' };
  for (const { facts } of witnesses) {
    const shortfall = shortfallOf(wanted, facts);
    if (shortfall !== null) return { ...judged, verdict: 'changed', shortfall };
  }
  return { ...judged, verdict: 'repaired' };
}

/** What is wrong with one run; null when nothing is. */
export function symptomOfRun(
  wanted: Wanted,
  outcome: RunOutcome['outcome'],
  console: readonly string[],
  facts: RunFacts,
): Symptom | null {
  const seen = outcome === 'stopped' ? 'cut' : outcome;
  return symptomOf(wanted, seen, console) ?? (asksTooOften(wanted, facts) ? 'polls' : null);
}

function symptomOf(
  wanted: Wanted,
  outcome: OrderOutput['outcome'],
  console: readonly string[],
): Symptom | null {
  switch (outcome) {
    case 'stuck':
    case 'failed':
      return outcome;
    case 'cut':
      return 'endless';
    case 'finished':
      return printsRight(wanted, console) ? null : 'prints';
    default:
      return outcome satisfies never;
  }
}

function printsRight({ prints, inOrder, last }: Wanted, console: readonly string[]): boolean {
  if (inOrder) return same(prints, console);
  if (last !== undefined && console.at(-1) !== last) return false;
  return same([...prints].sort(), [...console].sort());
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}

function asksTooOften({ emptyPolls }: Wanted, facts: RunFacts): boolean {
  return emptyPolls !== undefined && facts.emptyPolls > emptyPolls;
}

function shortfallOf(wanted: Wanted, facts: RunFacts): Shortfall | null {
  if (facts.threads < wanted.threads) return 'threads';
  if (wanted.puts !== undefined && facts.puts < wanted.puts) return 'puts';
  if (wanted.shutdowns !== undefined && facts.shutdowns < wanted.shutdowns) return 'shutdowns';
  const { maxsize } = wanted;
  if (maxsize !== undefined && facts.maxsizes.some((size) => size !== maxsize)) return 'maxsize';
  return null;
}
