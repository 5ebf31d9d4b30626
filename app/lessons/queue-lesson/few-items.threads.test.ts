/** What is offered where a cell has too many orders: so small, they are all tried within the page's limit. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../../workers/testing/engine';
import { compile } from '../../languages/typescript/compile';
import { isLarge, withFewItems } from '../lesson';
import { queueLesson } from './queue-lesson';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** As in the page (app/store/schedule-orders.ts). */
const LIMIT = 10_000;

const cells = queueLesson.sections.flatMap((section) => section.cells);
const large = cells.filter(({ few }) => few !== undefined);

test('these cells offer it', () => {
  expect(large.map(({ id }) => id)).toEqual(['in-6', 'in-13', 'in-15', 'in-16']);
});

test.each(large)(
  '$label with few items: every order is tried',
  async (cell) => {
    expect(isLarge(cell, cell.typescript)).toBe(true);
    const text = withFewItems(cell, cell.typescript);
    expect(isLarge(cell, text)).toBe(false);
    for (const { replace } of cell.few ?? []) expect(text).toContain(replace);
    const before = cells.slice(0, cells.indexOf(cell));
    const compiled = compile([
      ...before.map(({ id, kind, typescript }) => ({ id, kind, text: typescript })),
      { id: cell.id, kind: cell.kind, text },
    ]);
    if (!compiled.ok) throw new Error(compiled.problem.message);
    const { complete, schedules, runs, outputs, ms } = await engine.kernel.explore(
      compiled.program,
      { limit: LIMIT, sleeps: 'last', printWrites: 1, reduce: true, waits: 'once' },
    );
    console.log(
      `${cell.label}: all ${schedules} schedules (${runs} runs), ${outputs.length} outputs, ${ms.toFixed(0)} ms`,
    );
    expect(complete).toBe(true);
    expect(outputs.every(({ outcome }) => outcome === 'finished')).toBe(true);
  },
  300_000,
);
