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

export const useProgress = create<Progress>(() => restored());

export function predict(cell: CellId, answer: Answer): void {
  setPrediction(cell, { state: 'made', answer, came: 'open' });
}

export function skipPrediction(cell: CellId): void {
  setPrediction(cell, { state: 'skipped' });
}

/** The prediction is asked for again. */
export function withdrawPrediction(cell: CellId): void {
  const { [cell]: _, ...predictions } = useProgress.getState().predictions;
  useProgress.setState({ predictions });
  keep();
}

/** A run stands beside the prediction now. One that was right once stays right. */
export function comeOut(cell: CellId, right: boolean): void {
  const prediction = useProgress.getState().predictions[cell];
  if (prediction?.state !== 'made' || prediction.came === 'right') return;
  const came = right ? 'right' : 'other';
  if (came !== prediction.came) setPrediction(cell, { ...prediction, came });
}

export function keepRepair(cell: CellId, repair: Repair): void {
  useProgress.setState(({ repaired }) => ({ repaired: { ...repaired, [cell]: repair } }));
  keep();
}

/** Predictions and ticks go; the learner's texts stay. */
export function resetProgress(): void {
  useProgress.setState(NOTHING);
  keep();
}

function setPrediction(cell: CellId, prediction: Prediction): void {
  useProgress.setState(({ predictions }) => ({
    predictions: { ...predictions, [cell]: prediction },
  }));
  keep();
}

function keep(): void {
  try {
    localStorage.setItem(
      STORAGE_KEY,
      JSON.stringify({ version: VERSION, ...useProgress.getState() }),
    );
  } catch {
    // No storage or no room: progress lives as long as the page.
  }
}

function restored(): Progress {
  try {
    return progressFrom(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null'));
  } catch {
    return NOTHING;
  }
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
  const { ask, value, lines, chosen } = stored;
  if (ask === 'order' && isTexts(lines)) return { ask, lines };
  if (ask === 'waits' && isTexts(chosen)) return { ask, chosen };
  if (ask === 'number' && typeof value === 'number' && Number.isFinite(value))
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
