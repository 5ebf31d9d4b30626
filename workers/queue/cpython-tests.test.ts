/** The table of CPython's cases names tests that exist. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const table = readFileSync(resolve(import.meta.dirname, 'CPYTHON-TESTS.md'), 'utf8');
const named = [...table.matchAll(/`([\w.-]+\.test\.ts)` › `(.+?)` \|/g)].map(
  ([, file = '', title = '']) => ({ file, title }),
);

test('every row with a case has a test of ours, or says why not', () => {
  const rows = table.split('\n').filter((row) => /^\| (`test_|\|)/.test(row));
  expect(rows.length).toBeGreaterThan(40);
  const without = rows.filter((row) => !row.includes(' › '));
  expect(without.map((row) => row.split('`')[1])).toEqual(['test_is_default', 'test_reentrancy']);
  expect(named).toHaveLength(rows.length - without.length);
});

test.each(named)('$file has “$title”', ({ file, title }) => {
  const source = readFileSync(resolve(import.meta.dirname, file), 'utf8');
  const quoted = ["'", '`'].some((quote) => source.includes(`${quote}${title}${quote}`));
  expect(quoted).toBe(true);
});
