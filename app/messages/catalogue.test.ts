import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { format, placeholdersOf, t } from './catalogue';
import { about } from './en/about';
import { allLate } from './en/all-late';
import { embed } from './en/embed';
import { engineObstacles } from './en/engine-obstacles';
import { errorsInCells } from './en/errors-in-cells';
import { first } from './en/first';
import { hints } from './en/hints';
import { map } from './en/map';
import { offline } from './en/offline';
import { pictureKeys } from './en/picture-keys';
import { predictAll } from './en/predict-all';
import { present } from './en/present';
import { recorded } from './en/recorded';
import { scheduleAsk } from './en/schedule-ask';
import { scheduleLink } from './en/schedule-link';
import { scheduleStatesTold } from './en/schedule-states-told';
import { share } from './en/share';
import { words } from './en/words';
import type { Catalogue } from './message';

const catalogue: Catalogue = {
  ...first,
  ...allLate,
  ...errorsInCells,
  ...present,
  ...embed,
  ...map,
  ...pictureKeys,
  ...about,
  ...hints,
  ...predictAll,
  ...scheduleAsk,
  ...scheduleLink,
  ...scheduleStatesTold,
  ...offline,
  ...recorded,
  ...share,
  ...words,
  ...engineObstacles,
};

/** Areas that a file is not named after. */
const AREA_OF: Readonly<Record<string, string>> = {
  'present.ts': 'notebook',
  'words.ts': 'notebook',
  'hints.ts': 'broken',
};

describe('format', () => {
  test('fills placeholders in; numbers are written as the language writes them', () => {
    expect(format('{who} polled {count} times', { who: 'main', count: 12418 })).toBe(
      'main polled 12,418 times',
    );
  });

  test('chooses the plural form by its number', () => {
    const items = { by: 'count', one: 'one item', other: '{count} items' };
    expect(format(items, { count: 1 })).toBe('one item');
    expect(format(items, { count: 0 })).toBe('0 items');
  });

  test('shows a placeholder that got no value', () => {
    expect(format('line {line}', {})).toBe('line {line}');
  });
});

test('t finds the text of a key', () => {
  expect(t('lesson.section.buffer')).toBe('A buffer of one');
});

test('every form of a plural message speaks of the same values as its main form', () => {
  for (const [key, message] of Object.entries(catalogue)) {
    if (typeof message === 'string') continue;
    const allowed = placeholdersOf({ by: message.by, other: message.other });
    expect(
      [...placeholdersOf(message)].filter((name) => !allowed.has(name)),
      key,
    ).toEqual([]);
  }
});

test('no two files have the same key, and each key begins with its area', () => {
  const folder = 'app/messages/en';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !/start\.ts$/.test(path),
  );
  const all = files.flatMap((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    const area = AREA_OF[basename(path)] ?? basename(path).split(/[-.]/)[0];
    const keys = [...text.matchAll(/^ {2}'([\w.-]+)':/gm)].map(([, key = '']) => key);
    for (const key of keys) expect(key.startsWith(`${area}.`), `${path}: ${key}`).toBe(true);
    return keys;
  });
  expect(all.sort()).toEqual(Object.keys(catalogue).sort());
});

test('every key is used somewhere in the app', () => {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.startsWith('messages'),
    )
    .map((path) => readFileSync(join('app', path), 'utf8'))
    .join('\n');
  const unused = Object.keys(catalogue).filter((key) => !isUsed(key, sources));
  expect(unused).toEqual([]);
});

/** A key stands in the source whole, or a template makes it: `notebook.missing.${reason}` uses every key that begins so. */
function isUsed(key: string, sources: string): boolean {
  if (sources.includes(`'${key}'`)) return true;
  for (let dot = key.indexOf('.'); dot !== -1; dot = key.indexOf('.', dot + 1)) {
    if (dot > key.indexOf('.') && sources.includes(`\`${key.slice(0, dot + 1)}\${`)) return true;
  }
  return false;
}
