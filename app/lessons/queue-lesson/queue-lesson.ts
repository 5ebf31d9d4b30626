import type { Lesson } from '../lesson';
import { workshop } from './broken/workshop';
import { entry } from './entry';
import { in1 } from './in-1';
import { in2 } from './in-2';
import { in3 } from './in-3';
import { in4 } from './in-4';
import { in5 } from './in-5';
import { in6 } from './in-6';
import { in7 } from './in-7';
import { in8 } from './in-8';
import { in9 } from './in-9';
import { in10 } from './in-10';
import { in11 } from './in-11';
import { in12 } from './in-12';
import { in13 } from './in-13';
import { in14 } from './in-14';
import { in15 } from './in-15';
import { in16 } from './in-16';

export const queueLesson: Lesson = {
  id: 'queue-lesson',
  title: 'lesson.title',
  entry,
  introduction: ['lesson.introduction1', 'lesson.introduction2'],
  recordings: 'recorded',
  sections: [
    {
      id: 'polling',
      title: 'lesson.section.polling',
      gist: 'lesson.gist.polling',
      cells: [in1, in2, in3, in4, in5, in6],
    },
    {
      id: 'waiting',
      title: 'lesson.section.waiting',
      gist: 'lesson.gist.waiting',
      cells: [in7, in8],
    },
    { id: 'buffer', title: 'lesson.section.buffer', gist: 'lesson.gist.buffer', cells: [in9] },
    { id: 'done', title: 'lesson.section.done', gist: 'lesson.gist.done', cells: [in10] },
    {
      id: 'closing',
      title: 'lesson.section.closing',
      gist: 'lesson.gist.closing',
      cells: [in11, in12, in13],
    },
    { id: 'many', title: 'lesson.section.many', gist: 'lesson.gist.many', cells: [in14, in15] },
    {
      id: 'shutdown',
      title: 'lesson.section.shutdown',
      gist: 'lesson.gist.shutdown',
      cells: [in16],
    },
  ],
  closing: {
    title: 'lesson.section.takeaways',
    points: ['lesson.closing.pipeline', 'lesson.closing.problems', 'lesson.closing.queue'],
  },
  workshop,
};
