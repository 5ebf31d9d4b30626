import { expect, test } from 'vitest';
import { applied, isApplied, takenBack } from './cell-edits';
import type { CellEdit } from './lesson';
import { queueLesson } from './queue-lesson/queue-lesson';

const edit: CellEdit = {
  apply: 'explain.edit.slow',
  undo: 'explain.edit.slow.undo',
  watch: 'explain.edit.slow.polling',
  pieces: [
    { find: 'b', replace: 'new\nb' },
    { find: 'd', replace: 'D' },
  ],
};

test('a change is made and taken back, piece by piece', () => {
  const changed = applied('a b c d', edit);
  expect(changed).toBe('a new\nb c D');
  expect(isApplied('a b c d', edit)).toBe(false);
  expect(isApplied(changed ?? '', edit)).toBe(true);
  expect(takenBack(changed ?? '', edit)).toBe('a b c d');
});

test('a text that lacks a piece, or has it twice, is left alone', () => {
  expect(applied('a b c', edit)).toBeNull();
  expect(applied('b b d', edit)).toBeNull();
  expect(takenBack('a b c d', edit)).toBeNull();
});

test('every change the lesson offers fits the text of its cell, alone and after the others', () => {
  const offered = queueLesson.sections.flatMap(({ cells }) => cells).filter(({ edits }) => edits);
  expect(offered.length).toBeGreaterThan(0);
  for (const { typescript, edits = [] } of offered) {
    for (const each of edits) {
      const changed = applied(typescript, each);
      expect(changed).not.toBeNull();
      expect(isApplied(typescript, each)).toBe(false);
      expect(takenBack(changed ?? '', each)).toBe(typescript);
    }
    const all = edits.reduce<string | null>(
      (text, each) => (text === null ? null : applied(text, each)),
      typescript,
    );
    expect(all).not.toBeNull();
  }
});
