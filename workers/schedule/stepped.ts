/**
 * Which of the data that threads share makes steps. What nobody writes once threads run need make none, and no compiler
 * knows that of lists and keys. So whoever explores all orders takes it for granted, and begins again with what a run
 * was seen to write: as long as none writes it, its reads could have changed places with everything.
 *
 *   ALL: 1 everything │ COUNT of numbers that do │ FOUND: how many others were written │ TOUCHED: 1 asked for at all │ …
 */
import { MAX_STEPPED, STEPPED_AT, STEPPED_HEAD } from './plan';

/** Stands for the making of threads: the main thread's own object, of which the name alone makes steps else. */
export const MAKING = 0;

const WORD = {
  ALL: STEPPED_AT,
  COUNT: STEPPED_AT + 1,
  FOUND: STEPPED_AT + 2,
  TOUCHED: STEPPED_AT + 3,
} as const;
const NUMBERS_AT = STEPPED_AT + STEPPED_HEAD;
const FOUND_AT = NUMBERS_AT + MAX_STEPPED;

/** @param numbers of the data whose operations are steps; undefined: all there is */
export function setStepped(plan: Int32Array, numbers: readonly number[] | undefined): void {
  const all = numbers === undefined || numbers.length > MAX_STEPPED;
  plan[WORD.ALL] = all ? 1 : 0;
  plan[WORD.COUNT] = all ? 0 : numbers.length;
  plan[WORD.FOUND] = 0;
  plan[WORD.TOUCHED] = 0;
  if (!all) plan.set(numbers, NUMBERS_AT);
}

/**
 * Called by the thread that has the turn.
 * @param listed among the numbers only: where everything makes steps, this makes none
 */
export function isStepped(plan: Int32Array, number: number, listed: boolean): boolean {
  if (!listed) plan[WORD.TOUCHED] = 1;
  if (plan[WORD.ALL] === 1) return !listed;
  const found = plan.subarray(NUMBERS_AT, NUMBERS_AT + (plan[WORD.COUNT] ?? 0)).includes(number);
  if (found) plan[WORD.TOUCHED] = 1;
  return found;
}

/** Notes that data which makes no steps was written. Called by the thread that has the turn. */
export function noteWritten(plan: Int32Array, number: number): void {
  const found = plan[WORD.FOUND] ?? 0;
  if (plan.subarray(FOUND_AT, FOUND_AT + Math.min(found, MAX_STEPPED)).includes(number)) return;
  if (found < MAX_STEPPED) plan[FOUND_AT + found] = number;
  plan[WORD.FOUND] = found + 1;
}

/** Takes in what the last run was seen to write; false when there was nothing new. */
export function learnStepped(plan: Int32Array): boolean {
  const found = plan[WORD.FOUND] ?? 0;
  if (found === 0 || plan[WORD.ALL] === 1) return false;
  const more = plan.subarray(FOUND_AT, FOUND_AT + Math.min(found, MAX_STEPPED));
  const numbers = [...plan.subarray(NUMBERS_AT, NUMBERS_AT + (plan[WORD.COUNT] ?? 0)), ...more];
  setStepped(plan, found > MAX_STEPPED ? undefined : numbers);
  return true;
}

/** What a token says of it; undefined where everything makes steps, or there was nothing. */
export function readStepped(plan: Int32Array): readonly number[] | undefined {
  if (plan[WORD.ALL] === 1 || plan[WORD.TOUCHED] !== 1) return undefined;
  return [...plan.subarray(NUMBERS_AT, NUMBERS_AT + (plan[WORD.COUNT] ?? 0))];
}
