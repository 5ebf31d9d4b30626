/** Nothing lost, nothing twice, order kept per producer. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { printed } from '../testing/runs';
import { SEED } from '../testing/seed';
import { type Shape, sequenceFaults, sequenceProgram } from '../testing/sequences';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const CAPACITIES = [1, 2, 64, 0];

describe(`sequences, QUEUEBOOK_SEED=${SEED}`, () => {
  const shapes = [
    { producers: 1, consumers: 1 },
    { producers: 3, consumers: 3 },
  ].flatMap((threads) =>
    CAPACITIES.map((capacity) => ({ ...threads, capacity, perProducer: 600, seed: SEED })),
  );

  test.each(shapes)('$producers×$consumers threads, capacity $capacity', async (shape: Shape) => {
    for (let round = 0; round < 3; round++) {
      const own = { ...shape, seed: shape.seed + round };
      const lines = await printed(engine, sequenceProgram(own));
      expect(sequenceFaults(lines, own), `SEED=${own.seed}`).toBe('');
    }
  });

  test.each(CAPACITIES)('3, 4 and 5 threads in a pipeline, capacity %i', async (capacity) => {
    const text = `
      const stages = [new Queue(${capacity}), new Queue(${capacity}), new Queue(${capacity}), new Queue()];
      function stage(from, to) { for (;;) { const value = stages[from].get(); if (value !== null) stages[to].put(value); stages[from].taskDone(); if (value === null) return; } }
      const counts = [3, 4, 5];
      const threads = counts.map((count, from) => { const own = []; for (let i = 0; i < count; i++) own.push(start(stage, from, from + 1)); return own; });
      for (let i = 0; i < 400; i++) stages[0].put(i);
      for (const [from, own] of threads.entries()) {
        for (const thread of own) stages[from].put(null);
        stages[from].join();
        for (const thread of own) thread.join();
      }
      const seen = [];
      while (!stages[3].empty()) seen.push(stages[3].get());
      print(seen.length, new Set(seen).size, Math.min(...seen), Math.max(...seen));`;
    expect(await printed(engine, text)).toEqual(['400 400 0 399']);
  });
});

test('the verifier sees what is lost, twice, or out of order', () => {
  const shape: Shape = { producers: 1, consumers: 1, capacity: 1, perProducer: 3, seed: 1 };
  expect(sequenceFaults(['0 1 2', '0'], shape)).toBe('');
  expect(sequenceFaults(['0 2', '0'], shape)).toBe('value 1 came 0 times');
  expect(sequenceFaults(['0 1 1 2', '0'], shape)).toBe('consumer 0 got 1 after 1');
  expect(sequenceFaults(['0 2 1', '0'], shape)).toBe('consumer 0 got 1 after 2');
  expect(sequenceFaults(['0 1 2 3', '0'], shape)).toBe('values came that nobody put');
  expect(sequenceFaults(['0 1 2', '1'], shape)).toBe('1 values were left in the queue');
});
