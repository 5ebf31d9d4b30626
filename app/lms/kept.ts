/** Progress as a platform keeps it: the text that the browser keeps too, short enough for SCORM 1.2 and in its characters. */
import { type Progress, progressFrom, progressToKeep } from '../store/progress';

/** SCORM 1.2 has room for 4,096 characters, the second edition of SCORM 2004 for 4,000. */
export const MOST_KEPT = 4000;

/** What does not fit is left out, what the score does not hang on first: the answers' own words, then skipped questions. */
export function keptText(progress: Progress): string {
  const entries = Object.entries(progress.predictions);
  const made = entries.filter(([, { state }]) => state === 'made');
  const forms: Progress['predictions'][] = [
    progress.predictions,
    Object.fromEntries(entries.map(([cell, each]) => [cell, withoutWords(each)])),
    Object.fromEntries(made.map(([cell, each]) => [cell, withoutWords(each)])),
  ];
  for (const predictions of forms) {
    const text = textOf({ ...progress, predictions });
    if (text.length <= MOST_KEPT) return text;
  }
  return textOf(fewer(progress, forms.at(-1) ?? {}));
}

/** Whatever it is, it is looked at before anybody relies on it. '' is nothing. */
export function progressKept(text: string): Progress {
  try {
    return progressFrom(JSON.parse(text));
  } catch {
    return progressFrom(null);
  }
}

function withoutWords(
  prediction: Progress['predictions'][string],
): Progress['predictions'][string] {
  return prediction.state === 'made'
    ? { ...prediction, answer: { ask: 'order', lines: [] } }
    : prediction;
}

/** As many as there is room for. */
function fewer({ repaired }: Progress, predictions: Progress['predictions']): Progress {
  const all = [
    ...Object.entries(repaired).map(([cell, each]) => ({ repaired: { [cell]: each } })),
    ...Object.entries(predictions).map(([cell, each]) => ({ predictions: { [cell]: each } })),
  ];
  let kept: Progress = { predictions: {}, repaired: {} };
  for (const one of all) {
    const more: Progress = {
      predictions: { ...kept.predictions, ...('predictions' in one ? one.predictions : {}) },
      repaired: { ...kept.repaired, ...('repaired' in one ? one.repaired : {}) },
    };
    if (textOf(more).length > MOST_KEPT) break;
    kept = more;
  }
  return kept;
}

/** A platform may count bytes, or know no other characters than these. */
function textOf(progress: Progress): string {
  return JSON.stringify(progressToKeep(progress)).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
