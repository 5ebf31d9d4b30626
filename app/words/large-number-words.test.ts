import { expect, test } from 'vitest';
import '../messages/schedule-states-told';
import { largeNumberWords } from './large-number-words';

test.each([
  ['1', '1'],
  ['5166', '5,166'],
  ['999999999', '999,999,999'],
  ['4215360000', 'more than 4.2 billion: 4,215,360,000'],
  ['42153600001', 'more than 42.1 billion: 42,153,600,001'],
  ['999999999999', 'more than 999.9 billion: 999,999,999,999'],
  ['2000000000', '2,000,000,000'],
  ['123456789012345678901', 'more than 123.4 quintillion: 123,456,789,012,345,678,901'],
  [`1${'2'.repeat(35)}`, `more than 122.2 decillion: 122${',222'.repeat(11)}`],
  [`1${'2'.repeat(36)}`, `more than 1.2 × 10^36: 1${',222'.repeat(12)}`],
])('%s', (digits, words) => {
  expect(largeNumberWords(digits)).toBe(words);
});
