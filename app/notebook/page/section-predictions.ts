import type { LessonCell } from '../../lessons/lesson';
import type { Progress } from '../../store/progress';

export interface Predictions {
  /** Cells that ask. */
  readonly of: number;
  readonly made: number;
  /** Came out as predicted, in some run. */
  readonly right: number;
}

/** How the learner has predicted; cells that were skipped count as not made. */
export function predictionsOf(
  cells: readonly LessonCell[],
  { predictions }: Pick<Progress, 'predictions'>,
): Predictions {
  const asking = cells.filter(({ question }) => question !== undefined);
  const made = asking.flatMap(({ id }) => {
    const prediction = predictions[id];
    return prediction?.state === 'made' ? [prediction] : [];
  });
  const right = made.filter(({ came }) => came === 'right');
  return { of: asking.length, made: made.length, right: right.length };
}
