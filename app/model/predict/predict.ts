/**
 * Predictions: what a cell asks before it runs, what the learner answered, and how the answer stands beside a run and
 * beside everything that could have happened. Pure; what can happen comes from exploring all orders.
 */
import type { OrdersFound } from '../../../workers/kernel/interface';
import type { Happening } from './predict-happened';
import type { Measure } from './predict-measure';

/** `Reason` is whatever the caller names reasons by; the lesson uses message keys. */
export type Question<Reason = string> =
  | OrderQuestion<Reason>
  | NumberQuestion<Reason>
  | WaitsQuestion<Reason>
  | StuckQuestion
  | OutputsQuestion;

/** Put the lines in order. */
export interface OrderQuestion<Reason> {
  readonly ask: 'order';
  /** As they stand before the learner moves them. */
  readonly lines: readonly string[];
  /** Why `first` always comes before `next`. */
  readonly always: readonly {
    readonly first: string;
    readonly next: string;
    readonly why: Reason;
  }[];
}

/** Guess a number that the log holds. */
export interface NumberQuestion<Reason> {
  readonly ask: 'number';
  readonly question: Reason;
  readonly measure: Measure;
  /** As near as this is right. */
  readonly near: number;
  /** What the cell as it stands in the lesson cannot leave. */
  readonly least?: { readonly value: number; readonly why: Reason };
  readonly most?: { readonly value: number; readonly why: Reason };
}

/** Say who will wait in which operation; any number of them. */
export interface WaitsQuestion<Reason> {
  readonly ask: 'waits';
  readonly options: readonly (Happening & {
    readonly text: Reason;
    /** Why it cannot happen in the cell as it stands; absent: it can. */
    readonly never?: Reason;
  })[];
}

/** Say whether there is an order in which no thread can ever go on. Asked of all orders, and answered from them. */
export interface StuckQuestion {
  readonly ask: 'stuck';
}

/** Say how many different outputs all orders have together. */
export interface OutputsQuestion {
  readonly ask: 'outputs';
}

export type Answer =
  | { readonly ask: 'order'; readonly lines: readonly string[] }
  | { readonly ask: 'number'; readonly value: number }
  | { readonly ask: 'waits'; readonly chosen: readonly string[] }
  | { readonly ask: 'stuck'; readonly can: boolean }
  | { readonly ask: 'outputs'; readonly value: number };

/** An answer from an older lesson may no longer be one. */
export function fits(question: Question, answer: Answer): boolean {
  if (question.ask === 'order')
    return (
      answer.ask === 'order' && sameLines([...question.lines].sort(), [...answer.lines].sort())
    );
  if (question.ask === 'number') return answer.ask === 'number' && Number.isFinite(answer.value);
  if (question.ask === 'stuck' || question.ask === 'outputs') return answer.ask === question.ask;
  const known = question.options.map(({ id }) => id);
  return answer.ask === 'waits' && answer.chosen.every((id) => known.includes(id));
}

/** Beside one run. */
export type Agreement = 'right' | 'different' | 'unmeasured';

/** Beside all orders. */
export type Possibility<Reason> =
  | { readonly possible: 'yes'; readonly token: string; readonly schedules: number }
  | {
      readonly possible: 'no';
      readonly schedules: number;
      /** Two lines that stand the wrong way round; null: each pair may stand so, but not all of them together. */
      readonly against: Against<Reason> | null;
    }
  /** Not seen among the orders looked at, and there are more. */
  | { readonly possible: 'unseen'; readonly schedules: number };

export interface Against<Reason> {
  readonly first: string;
  readonly next: string;
  /** null: the lesson names none. */
  readonly why: Reason | null;
}

/** Whether a program can print its lines in the order predicted. */
export function possibility<Reason>(
  { always }: OrderQuestion<Reason>,
  lines: readonly string[],
  found: OrdersFound,
): Possibility<Reason> {
  const { schedules } = found;
  const witness = found.outputs.find(({ console }) => sameLines(console, lines));
  if (witness) return { possible: 'yes', token: witness.token, schedules: witness.schedules };
  if (!found.complete) return { possible: 'unseen', schedules };
  const consoles = found.outputs.map(({ console }) => console);
  const pair = impossiblePair(lines, consoles);
  if (pair === null) return { possible: 'no', schedules, against: null };
  const known = always.find(({ first, next }) => first === pair.first && next === pair.next);
  const against = known ?? throughOthers(always, lines, consoles) ?? { ...pair, why: null };
  return { possible: 'no', schedules, against };
}

/** Two lines that stand in the prediction as they stand in no order: nearest neighbours first. */
function impossiblePair(
  lines: readonly string[],
  consoles: readonly (readonly string[])[],
): { first: string; next: string } | null {
  for (let apart = 1; apart < lines.length; apart++) {
    for (let i = 0; i + apart < lines.length; i++) {
      const above = lines[i] ?? '';
      const below = lines[i + apart] ?? '';
      if (alwaysBefore(below, above, consoles)) return { first: below, next: above };
    }
  }
  return null;
}

/** The first pair that the lesson explains and the prediction turns round, as long as the orders agree. */
function throughOthers<Reason>(
  always: OrderQuestion<Reason>['always'],
  lines: readonly string[],
  consoles: readonly (readonly string[])[],
): Against<Reason> | undefined {
  return always.find(
    ({ first, next }) =>
      lines.indexOf(next) < lines.indexOf(first) && alwaysBefore(first, next, consoles),
  );
}

function alwaysBefore(
  first: string,
  next: string,
  consoles: readonly (readonly string[])[],
): boolean {
  return (
    consoles.length > 0 &&
    consoles.every((console) => {
      const at = console.indexOf(first);
      const later = console.indexOf(next);
      return at >= 0 && later >= 0 && at < later;
    })
  );
}

/** How a guessed number stands. `low`, `high`: outside what the cell as it stands can give. */
export function judgeNumber<Reason>(
  { near, least, most }: NumberQuestion<Reason>,
  guess: number,
  measured: number | null,
  edited: boolean,
): Agreement | 'low' | 'high' {
  if (measured === null) return 'unmeasured';
  if (Math.abs(guess - measured) <= near) return 'right';
  // A definition further up may have been edited too: bounds that the run itself breaks say nothing.
  const broken = measured < (least?.value ?? measured) || measured > (most?.value ?? measured);
  if (broken) return 'different';
  if (!edited && least !== undefined && guess < least.value) return 'low';
  if (!edited && most !== undefined && guess > most.value) return 'high';
  return 'different';
}

/** What one option of "who waits" came to. */
export type WaitJudged = 'right' | 'different' | 'never';

export function judgeWait(
  option: { readonly id: string; readonly never?: unknown },
  chosen: readonly string[],
  happened: ReadonlySet<string>,
  edited: boolean,
): WaitJudged {
  const said = chosen.includes(option.id);
  if (said === happened.has(option.id)) return 'right';
  return said && option.never !== undefined && !edited ? 'never' : 'different';
}

export function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}
