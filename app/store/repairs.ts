/** Trying and judging the programs that are broken on purpose. One of them at a time. */
import { create } from 'zustand';
import type { OrdersFound } from '../../workers/kernel/interface';
import type { AnyProgram } from '../bridge/programs';
import type { BrokenTask, CellId } from '../lessons/lesson';
import {
  type Failing,
  judgeOrders,
  type Symptom,
  symptomOfRun,
  type Verdict,
  verdictOf,
  type Wanted,
  type Witness,
} from '../model/orders/judge';
import { factsOf } from '../model/orders/judge-facts';
import { type Answer, answerOf } from '../model/orders/orders-states';
import { exploreUnseen, runUnseen } from './explore';
import { keepRepair } from './progress';
import { stopCell, withEngine } from './runs';
import { watchOrder } from './schedule-orders';
import { useSession } from './session';
import { isWhole, lookAtStates } from './states';

/** Runs of different orders after which a program is believed. */
const LIMIT = 4000;
/** Once a failing order is known, or every order, the search goes on for so long to say how many schedules there are. */
const COUNT_MS = 3000;
/** So many are counted however long it takes: what is small is told alike on every machine. */
const COUNT_AT_LEAST = { failing: 150, states: 500 };
/** A broken program has a few hundred. */
const MOST_STATES = 100_000;
const WATCH_ENDLESS_MS = 1000;
/** Kinds of outcome whose log is looked at. */
const MOST_WITNESSES = 8;

export interface Tally {
  readonly tried: number;
  readonly failed: Readonly<Partial<Record<Symptom, number>>>;
}

export type Activity =
  | { readonly doing: 'nothing' }
  | { readonly doing: 'trying'; readonly tried: number; readonly of: number }
  | { readonly doing: 'checking'; readonly schedules: number };

export interface Repairing {
  /** The cell's text that tally and verdict are about. */
  readonly text: string;
  readonly activity: Activity;
  readonly tally: Tally | null;
  readonly verdict: Verdict | null;
  /** The check was stopped before its end. */
  readonly stopped: boolean;
  /** Why there is neither. */
  readonly trouble: string | null;
}

interface Repairings {
  readonly cells: Readonly<Record<CellId, Repairing>>;
}

export const useRepairs = create<Repairings>(() => ({ cells: {} }));

/** Runs it freely, so many times, with nobody watching. */
export function tryOften(cell: CellId, { wanted }: BrokenTask, of: number): Promise<void> {
  return busyWith(cell, { doing: 'trying', tried: 0, of }, async (program, stillWished) => {
    const failed: Partial<Record<Symptom, number>> = {};
    for (let tried = 0; tried < of && stillWished(); ) {
      const run = await runUnseen(program, { policy: 'free', printWrites: 1 });
      if (!stillWished()) break;
      const symptom = symptomOfRun(wanted, run.outcome, run.console, factsOf(run.log));
      if (symptom) failed[symptom] = (failed[symptom] ?? 0) + 1;
      tried++;
      change(cell, {
        activity: { doing: 'trying', tried, of },
        tally: { tried, failed: { ...failed } },
      });
    }
  });
}

/**
 * Runs it in all orders, and says what that proves. Where the program's states tell every order at once, their verdict
 * stands while schedules are still counted, and for good where those are too many.
 */
export function checkAllOrders(cell: CellId, { wanted }: BrokenTask): Promise<void> {
  return busyWith(cell, { doing: 'checking', schedules: 0 }, async (program, stillWished) => {
    const sleeps = wanted.sleeps ?? 'any';
    const options = { sleeps, printWrites: 1, mostStates: MOST_STATES } as const;
    const states = await lookAtStates(program, options, () => undefined);
    const graph = (isWhole(states) && states?.found) || null;
    const judged = graph && (await judge(program, wanted, answerOf(NONE, graph), stillWished));
    const atOnce = stillWished() ? judged : null;
    // One that did not come to its end has seen some orders.
    const seen = graph ? null : await states?.failing?.(wanted, stillWished);
    change(cell, { verdict: atOnce ?? seen ?? null });
    const found = stillWished()
      ? await exploreUnseen(
          program,
          { limit: LIMIT, sleeps },
          stillWished,
          (soFar) => {
            const { schedules } = soFar;
            change(cell, { activity: { doing: 'checking', schedules } });
            if (!atOnce && !seen) sayFailing(cell, wanted, soFar);
          },
          (soFar) => (atOnce ? isCounted(soFar, COUNT_AT_LEAST.states) : enough(wanted, soFar)),
        )
      : NONE;
    const answer = answerOf(found, graph);
    const stands = answer.byStates ? atOnce : null;
    const counted = stands
      ? { ...stands, schedules: found.schedules }
      : await judge(program, wanted, { ...answer, found, byStates: false }, stillWished);
    // What was seen to fail fails, whether or not it was seen again.
    const verdict = seen && counted.verdict !== 'broken' ? seen : counted;
    // What all states have told is no less true for having been stopped.
    const stopped = !stands && !stillWished();
    change(cell, { verdict, stopped });
    if (verdict.verdict !== 'repaired' || stopped) return;
    keepRepair(cell, { schedules: verdict.schedules, complete: verdict.complete });
  });
}

