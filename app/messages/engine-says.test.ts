/** What the engine says is found by what it says: sentences that it has not any more are found here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeholdersOf } from './catalogue';
import { patternOf, saidOf } from './engine-says';
import { engineSays as korean } from './ko/engine-says';

const engine = readdirSync('workers', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|py)$/.test(path) && !path.includes('.test.'))
  .map((path) => readFileSync(join('workers', path), 'utf8'))
  .join('\n')
  // Python's texts go on in the next line.
  .replaceAll(/['"]\s*\n\s*f?['"]/g, '');

test.each(Object.entries(korean))('%s', (english, own) => {
  // Some are put together of sentences that stand apart.
  for (const part of english.split(/\{\w+\}|(?<=\.) /))
    if (/\w/.test(part)) expect(engine).toContain(part.replace(/^\. /, ''));
  const wanted = placeholdersOf(english);
  expect([...placeholdersOf(own)].filter((name) => !wanted.has(name))).toEqual([]);
});

test('values are taken out of the sentence', () => {
  const pattern = patternOf('a Deque is made of an array, not {told}');
  expect(pattern.exec('a Deque is made of an array, not 5')?.groups).toEqual({ told: '5' });
  expect(pattern.test('a Deque is made of an array, not')).toBe(false);
});

test('the sentences of Python’s engine are known, each by its own', () => {
  const sentences = [
    'AttributeError',
    'cannot join thread before it is started. Call start() before join(), with its brackets.',
    "'requests' cannot be used here. A cell reaches no network: put time.sleep(0.1) where the program would wait for the answer, and write the answer into the cell.",
    "There is no module 'Queue' here. Did you mean 'queue'?",
  ];
  const known = sentences.map((message) =>
    Object.keys(korean).filter((english) => patternOf(english).test(message)),
  );
  expect(known.map(({ length }) => length)).toEqual([0, 1, 1, 1]);
});

test('in English nothing is said twice', () => {
  expect(saidOf('pop from an empty deque')).toBeNull();
});
