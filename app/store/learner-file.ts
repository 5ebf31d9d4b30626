/**
 * Everything a learner has made, as one file: the texts that differ from the lessons', predictions and how they came
 * out, programs repaired. Reading trusts nothing and never throws.
 *
 *     {"format":"queuebook-work","version":1,"texts":{"queue-lesson/in-9":"…"},"progress":{…}}
 */
import { type Progress, progressFrom, progressToKeep, useProgress } from './progress';
import { allTexts, type Kept, keptFrom } from './texts';

const FORMAT = 'queuebook-work';
const VERSION = 1;

/** foreign: no such file, or cut off. newer: of a later version. */
export type LearnerFileProblem = 'foreign' | 'newer';

export type LearnerFile =
  | { readonly ok: true; readonly texts: Kept; readonly progress: Progress }
  | { readonly ok: false; readonly problem: LearnerFileProblem };

export function learnerFileText(): string {
  const progress = progressToKeep(useProgress.getState());
  return JSON.stringify({ format: FORMAT, version: VERSION, texts: allTexts(), progress }, null, 1);
}

export function readLearnerFile(text: string): LearnerFile {
  const file = parsed(text);
  if (file?.format !== FORMAT || typeof file.version !== 'number' || !(file.version >= 1))
    return { ok: false, problem: 'foreign' };
  if (file.version > VERSION) return { ok: false, problem: 'newer' };
  return { ok: true, texts: keptFrom(file.texts), progress: progressFrom(file.progress) };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
