/** Files that versions of the page have saved: every later one opens them, and reads the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { look } from '../../testing/opened-run-fixture';
import { SAVED_RUN_VERSION } from './saved-run-format';
import { openSavedRun } from './saved-run-open';
import { toldOf } from './saved-run-told';

const root = resolve(import.meta.dirname, '../../testing/saved-runs');
const versions = readdirSync(root);
const files = versions.flatMap((version) =>
  readdirSync(resolve(root, version))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${version}/${name}`),
);

test('there are files of every version', () => {
  const numbers = Array.from({ length: SAVED_RUN_VERSION }, (_, i) => `version-${i + 1}`);
  expect(versions.sort()).toEqual(numbers);
});

test.each(files.map((file) => [file]))('%s', (file) => {
  const path = resolve(root, file);
  const opened = openSavedRun(readFileSync(path, 'utf8'));
  if (!opened.ok) throw new Error(opened.problem);
  const { outcome, log } = opened.run;
  expect(toldOf(outcome, log)).toBe(readFileSync(path.replace('.json', '.txt'), 'utf8'));
  look(opened.run);
});
