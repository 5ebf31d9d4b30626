/** Recorded runs that no longer fit the lesson are named, with the command that makes them anew. */

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cellsOf, type LessonCell } from '../app/lessons/lesson';
import { openLesson } from '../app/lessons/shelf';
import { misfits, readRecording } from './lesson-recordings';

/** Compressed, all together. */
const MOST_KB = 1_500;

const folder = resolve(import.meta.dirname, '../public/recorded');
const read = readRecording(folder);
const cells = cellsOf(await openLesson());

function changed(id: string, how: (cell: LessonCell) => LessonCell): LessonCell[] {
  return cells.map((cell) => (cell.id === id ? how(cell) : cell));
}

test('those that come with the lesson fit it', () => {
  expect(misfits(cells, read)).toEqual([]);
});

test('a changed text is named, in its language alone, with the command', () => {
  const other = changed('in-8', (cell) => ({ ...cell, python: `${cell.python}\nprint(1)` }));
  const [sentence, ...more] = misfits(other, read);
  expect(more).toEqual([]);
  expect(sentence).toContain('In [8] in python: its text');
  expect(sentence).toContain('npm run record -- in-8.python');
});

test('so is a changed definition above, at every cell that uses it', () => {
  const other = changed('in-2', (cell) => ({ ...cell, typescript: `${cell.typescript}\n// more` }));
  expect(misfits(other, read).map((sentence) => sentence.split(':')[0])).toContain(
    'In [6] in typescript',
  );
});

test('and one that is missing, damaged, or of another cell', () => {
  const [cell] = cells.filter(({ id }) => id === 'in-8');
  if (!cell) throw new Error('no In [8]');
  const says = (file: Uint8Array<ArrayBuffer> | null) => misfits([cell], () => file)[0];
  expect(says(null)).toContain('there is no recorded run');
  expect(says(new Uint8Array(64))).toContain('cannot be read');
  expect(says(read('in-9.typescript.run'))).toContain('of another cell');
});

test(`all of them, pictures included, have at most ${MOST_KB} kB`, () => {
  const bytes = readdirSync(folder).map((name) => {
    const file = readFileSync(resolve(folder, name));
    return /\.(run|orders)$/.test(name) ? file.length : gzipSync(file).length;
  });
  const kilobytes = bytes.reduce((sum, each) => sum + each, 0) / 1000;
  console.log(`${bytes.length} files of recorded runs: ${kilobytes.toFixed(0)} kB compressed`);
  expect(kilobytes).toBeLessThanOrEqual(MOST_KB);
});
