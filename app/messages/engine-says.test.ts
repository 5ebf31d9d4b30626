/** What the engine says is found by what it says: sentences that it has not any more are found here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeholdersOf } from './catalogue';
import { patternOf, saidOf } from './engine-says';
import { engineSays as korean } from './ko/engine-says';

const engine = readdirSync('workers', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('.test.'))
  .map((path) => readFileSync(join('workers', path), 'utf8'))
  .join('\n');

test.each(Object.entries(korean))('%s', (english, own) => {
  for (const part of english.split(/\{\w+\}/)) expect(engine).toContain(part);
  const wanted = placeholdersOf(english);
  expect([...placeholdersOf(own)].filter((name) => !wanted.has(name))).toEqual([]);
});

test('values are taken out of the sentence', () => {
  const pattern = patternOf('a Deque is made of an array, not {told}');
  expect(pattern.exec('a Deque is made of an array, not 5')?.groups).toEqual({ told: '5' });
  expect(pattern.test('a Deque is made of an array, not')).toBe(false);
});

test('in English nothing is said twice', () => {
  expect(saidOf('pop from an empty deque')).toBeNull();
});
