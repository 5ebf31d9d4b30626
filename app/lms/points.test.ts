import { expect, it } from 'vitest';
import type { Lesson, LessonCell } from '../lessons/lesson';
import { pointsOf } from './points';

const cell: LessonCell = {
  id: 'in-1',
  label: 'In [1]',
  kind: 'run',
  typescript: '',
  python: '',
  matchedLines: [],
  prose: [],
};
const asked: LessonCell = { ...cell, question: { ask: 'stuck' } };
const broken: LessonCell = {
  ...cell,
  broken: {
    title: 'broken.title',
    goal: 'broken.goal',
    hints: [],
    wanted: { prints: [], threads: 1 },
  },
};

it('a program that is asked about and to be repaired gives two', () => {
  const lesson: Lesson = {
    id: 'lesson',
    title: 'broken.title',
    introduction: [],
    sections: [{ id: 'one', title: 'broken.title', cells: [cell, asked, { ...asked, ...broken }] }],
    closing: { title: 'broken.title', points: [] },
  };
  const { questions, programs, of } = pointsOf(lesson);
  expect([questions.length, programs.length, of]).toEqual([2, 1, 3]);
});
