/** Comments of the lesson's programs in other languages: all of them, and nothing but them. */
import { afterEach, expect, test } from 'vitest';
import { commentsAre } from '../messages/comments';
import { comments as korean } from '../messages/ko/comments';
import { commentsOf, withComments } from './comments';
import { cellsOf, type LessonCell } from './lesson';
import { openLesson } from './shelf';

const lesson = await openLesson();
const cells = cellsOf(lesson);

afterEach(() => commentsAre({}));

function textsOf({ typescript, python, edits = [], few = [] }: LessonCell): string[] {
  const pieces = edits.flatMap((edit) => [...edit.pieces.typescript, ...edit.pieces.python]);
  return [
    typescript,
    python,
    ...[...pieces, ...few].flatMap(({ find, replace }) => [find, replace]),
  ];
}

const said = new Set(cells.flatMap(textsOf).flatMap(commentsOf));

test.each([['ko', korean]])('%s has every comment, and no other', (_, comments) => {
  // Labels of what is no numbered cell of a notebook.
  const labels = ['Entry', 'Broken'];
  expect(Object.keys(comments).sort()).toEqual([...said, ...labels].sort());
});

test('what is code stays code, line by line', () => {
  commentsAre(korean);
  const shown = cellsOf(withComments(lesson));
  expect(shown.some(({ label }) => label === 'In [9]')).toBe(true);
  expect(shown.filter(({ label }) => /^[A-Z][a-z]{2}/.test(label))).toEqual([]);
  const code = (text: string) => text.replace(/\s*(\/\/|#) .*$/gm, '');
  for (const [index, cell] of cells.entries()) {
    const { typescript, python, made } = shown[index] ?? cell;
    expect(code(typescript)).toBe(code(cell.typescript));
    expect(code(python)).toBe(code(cell.python));
    expect(made).toEqual({ typescript: cell.typescript, python: cell.python });
  }
  expect(shown.some(({ typescript }) => /[가-힣]/.test(typescript))).toBe(true);
});

test('offered changes are found in the text that is shown', () => {
  commentsAre(korean);
  for (const cell of cellsOf(withComments(lesson)))
    for (const edit of cell.edits ?? [])
      for (const language of ['typescript', 'python'] as const)
        for (const { find } of edit.pieces[language]) expect(cell[language]).toContain(find);
});

test('in English the lesson is as it was written', async () => {
  expect(await openLesson()).toBe(lesson);
  commentsAre(korean);
  expect(cellsOf(await openLesson())[7]?.typescript).toContain('// 항목이 생기면 반환됨');
});
