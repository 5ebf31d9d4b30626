import { expect, test } from 'vitest';
import { applied, isApplied, takenBack } from './cell-edits';
import { isLarge, type Piece, withFewItems } from './lesson';
import { queueLesson } from './queue-lesson/queue-lesson';

const pieces: readonly Piece[] = [
  { find: 'b', replace: 'new\nb' },
  { find: 'd', replace: 'D' },
];

test('a change is made and taken back, piece by piece', () => {
  const changed = applied('a b c d', pieces);
  expect(changed).toBe('a new\nb c D');
  expect(isApplied('a b c d', pieces)).toBe(false);
  expect(isApplied(changed ?? '', pieces)).toBe(true);
  expect(takenBack(changed ?? '', pieces)).toBe('a b c d');
});

test('a text that lacks a piece, or has it twice, is left alone', () => {
  expect(applied('a b c', pieces)).toBeNull();
  expect(applied('b b d', pieces)).toBeNull();
  expect(takenBack('a b c d', pieces)).toBeNull();
});

test.each(['typescript', 'python'] as const)(
  'every change the lesson offers fits the %s of its cell, alone and after the others',
  (language) => {
    const offered = queueLesson.sections.flatMap(({ cells }) => cells).filter(({ edits }) => edits);
    expect(offered.length).toBeGreaterThan(0);
    for (const { [language]: text, edits = [] } of offered) {
      for (const { pieces: each } of edits) {
        const changed = applied(text, each[language]);
        expect(changed).not.toBeNull();
        expect(isApplied(text, each[language])).toBe(false);
        expect(takenBack(changed ?? '', each[language])).toBe(text);
      }
      const all = edits.reduce<string | null>(
        (before, each) => (before === null ? null : applied(before, each.pieces[language])),
        text,
      );
      expect(all).not.toBeNull();
    }
  },
);

test.each(['typescript', 'python'] as const)(
  'a cell of many orders is made small in %s',
  (language) => {
    const large = queueLesson.sections.flatMap(({ cells }) => cells).filter(({ few }) => few);
    expect(large.length).toBeGreaterThan(0);
    for (const cell of large) {
      const text = cell[language];
      for (const { find } of cell.few ?? [])
        expect(text.split(find).length, find).toBeGreaterThan(1);
      expect(isLarge(cell, withFewItems(cell, text))).toBe(false);
    }
  },
);
