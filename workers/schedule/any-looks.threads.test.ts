/** All orders of random looks at data that two threads share: what is found by classes is what is found one by one. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrdersFound } from '../kernel/interface';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { meetingProgram, oneLook } from '../testing/random-looks';
import { PRELUDE } from '../testing/runs';
import { SEED } from '../testing/seed';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const LIMIT = FULL ? 3_000 : 400;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const outputs = ({ outputs: all }: OrdersFound) =>
  all.map(({ console, outcome, error }) => [outcome, error, ...console].join('|')).sort();

const mine = fc.array(oneLook, { minLength: 1, maxLength: 2 });

test(`classes lose no outcome, seed ${SEED}`, { timeout: 900_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(mine, mine), async (looks) => {
      const text = PRELUDE + meetingProgram(looks);
      const each = await exploreText(engine, text, { reduce: false, waits: 'each', limit: LIMIT });
      if (!each.complete) return;
      const classes = await exploreText(engine, text);
      expect(classes.complete).toBe(true);
      expect(outputs(classes)).toEqual(outputs(each));
      expect(classes.schedules).toBeLessThanOrEqual(each.schedules);
    }),
    { seed: SEED, numRuns: FULL ? 400 : 10 },
  );
});
