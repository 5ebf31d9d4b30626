/** Texts of both languages beside each other: what is put in place of a text is of its own language, and loses nothing. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Lesson, LessonCell } from '../lessons/lesson';
import { openTexts, sourceIn, takeOver } from './cell-texts';
import { useKeeping } from './keeping';
import { updateCell, useSession } from './session';
import { allTexts, keepText } from './texts';

const stored = new Map<string, string>();

const cell: LessonCell = {
  id: 'in-8',
  label: 'In [8]',
  kind: 'run',
  typescript: 'ts of the lesson',
  python: 'py of the lesson',
  matchedLines: [],
  prose: [],
};
const lesson: Lesson = {
  id: 'lesson',
  title: 'lesson.title',
  introduction: [],
  sections: [{ id: 'one', title: 'lesson.title', cells: [cell] }],
  closing: { title: 'lesson.title', points: [] },
};

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  useKeeping.setState({ failedAt: null, elsewhere: {}, aside: {} });
  openTexts(lesson);
  // The page shows Python, in which the learner has a text of their own.
  keepText('lesson', 'in-8#python', 'own py');
  useSession.setState({
    language: 'python',
    cells: { 'in-8': { text: 'own py', problems: [], run: null, busy: false } },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a file’s text in the language that is not shown goes to that language', () => {
  expect(takeOver({ 'lesson/in-8': 'ts of the file', 'more/in-1': 'other' })).toBe(true);
  expect(sourceIn('in-8', 'python')).toBe('own py');
  expect(sourceIn('in-8', 'typescript')).toBe('ts of the file');
  expect(allTexts()).toEqual({
    'lesson/in-8': 'ts of the file',
    'lesson/in-8#python': 'own py',
    'more/in-1': 'other',
  });
});

test('a file’s text in the language that is shown is seen, and the learner’s own can be had back', () => {
  takeOver({ 'lesson/in-8#python': 'py of the file' });
  expect(sourceIn('in-8', 'python')).toBe('py of the file');
  expect(useKeeping.getState().aside).toEqual({ 'in-8#python': 'own py' });
});

test('a text in the language that is not shown can be had back, too', () => {
  updateCell('in-8', { text: 'ts of the lesson' });
  useSession.setState({ language: 'typescript' });
  takeOver({ 'lesson/in-8#python': 'py of the file' });
  expect(sourceIn('in-8', 'typescript')).toBe('ts of the lesson');
  expect(useKeeping.getState().aside).toEqual({ 'in-8#python': 'own py' });
});
