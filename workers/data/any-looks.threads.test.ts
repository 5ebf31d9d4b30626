/** Random statements: data shows the same whether one thread has it for itself, or two take turns with it. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { looksProgram, someLooks } from '../testing/random-looks';
import { finish } from '../testing/runs';
import { SEED } from '../testing/seed';

const RUNS = process.env.QUEUEBOOK_FULL === undefined ? 25 : 1_500;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test(`shared or not, seed ${SEED}`, { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(someLooks, fc.nat(5), async (looks, sharedFrom) => {
      const alone = await finish(engine, looksProgram(looks, looks.length + 1));
      const shared = await finish(engine, looksProgram(looks, sharedFrom));
      expect(shared.console).toEqual(alone.console);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});
