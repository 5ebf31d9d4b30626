import type { LessonCell } from '../lesson';
import { lineRuns } from '../line-runs';

export const in4: LessonCell = {
  id: 'in-4',
  label: 'In [4]',
  kind: 'define',
  folded: 'lesson.in4.folded',
  typescript: `import { sleep } from 'time';`,
  python: `from time import sleep`,
  matchedLines: lineRuns([1, 1]),
  prose: ['lesson.in4.prose'],
};
