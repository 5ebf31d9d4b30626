/** How many schedules the lesson's cells have: what a reader is told is proven by. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../../workers/testing/engine';
import { compile } from '../../languages/typescript/compile';
import { queueLesson } from './queue-lesson';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const cells = queueLesson.sections.flatMap((section) => section.cells);

/** All orders of a cell, with some of its text changed. */
async function schedulesOf(id: string, edits: readonly (readonly [string, string])[]) {
  const at = cells.findIndex((cell) => cell.id === id);
  const texts = cells.slice(0, at + 1).map(({ id: cell, kind, typescript }) => {
    if (cell !== id) return { id: cell, kind, text: typescript };
    const text = edits.reduce((before, [find, replace]) => {
      expect(before).toContain(find);
      return before.replaceAll(find, replace);
    }, typescript);
    return { id: cell, kind, text };
  });
  const compiled = compile(texts);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const found = await engine.kernel.explore(compiled.program, {
    limit: 10_000,
    sleeps: 'last',
    printWrites: 1,
    reduce: true,
    waits: 'once',
  });
  expect(found.complete).toBe(true);
  return found.schedules;
}

test.each([
  ['in-8', 5],
  ['in-9', 10],
  ['in-10', 7],
] as const)('%s: %i schedules', async (id, schedules) => {
  expect(await schedulesOf(id, [])).toBe(schedules);
});

test.each(['1', '2', '3', '7'])('in-13 with %s items: one', async (items) => {
  expect(await schedulesOf('in-13', [['1000', items]])).toBe(1);
});

test('in-15 with two, one and one worker and one item: four', async () => {
  const edits = [
    ['3, download', '2, download'],
    ['4, resize', '1, resize'],
    ['5, upload', '1, upload'],
    ['1000', '1'],
  ] as const;
  expect(await schedulesOf('in-15', edits)).toBe(4);
});
