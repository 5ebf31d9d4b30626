import { expect, test } from 'vitest';
import { proseSpans } from './prose-marks';

test('code and emphasis are found, the rest is plain', () => {
  expect(proseSpans('A `get` that *really waits*.')).toEqual([
    { kind: 'plain', text: 'A ', at: 0 },
    { kind: 'code', text: 'get', at: 2 },
    { kind: 'plain', text: ' that ', at: 7 },
    { kind: 'emphasis', text: 'really waits', at: 13 },
    { kind: 'plain', text: '.', at: 27 },
  ]);
});

test('a star inside code is code, and a lonely mark is a character', () => {
  expect(proseSpans('`a * b * c`')).toEqual([{ kind: 'code', text: 'a * b * c', at: 0 }]);
  expect(proseSpans('3 * 4, 5 * 6 and a ` too')).toEqual([
    { kind: 'plain', text: '3 * 4, 5 * 6 and a ` too', at: 0 },
  ]);
});