/** One order that fails is enough to know: how often they do is counted while that is read. */
function sayFailing(cell: CellId, wanted: Wanted, soFar: OrdersFound): void {
  const judged = judgeOrders(wanted, soFar);
  if (judged.failing.length > 0) change(cell, { verdict: verdictOf(wanted, judged, []) });
}

/** Once stopped, no order is played any more to look at its log. */
async function judge(
  program: AnyProgram,
  wanted: Wanted,
  { found, byStates, counted }: Answer,
  stillWished: () => boolean,
): Promise<Verdict> {
  const judged = judgeOrders(wanted, found, (byStates && counted?.states) || null);
  const clean = judged.failing.length === 0;
  const witnesses = clean ? await witnessesOf(program, found, stillWished) : [];
  return verdictOf(wanted, judged, witnesses);
}

/** Plays a failing order, as every other run is played; one without an end is stopped when there is enough to see. */
export async function watchFailing(cell: CellId, { output }: Failing): Promise<void> {
  const running = watchOrder(cell, output);
  const late =
    output.outcome === 'cut' ? setTimeout(() => void stopCell(cell), WATCH_ENDLESS_MS) : undefined;
  await running.finally(() => clearTimeout(late));
}

function enough(wanted: Wanted, soFar: OrdersFound): boolean {
  const { failing } = judgeOrders(wanted, soFar);
  // An order without an end takes thousands of steps: one is enough.
  if (failing.some(({ symptom }) => symptom === 'endless')) return true;
  return failing.length > 0 && isCounted(soFar, COUNT_AT_LEAST.failing);
}

/** How many schedules there are is worth a moment. */
function isCounted({ schedules, ms }: OrdersFound, least: number): boolean {
  return ms > COUNT_MS && schedules >= least;
}

async function witnessesOf(
  program: AnyProgram,
  { outputs }: OrdersFound,
  stillWished: () => boolean,
): Promise<Witness[]> {
  const witnesses: Witness[] = [];
  for (const output of outputs.slice(0, MOST_WITNESSES)) {
    if (!stillWished()) break;
    const options = { policy: 'replay', token: output.token, printWrites: 1 } as const;
    const { log } = await runUnseen(program, options);
    // The log of a run that was stopped shows a part of what it does.
    if (stillWished()) witnesses.push({ output, facts: factsOf(log) });
  }
  return witnesses;
}

async function busyWith(
  cell: CellId,
  activity: Activity,
  job: Parameters<typeof withEngine>[1],
): Promise<void> {
  const text = useSession.getState().cells[cell]?.text;
  if (text === undefined || useRepairs.getState().cells[cell]?.activity.doing === activity.doing)
    return;
  const before = useRepairs.getState().cells[cell];
  const kept = before?.text === text ? before : FRESH;
  const fresh = activity.doing === 'trying' ? { tally: null } : { verdict: null, stopped: false };
  useRepairs.setState(({ cells }) => ({
    cells: { ...cells, [cell]: { ...kept, text, activity, trouble: null, ...fresh } },
  }));
  try {
    await withEngine(cell, job, { quiet: true });
  } catch (error) {
    change(cell, { trouble: error instanceof Error ? error.message : String(error) });
  } finally {
    change(cell, { activity: { doing: 'nothing' } });
  }
}

/** Nothing was run. */
const NONE: OrdersFound = { complete: false, schedules: 0, runs: 0, ms: 0, outputs: [] };

const FRESH: Omit<Repairing, 'text'> = {
  activity: { doing: 'nothing' },
  tally: null,
  verdict: null,
  stopped: false,
  trouble: null,
};

function change(cell: CellId, changes: Partial<Repairing>): void {
  useRepairs.setState(({ cells }) => {
    const before = cells[cell];
    return before ? { cells: { ...cells, [cell]: { ...before, ...changes } } } : {};
  });
}
