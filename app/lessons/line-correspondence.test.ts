import { expect, test } from 'vitest';
import { currentPairs, litBy, movedLine, NOTHING_LIT } from './line-correspondence';

const pairs = [
  [1, 1],
  [2, 1],
  [4, 3],
] as const;

test('a line lights itself and its counterparts', () => {
  expect(litBy(pairs, 'typescript', 2)).toEqual({ typescript: [2], python: [1] });
  expect(litBy(pairs, 'python', 1)).toEqual({ typescript: [1, 2], python: [1] });
  expect(litBy(pairs, 'typescript', 3)).toBe(NOTHING_LIT);
});

test('lines added in the middle move the pairs below them', () => {
  expect(currentPairs('a\nb\nc\nd\n', 'a\nb\nnew\nnew\nc\nd\n', pairs)).toEqual([
    [1, 1],
    [2, 1],
    [6, 3],
  ]);
});

test('an edited line has no counterpart any more', () => {
  expect(currentPairs('a\nb\nc\nd\n', 'a\nB!\nc\nd\n', pairs)).toEqual([
    [1, 1],
    [4, 3],
  ]);
});

test('a text of equal lines that grew keeps every line inside the text', () => {
  expect(
    currentPairs('a\na', 'a\na\na', [
      [1, 1],
      [2, 2],
    ]),
  ).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('a line that ran is found where it stands now, unless it was edited', () => {
  expect(movedLine('a\nb\nc', 'a\nb\nc', 3)).toBe(3);
  expect(movedLine('a\nb\nc', 'new\na\nb\nc', 3)).toBe(4);
  expect(movedLine('a\nb\nc', 'a\nB!\nc', 2)).toBeNull();
});
