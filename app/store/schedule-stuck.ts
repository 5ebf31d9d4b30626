/**
 * The moment after which a run could no longer end well: the last choice from which some order still finishes. Whoever
 * has a choice left after the good prefix of length k had it after k - 1 too, so half of what is left is cut each time.
 */
import { create } from 'zustand';
import type { StepMade } from '../../workers/kernel/interface';
import { type AnyProgram, exploreProgram, stepsMade } from '../bridge/programs';
import type { CellId } from '../lessons/lesson';
import { runUnseen } from './explore';
import { withEngine } from './runs';
import { type Branch, stepFrom } from './schedule-step';
import { useSession } from './session';

/** Runs from one prefix after which the search is given up: the stated budget. */
export const BUDGET = 500;

export type LastChance =
  | { readonly state: 'looking'; readonly runs: number }
  /** `step`: number of the step that took the last chance away; `sure`: every order after it was tried. */
  | {
      readonly state: 'found';
      readonly made: readonly StepMade[];
      readonly step: number;
      readonly sure: boolean;
      readonly runs: number;
    }
  /** There was none: no order finishes at all (when `sure`), or none was found. */
  | { readonly state: 'none'; readonly sure: boolean; readonly runs: number }
  | { readonly state: 'stopped' };

interface LastChances {
  /** By run: its id on this page. */
  readonly runs: Readonly<Record<number, LastChance>>;
}

export const useLastChances = create<LastChances>(() => ({ runs: {} }));

export async function findLastChance(cell: CellId): Promise<void> {
  const run = useSession.getState().cells[cell]?.run;
  const token = run?.outcome?.token;
  if (!run || token === undefined) return;
  const put = (chance: LastChance) =>
    useLastChances.setState(({ runs }) => ({ runs: { ...runs, [run.id]: chance } }));
  put({ state: 'looking', runs: 0 });
  let answer: LastChance = { state: 'stopped' };
  try {
    await withEngine(
      cell,
      async (program, stillWished) => {
        await runUnseen(program, { policy: 'step', token, steps: ALL_STEPS, printWrites: 1 });
        const made = await stepsMade(0);
        const found = await search(program, token, made, stillWished, (runs) =>
          put({ state: 'looking', runs }),
        );
        if (found !== null) answer = found;
      },
      { quiet: true },
    );
  } finally {
    put(answer);
  }
}

const ALL_STEPS = 2 ** 31 - 1;
/** Sleeps and print writes are the run's own. */
const BY_TOKEN = {
  limit: BUDGET,
  reduce: true,
  until: 'finished',
  sleeps: 'last',
  printWrites: 1,
} as const;

async function search(
  program: AnyProgram,
  token: string,
  made: readonly StepMade[],
  stillWished: () => boolean,
  heard: (runs: number) => void,
): Promise<LastChance | null> {
  const choices = made.flatMap(({ choice }) => (choice >= 0 ? [choice] : []));
  let runs = 0;
  const look = async (length: number) => {
    const prefix = choices.slice(0, length);
    const exploration = { ...BY_TOKEN, like: token, prefix } as const;
    const found = await exploreProgram(program, exploration, (soFar) => heard(runs + soFar.runs));
    runs += found.runs;
    heard(runs);
    return {
      finishes: found.outputs.some(({ outcome }) => outcome === 'finished'),
      complete: found.complete,
    };
  };
  const first = await look(0);
  if (!stillWished()) return null;
  if (!first.finishes) return { state: 'none', sure: first.complete, runs };
  let [good, bad, sure] = [0, choices.length, true];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const { finishes, complete } = await look(middle);
    if (!stillWished()) return null;
    if (finishes) good = middle;
    else [bad, sure] = [middle, complete];
  }
  return { state: 'found', made, step: stepOfChoice(made, bad), sure, runs };
}

/** Number of the step at which the choice with this number, counted from 1, was made. */
export function stepOfChoice(made: readonly StepMade[], number: number): number {
  let left = number;
  return made.findIndex(({ choice }) => choice >= 0 && --left === 0);
}

/** Takes the scheduler's chair just before the step that went wrong. */
export function stepBeforeIt(
  cell: CellId,
  { made, step }: Extract<LastChance, { state: 'found' }>,
): Promise<void> {
  const branch: Branch = { made, outcome: useSession.getState().cells[cell]?.run?.outcome ?? null };
  return stepFrom(cell, branch, step);
}
