import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { format, placeholdersOf, t } from './catalogue';
import { en } from './en';
import { broken } from './en/broken';
import { engine } from './en/engine';
import { errors } from './en/errors';
import { explain } from './en/explain';
import { lesson } from './en/lesson';
import { notebook } from './en/notebook';
import { picture } from './en/picture';
import { predict } from './en/predict';
import { schedule } from './en/schedule';
import type { Catalogue } from './message';

const catalogue: Catalogue = en;

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

test('no two areas use the same key, and each key begins with its area', () => {
  const areas: Record<string, Catalogue> = {
    lesson,
    notebook,
    picture,
    engine,
    errors,
    explain,
    predict,
    schedule,
    broken,
  };
  const all = Object.entries(areas).flatMap(([area, messages]) =>
    Object.keys(messages).map((key) => [area, key] as const),
  );
  expect(new Set(all.map(([, key]) => key)).size).toBe(all.length);
  for (const [area, key] of all) expect(key.startsWith(`${area}.`), key).toBe(true);
});

test('every key is used somewhere in the app', () => {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.startsWith('messages'),
    )
    .map((path) => readFileSync(join('app', path), 'utf8'))
    .join('\n');
  const unused = Object.keys(en).filter((key) => !isUsed(key, sources));
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
