import type { LessonEntry } from '../lesson';
import { in9 } from './in-9';

/** In [9], which shows in half a minute what all is about: a thread that waits, and who wakes it. */
export const entry: LessonEntry = {
  lead: ['lesson.entry.lead1', 'lesson.entry.lead2'],
  recording: 'buffer-of-one',
  cell: {
    ...in9,
    id: 'entry',
    label: 'Entry',
    typescript: `import { Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';
${in9.typescript}`,
    alone: true,
  },
};
