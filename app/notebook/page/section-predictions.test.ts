import { expect, test } from 'vitest';
import { queueLesson } from '../../lessons/queue-lesson/queue-lesson';
import type { Progress } from '../../store/progress';
import { predictionsOf } from './section-predictions';

const cells = queueLesson.sections.flatMap((section) => section.cells);

test('counts predictions that were made, and those that came out right; skipped ones are neither', () => {
  const answer = { ask: 'number', value: 12 } as const;
  const predictions: Progress['predictions'] = {
    'in-6': { state: 'skipped' },
    'in-13': { state: 'made', answer, came: 'other' },
    'in-15': { state: 'made', answer, came: 'right' },
  };
  expect(predictionsOf(cells, { predictions })).toEqual({ of: 7, made: 2, right: 1 });
  expect(predictionsOf([], { predictions })).toEqual({ of: 0, made: 0, right: 0 });
});
