/** What all orders says of a program is what a free run of it could show. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../app/languages/typescript/compile';
import { type Engine, startEngine } from '../testing/engine';

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
  const compiled = compile([{ id: 'cell', kind: 'run', text }]);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const { complete, outputs } = await engine.kernel.explore(compiled.program, {
    limit: 10,
    sleeps: 'last',
    printWrites: 1,
    reduce: true,
    waits: 'once',
  });
  expect(complete).toBe(true);
  expect(outputs).toMatchObject([{ outcome: 'finished', console: ['5000000'] }]);
});
