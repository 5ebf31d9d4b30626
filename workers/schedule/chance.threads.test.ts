/** What no order of steps decides has one answer in all orders, and that is said. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { PRELUDE } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test.each([
  ['a draw', "print(Math.random() < 0.5 ? 'head' : 'tail');", ['Math.random']],
  [
    'a draw and times in a thread',
    'function w() { print(Math.random() < 2, Date.now() > 0, performance.now() >= 0, new Date() > 0); } start(w);',
    ['Math.random', 'Date', 'performance.now'],
  ],
  ['Math without chance, a given date', 'print(Math.max(1, 2), new Date(0).getTime());', undefined],
])('%s', async (_, text, chance) => {
  // The first leaves its memory to the second.
  for (let round = 0; round < 2; round++) {
    const found = await exploreText(engine, PRELUDE + text, { limit: 100 });
    expect(found.chance).toEqual(chance);
    expect(found.complete).toBe(true);
  }
});

test('a Date goes to other threads under a schedule as it does without one', async () => {
  const text = `const queue = new Queue(); const t = start(() => { const date = queue.get(); print(date instanceof Date, date.getTime()); });
queue.put(new Date(7)); t.join();`;
  const found = await exploreText(engine, PRELUDE + text);
  expect(found.outputs).toEqual([
    expect.objectContaining({ console: ['true 7'], outcome: 'finished' }),
  ]);
});
