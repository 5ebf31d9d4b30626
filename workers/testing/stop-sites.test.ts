/** The table of places where threads wait names all of them, and tests that exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const workers = resolve(import.meta.dirname, '..');
const table = readFileSync(resolve(import.meta.dirname, 'STOP-SITES.md'), 'utf8');

test('every file of the engine that waits stands in the table', () => {
  const waiting = readdirSync(workers, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/^testing|\.test\.ts$/.test(path))
    .filter((path) => readFileSync(resolve(workers, path), 'utf8').includes('Atomics.wait('));
  const named = [...table.matchAll(/^\| `([\w./-]+)` \|/gm)].map(([, file]) => file);
  expect([...new Set(named)].sort()).toEqual(waiting.sort());
});

test.each(
  [...table.matchAll(/`([\w./-]+\.test\.ts)` › `(.+?)` \|/g)].map(([, file = '', title = '']) => ({
    file,
    title,
  })),
)('$file has “$title”', ({ file, title }) => {
  expect(readFileSync(resolve(workers, file), 'utf8')).toContain(`'${title}'`);
});
