import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';

export const in7: LessonCell = {
  id: 'in-7',
  label: 'In [7]',
  kind: 'define',
  typescript: `import { Queue } from 'queue';`,
  python: `from queue import Queue`,
  matchedLines: lineRuns([1, 1]),
  prose: ['lesson.in7.prose'],
};
