import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';

export const in3: LessonCell = {
  id: 'in-3',
  label: 'In [3]',
  kind: 'define',
  folded: 'lesson.in3.folded',
  typescript: `import { Thread } from 'threading';`,
  python: `from threading import Thread`,
  matchedLines: lineRuns([1, 1]),
  prose: ['lesson.in3.prose'],
};
