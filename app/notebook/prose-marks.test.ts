import { expect, test } from 'vitest';
import { proseSpans } from './prose-marks';

test('code and emphasis are found, the rest is plain', () => {
  expect(proseSpans('A `get` that *really waits*.')).toEqual([
    { kind: 'plain', text: 'A ' },
    { kind: 'code', text: 'get' },
    { kind: 'plain', text: ' that ' },
    { kind: 'emphasis', text: 'really waits' },
    { kind: 'plain', text: '.' },
  ]);
});

test('a star inside code is code, and a lonely mark is a character', () => {
  expect(proseSpans('`a * b * c`')).toEqual([{ kind: 'code', text: 'a * b * c' }]);
  expect(proseSpans('3 * 4, 5 * 6 and a ` too')).toEqual([
    { kind: 'plain', text: '3 * 4, 5 * 6 and a ` too' },
  ]);
});
