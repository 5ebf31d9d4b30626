/** A file of a learner's work taken in: learner-file.ts says what stands in it. */

import { takeOver } from './cell-texts';
import { type LearnerFileProblem, readLearnerFile } from './learner-file';
import { addProgress } from './progress';

export type TakenIn =
  /** kept: false where the browser keeps nothing: it is there as long as the page. */
  | { readonly ok: true; readonly texts: number; readonly kept: boolean }
  | { readonly ok: false; readonly problem: LearnerFileProblem };

/** Puts what the file brings beside what is here. */
export function openLearnerFile(text: string): TakenIn {
  const file = readLearnerFile(text);
  if (!file.ok) return file;
  const kept = takeOver(file.texts);
  addProgress(file.progress);
  return { ok: true, texts: Object.keys(file.texts).length, kept };
}
