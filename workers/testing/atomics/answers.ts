/** What operations came to, in shared memory: per thread a count and then one number each. A get's value is ≥ 0. */
import { Empty, Full, ShutDown } from '../../queue/errors';
import { IndexError, RuntimeError, ValueError } from '../../sync/errors';

const MOST_ANSWERS = 15;
export const ANSWER_WORDS = MOST_ANSWERS + 1;

export const OK = -1;
/** `false`: a lock that was not got, a wait whose time ran out. */
export const NO = -8;
const ERRORS: readonly { readonly answer: number; readonly type: new () => Error }[] = [
  { answer: -2, type: Empty },
  { answer: -3, type: Full },
  { answer: -4, type: ShutDown },
  { answer: -5, type: ValueError },
  { answer: -6, type: RuntimeError },
  { answer: -7, type: IndexError },
];

export function errorName(answer: number): string {
  return ERRORS.find((each) => each.answer === answer)?.type.name ?? 'ok';
}

/** The number of an expected exception; anything else is thrown on. */
export function answerOf(error: unknown): number {
  const known = ERRORS.find(({ type }) => error instanceof type);
  if (known === undefined) throw error;
  return known.answer;
}

export function addAnswer(answers: Int32Array, thread: number, answer: number): void {
  const at = thread * ANSWER_WORDS;
  const count = answers[at] ?? 0;
  answers[at + 1 + count] = answer;
  answers[at] = count + 1;
}

export function answersOf(answers: Int32Array, thread: number): number[] {
  const at = thread * ANSWER_WORDS;
  return [...answers.subarray(at + 1, at + 1 + (answers[at] ?? 0))];
}
