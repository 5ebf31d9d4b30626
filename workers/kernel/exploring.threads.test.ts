/** What all orders says of a program is what a free run of it could show. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('a text that a free run has room for has room in all orders', async () => {
  const text = `import { Queue } from 'queue';
const queue = new Queue();
queue.put('x'.repeat(5_000_000));
print(queue.get().length);`;
  expect((await engine.run(text)).console).toEqual(['5000000']);
  const { complete, outputs } = await exploreText(engine, text, { limit: 10 });
  expect(complete).toBe(true);
  expect(outputs).toMatchObject([{ outcome: 'finished', console: ['5000000'] }]);
});
