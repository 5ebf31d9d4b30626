/**
 * What the learner has done, kept in the browser: predictions and how they came out, programs run and repaired.
 * Works without storage, for as long as the page is open.
 */
import { create } from 'zustand';
import type { CellId } from '../lessons/lesson';
import type { Answer } from '../model/predict/predict';

/** How a prediction has come out: `right` once a run went as predicted. */
export type Came = 'open' | 'right' | 'other';

export type Prediction =
  | { readonly state: 'skipped' }
  | { readonly state: 'made'; readonly answer: Answer; readonly came: Came };

export interface Repair {
  /** Schedules that were run, none of which failed. */
  readonly schedules: number;
  /** True: there are no more. */
  readonly complete: boolean;
}

export interface Progress {
  readonly predictions: Readonly<Record<CellId, Prediction>>;
  readonly repaired: Readonly<Record<CellId, Repair>>;
}

const STORAGE_KEY = 'queuebook.progress';
const VERSION = 1;
const NOTHING: Progress = { predictions: {}, repaired: {} };

/** False while the browser takes nothing: what it holds is older than what the page knows. */
let kept = true;

export const useProgress = create<Progress>(() => stored() ?? NOTHING);

export function predict(cell: CellId, answer: Answer): void {
  setPrediction(cell, { state: 'made', answer, came: 'open' });
}

export function skipPrediction(cell: CellId): void {
  setPrediction(cell, { state: 'skipped' });
}

/** The prediction is asked for again. */
export function withdrawPrediction(cell: CellId): void {
  change(({ predictions: { [cell]: _, ...predictions }, repaired }) => ({ predictions, repaired }));
}

/** A run stands beside the prediction now. One that was right once stays right. */
export function comeOut(cell: CellId, right: boolean): void {
  const prediction = useProgress.getState().predictions[cell];
  if (prediction?.state !== 'made' || prediction.came === 'right') return;
  const came = right ? 'right' : 'other';
  if (came !== prediction.came) setPrediction(cell, { ...prediction, came });
}

export function keepRepair(cell: CellId, repair: Repair): void {
  change(({ predictions, repaired }) => ({
    predictions,
    repaired: { ...repaired, [cell]: repair },
  }));
}

/** Predictions and ticks go; the learner's texts stay. */
export function resetProgress(): void {
  change(() => NOTHING);
}

/** Somebody else keeps it, and for one learner: what the browser had makes room. */
export function takeProgress(progress: Progress): void {
  change(() => progress);
}

/** What another page has done, or a file says, beside what was done here. One that was right once stays right. */
export function addProgress(other: Progress): void {
  change(({ predictions, repaired }) => {
    const right = Object.entries(predictions).filter(
      ([, each]) => each.state === 'made' && each.came === 'right',
    );
    return {
      predictions: { ...predictions, ...other.predictions, ...Object.fromEntries(right) },
      repaired: { ...other.repaired, ...repaired },
    };
  });
}

/** What another tab writes is shown here too. Called once. */
export function watchProgress(): void {
  addEventListener('storage', ({ key }) => {
    if (key === STORAGE_KEY) useProgress.setState(stored() ?? NOTHING);
  });
}

function setPrediction(cell: CellId, prediction: Prediction): void {
  change(({ predictions, repaired }) => ({
    predictions: { ...predictions, [cell]: prediction },
    repaired,
  }));
}

/** Makes one change to what is kept now: another tab may have written since. */
function change(make: (progress: Progress) => Progress): void {
  const before = kept ? (stored() ?? useProgress.getState()) : useProgress.getState();
  const progress = make(before);
  useProgress.setState(progress);
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(progressToKeep(progress)));
    kept = true;
  } catch {
    // No storage or no room: progress lives as long as the page.
    kept = false;
  }
}

/** null: nothing is kept, or nothing can be. */
function stored(): Progress | null {
  try {
    const value = localStorage.getItem(STORAGE_KEY);
    return value === null ? null : progressFrom(JSON.parse(value));
  } catch {
    return null;
  }
}

/** What `progressFrom` reads. */
export function progressToKeep({ predictions, repaired }: Progress): unknown {
  return { version: VERSION, predictions, repaired };
}

/** Reads what any version may have written, or somebody else: what is not understood is left out. */
export function progressFrom(stored: unknown): Progress {
  if (!isRecord(stored) || stored.version !== VERSION) return NOTHING;
  return {
    predictions: readEach(stored.predictions, predictionFrom),
    repaired: readEach(stored.repaired, repairFrom),
  };
}

function readEach<Value>(
  stored: unknown,
  read: (value: unknown) => Value | null,
): Record<CellId, Value> {
  const entries = Object.entries(isRecord(stored) ? stored : {}).flatMap(([cell, value]) => {
    const known = read(value);
    return known === null ? [] : [[cell, known] as const];
  });
  return Object.fromEntries(entries);
}

function predictionFrom(stored: unknown): Prediction | null {
  if (!isRecord(stored)) return null;
  if (stored.state === 'skipped') return { state: 'skipped' };
  const answer = answerFrom(stored.answer);
  const came = (['open', 'right', 'other'] as const).find((each) => each === stored.came);
  return stored.state === 'made' && answer !== null && came !== undefined
    ? { state: 'made', answer, came }
    : null;
}

function answerFrom(stored: unknown): Answer | null {
  if (!isRecord(stored)) return null;
  const { ask, value, lines, chosen, can } = stored;
  if (ask === 'order' && isTexts(lines)) return { ask, lines };
  if (ask === 'waits' && isTexts(chosen)) return { ask, chosen };
  if (ask === 'stuck' && typeof can === 'boolean') return { ask, can };
  if (
    (ask === 'number' || ask === 'outputs') &&
    typeof value === 'number' &&
    Number.isFinite(value)
  )
    return { ask, value };
  return null;
}

function repairFrom(stored: unknown): Repair | null {
  if (!isRecord(stored)) return null;
  const { schedules, complete } = stored;
  return typeof schedules === 'number' && typeof complete === 'boolean'
    ? { schedules, complete }
    : null;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
