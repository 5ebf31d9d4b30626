/**
 * The learner in the scheduler's chair: one run at a time, every thread stopped before its next operation.
 *
 * Nothing can be taken back in a run that really happened. So going back is a new run of the same program with the
 * choices made up to there; what came after stays known until another choice is made.
 */
import { create } from 'zustand';
import type {
  RunOptions,
  RunOutcome,
  StepMade,
  StepState,
  ThreadStanding,
} from '../../workers/kernel/interface';
import { chooseThread, standing, stepsMade } from '../bridge/programs';
import type { CellId } from '../lessons/lesson';
import { toEnd } from './playhead';
import { runInSight, stopCell, watchWishes, withEngine } from './runs';
import { openPanel, settingsOf, useSchedules } from './schedule';
import { useSession } from './session';

/** A way through the program, as far as it was walked. */
export interface Branch {
  readonly made: readonly StepMade[];
  /** How it ended; null: it was left before its end. */
  readonly outcome: RunOutcome | null;
}

export interface Stepping {
  /** starting: a run is brought to where the learner is; moving: a step is being made. */
  readonly state: 'starting' | 'waiting' | 'moving' | 'over';
  /** While waiting. */
  readonly standing: StepState | null;
  /** The branch walked on: its first `at` steps have happened, the rest came after when it was walked before. */
  readonly branch: Branch;
  readonly at: number;
  /** Branches that were left by another choice, the newest first. */
  readonly left: readonly Branch[];
}

interface Steppings {
  readonly cells: Readonly<Record<CellId, Stepping>>;
}

export const useSteppings = create<Steppings>(() => ({ cells: {} }));

const NOWHERE: Branch = { made: [], outcome: null };
/** How often the engine is asked whether the threads have stopped. */
const ASK_MS = 4;
export const MOST_LEFT = 8;

/** What somebody may want next: a thread's step, that of the one whose turn it is, or all that is left. */
type Wish = number | 'fair' | 'end';

/** What was pressed faster than threads move; forgotten as soon as one of them cannot be obeyed. */
let hasty: Wish[] = [];

/** Grows with every start: what an earlier one still hears is old. */
let starts = 0;

/** Starts a cell with every thread stopped before its first operation. */
export function startStepping(cell: CellId): Promise<void> {
  return walk(cell, NOWHERE, 0, []);
}

/** From a run that was made elsewhere: its steps, and the one to stand before. */
export function stepFrom(cell: CellId, branch: Branch, at: number): Promise<void> {
  return walk(cell, branch, at, []);
}

/** Goes back, or forward again, on the branch walked on: a new run with the same choices. */
export async function goToStep(cell: CellId, at: number): Promise<void> {
  const stepping = useSteppings.getState().cells[cell];
  if (stepping) await walk(cell, stepping.branch, at, stepping.left);
}

/** Back to a branch that was left; the present one is kept in its place. */
export async function goToBranch(cell: CellId, index: number): Promise<void> {
  const stepping = useSteppings.getState().cells[cell];
  const branch = stepping?.left[index];
  if (!stepping || !branch) return;
  const left = stepping.left.filter((_, i) => i !== index);
  await walk(cell, branch, branch.made.length, keptWith(left, stepping.branch));
}

/** Lets a thread make its step, or next but one while a step is being made. False when it cannot. */
export function chooseStep(cell: CellId, thread: number): boolean {
  return wait(cell, thread) || choose(cell, thread, false);
}

/** Of the threads that can move, the one that moved longest ago. */
export function fairThread({ standing: now, branch, at }: Stepping): ThreadStanding | null {
  const past = branch.made.slice(0, at);
  const lastMoved = (thread: number) => past.findLastIndex((step) => step.thread === thread);
  const able = now?.threads.filter(({ choice }) => choice >= 0) ?? [];
  const [first, ...others] = able;
  if (!first) return null;
  return others.reduce(
    (best, each) => (lastMoved(each.thread) < lastMoved(best.thread) ? each : best),
    first,
  );
}

export function stepFairly(cell: CellId): boolean {
  if (wait(cell, 'fair')) return true;
  const stepping = useSteppings.getState().cells[cell];
  const next = stepping ? fairThread(stepping) : null;
  return next !== null && choose(cell, next.thread, false);
}

/** All that is left by the engine's rule: who moves goes on until it cannot. */
export function runToEnd(cell: CellId): boolean {
  if (wait(cell, 'end')) return true;
  const stepping = useSteppings.getState().cells[cell];
  const next = stepping ? fairThread(stepping) : null;
  return next !== null && choose(cell, next.thread, true);
}

/** Ends the run, forgets all branches, closes the panel. */
export async function leaveStepping(cell: CellId): Promise<void> {
  starts++;
  openPanel(cell, null);
  useSteppings.setState(({ cells }) => {
    const { [cell]: _, ...others } = cells;
    return { cells: others };
  });
  await stopCell(cell);
}

/** Another run of the cell, free or watched: the chair is empty. */
useSession.subscribe(({ cells }, before) => {
  for (const cell of Object.keys(useSteppings.getState().cells)) {
    const run = cells[cell]?.run;
    if (run === before.cells[cell]?.run || run?.policy === 'step') continue;
    starts++;
    useSteppings.setState((state) => {
      const { [cell]: _, ...others } = state.cells;
      return { cells: others };
    });
    if (useSchedules.getState().open[cell] === 'step') openPanel(cell, null);
  }
});

