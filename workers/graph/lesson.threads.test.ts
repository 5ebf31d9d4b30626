/** The lesson's own programs, with few items: what schedule after schedule could never exhaust. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queueLesson } from '../../app/lessons/queue-lesson/queue-lesson';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { searchText } from '../testing/searched';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
/** Schedules of a broken program that are run one after the other; of the later ones fewer in the short form. */
const LIMIT = 4_000;
const LIMIT_OF_LATER = FULL ? LIMIT : 300;
const FIRST = ['broken-1', 'broken-2', 'broken-3'];
const cells = queueLesson.sections.flatMap((section) => section.cells);

function textsUpTo(id: string, items: number) {
  const upTo = cells.slice(0, cells.findIndex((cell) => cell.id === id) + 1);
  return upTo.map(({ id: each, kind, typescript }) => ({
    id: each,
    kind,
    text: each === id ? typescript.replaceAll('1000', String(items)) : typescript,
  }));
}

describe('all outputs, each confirmed', () => {
  test.each([
    // Nothing of it can be exchanged: a million states, which fit because they are numbers in pieces of memory.
    ...(FULL ? [['in-6', 3, 14] as const] : []),
    ['in-6', 1, 14],
    ['in-8', 0, 5],
    ['in-9', 0, 10],
    ['in-10', 0, 7],
    ['in-13', 2, 1],
    ['in-13', 3, 1],
    ['in-15', 1, 1],
  ] as const)('%s with %i items prints one of %i', async (id, items, outputs) => {
    const found = await searchText(engine, textsUpTo(id, items));
    expect(found.cut).toBe(null);
    expect(found.outputs).toHaveLength(outputs);
    expect(found.confirmed).toBe(true);
    const book = cells.find((cell) => cell.id === id)?.bookConsole;
    if (book) expect(found.outputs.map(({ console }) => console)).toContainEqual(book);
  });
});

test('In [15] as the lesson has it, with one item: its states are few, its ways are many', async () => {
  const found = await searchText(engine, textsUpTo('in-15', 1));
  expect(found.states).toBeLessThan(10_000);
  expect(BigInt(found.interleavings ?? 0)).toBeGreaterThan(10n ** 9n);
});

describe('the broken programs: the same outcomes as schedule after schedule', () => {
  const broken = queueLesson.workshop?.cells ?? [];
  /** One polls without end, however naps end. */
  const ended = broken.filter(({ id }) => id !== 'broken-10');
  test.each(ended.map(({ id, typescript }) => [id, typescript]))('%s', async (id, text) => {
    for (const sleeps of FULL ? (['last', 'any'] as const) : (['any'] as const)) {
      const graph = await searchText(engine, text, { sleeps });
      if (id === 'broken-9' && sleeps === 'any') {
        // It looks again and again between naps: where they may end at any moment, nobody comes to an end of that.
        expect(graph.cut).toMatchObject({ reason: 'polls' });
        continue;
      }
      const limit = FIRST.includes(id) ? LIMIT : LIMIT_OF_LATER;
      const orders = await exploreText(engine, text, { sleeps, limit });
      expect(graph).toMatchObject({ complete: true, confirmed: true });
      const told = graph.outputs.map(({ console, end, error }) => [end, ...console, error].join());
      const seen = orders.outputs.map(({ console, outcome, error }) =>
        [outcome, ...console, error].join(),
      );
      if (orders.complete) expect(seen.sort()).toEqual(told.sort());
      else expect(told).toEqual(expect.arrayContaining(seen));
    }
  });
});
