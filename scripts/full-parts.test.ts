/** Whatever has a long form is run by some part of the long run. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PARTS } from './full-parts.mjs';

const root = resolve(import.meta.dirname, '..');

test('every test with a long form is in a part', () => {
  const words = Object.values(PARTS).flat();
  const files = ['app', 'workers', 'e2e'].flatMap((room) =>
    readdirSync(resolve(root, room), { recursive: true }).map((path) => `${room}/${path}`),
  );
  const tests = files.filter((path) => /\.(test|spec)\.ts$/.test(path));
  const long = tests.filter((file) =>
    /process\.env\.QUEUEBOOK_FULL|testing\/part'|machine-python'/.test(
      readFileSync(resolve(root, file), 'utf8'),
    ),
  );
  expect(long.length).toBeGreaterThan(30);
  expect(long.filter((file) => !words.some((word) => file.includes(word)))).toEqual([]);
});
