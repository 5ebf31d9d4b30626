/** Stop reaches commanded runs too, wherever they stand. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../app/languages/typescript/compile';
import { type Engine, startEngine } from '../testing/engine';
import { allWorkersBack, printed } from '../testing/runs';
import type { Program } from './interface';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const TEXT = `import { Queue } from 'queue'; import { Thread } from 'threading';
const queue = new Queue(2);
function work() { for (let i = 0; i < 4; i++) { queue.put(i); print(i); } }
for (let i = 0; i < 4; i++) new Thread({ target: work }).start();
for (let i = 0; i < 16; i++) queue.get();`;

function program(): Program {
  const compiled = compile([{ id: 'cell', kind: 'run', text: TEXT }]);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  return compiled.program;
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function allWorkersAreBack(): Promise<void> {
  await allWorkersBack(engine);
  expect(await printed(engine, "print('right');")).toEqual(['right']);
}

test.each([0, 3, 12])('while it waits for a choice, after %i steps', async (steps) => {
  const running = engine.kernel.run(program(), { policy: 'step', printWrites: 1, steps });
  await until(() => engine.kernel.standing() !== null);
  await engine.kernel.stop();
  expect(await running).toMatchObject({ outcome: 'stopped', reason: 'asked' });
  await allWorkersAreBack();
});

test.each([0, 1, 40])('while all orders are explored, after %i runs', async (runs) => {
  const exploring = engine.kernel.explore(program(), {
    limit: 1_000_000,
    sleeps: 'last',
    printWrites: 1,
    reduce: true,
  });
  if (runs > 0) await until(() => (engine.kernel.explored()?.runs ?? 0) >= runs);
  await engine.kernel.stop();
  expect(await exploring).toMatchObject({ complete: false });
  await allWorkersAreBack();
});