/** True when a step is being made, or a run brought to its place, and this one is kept for after it. */
function wait(cell: CellId, who: Wish): boolean {
  const state = useSteppings.getState().cells[cell]?.state;
  if (state !== 'moving' && state !== 'starting') return false;
  hasty.push(who);
  return true;
}

function obeyHasty(cell: CellId): void {
  const who = hasty.shift();
  if (who === undefined) return;
  if (!obey(cell, who)) hasty = [];
}

function obey(cell: CellId, who: Wish): boolean {
  switch (who) {
    case 'fair':
      return stepFairly(cell);
    case 'end':
      return runToEnd(cell);
    default:
      return chooseStep(cell, who);
  }
}

/**
 * A new run, brought to where it is to be stepped from, after `at` steps.
 * @param left branches that stay known @param way the choices to get there; those of the branch, where it is walked
 */
export async function walk(
  cell: CellId,
  branch: Branch,
  at: number,
  left: readonly Branch[],
  way: Pick<RunOptions, 'choices' | 'token'> = {
    choices: branch.made.flatMap(({ choice }) => (choice >= 0 ? [choice] : [])),
  },
): Promise<void> {
  hasty = [];
  const mine = ++starts;
  const current = () => mine === starts;
  // At once, where somebody is stepping already: the standing shown is that of the run that ends now.
  if (useSteppings.getState().cells[cell])
    put(cell, { state: 'starting', standing: null, branch, at, left });
  const stopped = stopCell(cell);
  const noOtherWish = watchWishes();
  await stopped;
  if (!current()) return;
  if (!noOtherWish()) return leaveStepping(cell);
  openPanel(cell, 'step');
  put(cell, { state: 'starting', standing: null, branch, at, left });
  const whole = branch.outcome !== null && at === branch.made.length;
  let begun = false;
  await withEngine(cell, async (program) => {
    begun = true;
    const steps = whole ? Number.MAX_SAFE_INTEGER : at;
    const options = { policy: 'step', ...way, steps, ...settingsOf(cell) } as const;
    const run = runInSight(cell, program, options);
    toEnd(cell);
    void follow(cell, current);
    await run;
    if (current()) await arrive(cell, null);
  });
  // The text has a problem, or threads cannot run here: the cell says which.
  if (!begun && current()) await leaveStepping(cell);
}

function choose(cell: CellId, thread: number, toTheEnd: boolean): boolean {
  const stepping = useSteppings.getState().cells[cell];
  const found = stepping?.standing?.threads.find((each) => each.thread === thread);
  if (stepping?.state !== 'waiting' || !found || found.choice < 0) return false;
  const { branch, at, left } = stepping;
  const before = branch.made[at];
  const leaves = before !== undefined && (toTheEnd || before.thread !== thread);
  put(cell, {
    ...stepping,
    state: 'moving',
    branch: leaves ? { made: branch.made.slice(0, at), outcome: null } : branch,
    left: leaves ? keptWith(left, branch) : left,
  });
  const mine = starts;
  void chooseThread(found.choice, toTheEnd).then(() => follow(cell, () => mine === starts));
  return true;
}

/** Until the threads have stopped again, or the run is over. */
async function follow(cell: CellId, current: () => boolean): Promise<void> {
  const since = useSteppings.getState().cells[cell]?.at ?? 0;
  const { state } = useSteppings.getState().cells[cell] ?? {};
  while (current()) {
    const stepping = useSteppings.getState().cells[cell];
    if (!stepping || stepping.state === 'over' || stepping.state === 'waiting') return;
    const now = await standing();
    const arrived = now !== null && (state === 'starting' ? now.steps >= since : now.steps > since);
    if (arrived && current()) return arrive(cell, now);
    await new Promise((resolve) => setTimeout(resolve, ASK_MS));
  }
}

/** @param now null when the run is over */
async function arrive(cell: CellId, now: StepState | null): Promise<void> {
  const mine = starts;
  const before = useSteppings.getState().cells[cell];
  if (!before) return;
  const since = before.state === 'starting' ? 0 : before.at;
  const made = [...before.branch.made.slice(0, since), ...(await stepsMade(since))];
  const stepping = useSteppings.getState().cells[cell];
  if (mine !== starts || !stepping) return;
  const outcome = now === null ? (useSession.getState().cells[cell]?.run?.outcome ?? null) : null;
  const known = stepping.branch.made;
  const goesOn =
    now !== null &&
    known.length > made.length &&
    made.every(({ thread }, i) => thread === known[i]?.thread);
  put(cell, {
    ...stepping,
    state: now === null ? 'over' : 'waiting',
    standing: now,
    branch: goesOn ? stepping.branch : { made, outcome },
    at: made.length,
    // A way that was left and then walked again, step by step, is no other way.
    left: stepping.left.filter(
      (branch) => !branch.made.every((step, i) => step.thread === made[i]?.thread),
    ),
  });
  obeyHasty(cell);
}

function keptWith(left: readonly Branch[], branch: Branch): Branch[] {
  return branch.made.length === 0 ? [...left] : [branch, ...left].slice(0, MOST_LEFT);
}

function put(cell: CellId, stepping: Stepping): void {
  useSteppings.setState(({ cells }) => ({ cells: { ...cells, [cell]: stepping } }));
}
