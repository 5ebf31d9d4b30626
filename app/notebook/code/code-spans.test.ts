import { expect, test } from 'vitest';
import { MOST_LINES, plainLines } from './code-spans';

const textOf = (lines: ReturnType<typeof plainLines>) =>
  lines.map((spans) => spans.map(({ text }) => text).join('')).join('\n');

test('a text stands line by line', () => {
  const text = 'one\n\n  three';
  expect(plainLines(text).map((spans) => spans.length)).toEqual([1, 0, 1]);
  expect(textOf(plainLines(text))).toBe(text);
});

test('of one as long as a book stands the beginning, and that there is more', () => {
  const book = plainLines('line\n'.repeat(200_000));
  expect(book).toHaveLength(MOST_LINES + 1);
  expect(textOf(book)).toMatch(/^(line\n){2000}…$/);
  const longest = 'line\n'.repeat(MOST_LINES - 1);
  expect(textOf(plainLines(longest))).toBe(longest);
});
