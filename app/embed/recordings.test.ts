/** Which recorded run plays for which cell: it is of that cell, of as many lines as the cell has. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cellsOf } from '../lessons/lesson';
import { openLesson } from '../lessons/shelf';
import { openSavedRun } from '../model/files/saved-run-open';
import { RECORDED } from './arrival';

test('each names a cell of the lesson and a run of it', async () => {
  const named: Readonly<Record<string, string>> = JSON.parse(
    readFileSync('public/recordings.json', 'utf8'),
  );
  const cells = cellsOf(await openLesson());
  expect(Object.keys(named).length).toBeGreaterThan(0);
  for (const [id, recording] of Object.entries(named)) {
    const opened = openSavedRun(readFileSync(`public/recordings/${recording}.json`, 'utf8'));
    if (!opened.ok) throw new Error(`${recording}: ${opened.problem}`);
    expect(opened.run.cell).toBe(id);
    const lines = (text: string | undefined) => text?.split('\n').length;
    const cell = cells.find((each) => each.id === id);
    expect(lines(opened.run.sources[id]), id).toBe(lines(cell?.typescript));
  }
});

test('a frame that waits for a press looks for its picture where the lesson has them', async () => {
  expect(RECORDED).toBe((await openLesson()).recordings);
});
