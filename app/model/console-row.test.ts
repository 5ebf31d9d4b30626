import { expect, test } from 'vitest';
import { type ConsoleLine, consoleText } from './console-lines';
import { ROW_CHARACTERS, ROW_PIECES, rowText } from './console-row';

const line = (...texts: readonly string[]): ConsoleLine => ({
  pieces: texts.map((text, seq) => ({ thread: seq % 3, seq, text })),
  endedAt: texts.length,
  endedBy: 0,
});

test('what is short enough is the very same', () => {
  for (const each of [line(), line('Consumer waiting'), line('a', 'b'), line('x'.repeat(1_000))]) {
    expect(rowText(each).pieces).toBe(each.pieces);
    expect(rowText(each).hidden).toBe(0);
  }
});

test('a long one is cut, and what is left out is counted', () => {
  for (const each of [
    line('x'.repeat(1e6)),
    line('ab', 'x'.repeat(1e6), 'the end'),
    line(...Array.from({ length: 10_000 }, () => 'x')),
    line(...Array.from({ length: 16 }, () => 'x'.repeat(65_536))),
    line(`a${'🎈'.repeat(5_000)}`),
  ]) {
    const { pieces, hidden } = rowText(each);
    const [whole = ''] = consoleText([each]);
    const shown = pieces.map(({ text }) => text).join('');
    expect(whole.startsWith(shown)).toBe(true);
    expect(shown.isWellFormed()).toBe(true);
    expect(shown.length + hidden).toBe(whole.length);
    expect(shown.length).toBeLessThanOrEqual(ROW_CHARACTERS);
    expect(pieces.length).toBeLessThanOrEqual(ROW_PIECES);
  }
});
