import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { licencesText } from '../../../scripts/licences';
import { MADE_OF } from './made-of';

const root = resolve(import.meta.dirname, '../../..');
const json = (path: string) => JSON.parse(readFileSync(resolve(root, path), 'utf8'));

test('names every package that a reader downloads, with its licence', () => {
  const { dependencies } = json('package.json');
  const expected = Object.keys(dependencies).map(
    (name) => `${name} ${json(`node_modules/${name}/package.json`).license}`,
  );
  const told = MADE_OF.flatMap(({ packages, licence }) =>
    packages.map((name) => `${name} ${licence}`),
  );
  expect(told.sort()).toEqual(expected.sort());
});

test('their licences come in full beside the page', () => {
  const text = licencesText();
  for (const name of MADE_OF.flatMap(({ packages }) => packages))
    expect(text, name).toContain(`${name}: `);
  expect(text).toContain('PSF License');
  expect(text).toContain('Mozilla Public License');
  expect(text.split('-'.repeat(80)).filter((part) => part.trim().split('\n').length < 3)).toEqual(
    [],
  );
});
