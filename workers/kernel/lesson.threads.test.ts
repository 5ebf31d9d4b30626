/** The lesson's own cells on real threads: what they print, and that their log adds up. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queueLesson } from '../../app/lessons/queue-lesson/queue-lesson';
import { type Engine, startEngine } from '../testing/engine';
import { replay } from '../testing/log-model';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const cells = queueLesson.sections.flatMap((section) => section.cells);

async function runCell(id: string) {
  const upTo = cells.slice(0, cells.findIndex((cell) => cell.id === id) + 1);
  const run = await engine.run(
    upTo.map(({ id: cell, kind, typescript }) => ({ id: cell, kind, text: typescript })),
  );
  expect(run.outcome).toMatchObject({ outcome: 'finished' });
  expect(run.dropped).toBe(0);
  replay(run.events);
  return run;
}

describe('each run cell prints what the lesson says', () => {
  test('In [6] processes 1000 items and prints its real number of polls', async () => {
    const run = await runCell('in-6');
    const attempts = run.events.filter(
      (e) => e.kind === 'popleft' || e.kind === 'get-empty',
    ).length;
    // Each worker counts one poll more: the one that finds its in-queue gone.
    const polls = attempts + 3;
    expect(run.console).toEqual([`Processed 1000 items after polling ${polls} times`]);
    console.log(
      `In [6]: ${polls} polls, ${run.events.length} events, ${run.outcome.ms.toFixed(1)} ms`,
    );
  });

  test.each([
    ['in-8', ['Consumer done', 'Consumer waiting', 'Producer done', 'Producer putting']],
    [
      'in-9',
      [
        'Consumer done',
        'Consumer got 1',
        'Consumer got 2',
        'Producer done',
        'Producer put 1',
        'Producer put 2',
      ],
    ],
    [
      'in-10',
      [
        'Consumer done',
        'Consumer waiting',
        'Consumer working',
        'Producer done',
        'Producer putting',
        'Producer waiting',
      ],
    ],
  ])('%s prints its lines, each once', async (id, lines) => {
    const run = await runCell(id);
    expect(run.console.join('').length).toBe(lines.join('').length);
    for (const line of lines) expect(run.console.join('')).toContain(line);
  });

  test.each(['in-13', 'in-15', 'in-16'])('%s finishes 1000 items', async (id) => {
    const run = await runCell(id);
    expect(run.console).toEqual(['1000 items finished']);
    console.log(`${id}: ${run.events.length} events, ${run.outcome.ms.toFixed(1)} ms`);
  });
});
