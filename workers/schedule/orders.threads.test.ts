/** All orders with reduction against every order without: the same outcomes, from fewer schedules. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrdersFound } from '../kernel/interface';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { SLEEPY_PAIRS, sleepyProgram } from '../testing/sleepy-programs';
import { smallProgram } from '../testing/small-programs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** Programs with more orders than this say nothing here: trying them all would take too long. */
const MOST_RUNS = Number(process.env.QUEUEBOOK_ORDERS ?? 800);
const FIRST_SEED = Number(process.env.QUEUEBOOK_SEED ?? 1);
const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const PROGRAMS = process.env.QUEUEBOOK_PROGRAMS;

function explore(
  text: string,
  reduce: boolean,
  sleeps: 'last' | 'any',
  waits: 'each' | 'once',
  prefix: readonly number[],
): Promise<OrdersFound> {
  return exploreText(engine, text, { limit: MOST_RUNS, sleeps, reduce, waits, prefix });
}

function outcomes({ outputs }: OrdersFound): string[] {
  return outputs
    .map(({ outcome, console, error }) => [outcome, ...console, error].join(' | '))
    .sort();
}

test.each([
  ['small', 'last', FULL ? 30 : 4, smallProgram, []],
  ['small', 'any', FULL ? 30 : 4, smallProgram, []],
  // Who waits until the same moment wakes in any order, and what was before that moment cannot come after it. They
  // begin one thread after the other, so that plain search comes to an end: what matters comes when they wake.
  ['sleepy', 'last', SLEEPY_PAIRS, sleepyProgram, [0, 0, 0, 0]],
] as const)(
  '%s programs, sleeps %s: reduction loses no outcome',
  async (_, sleeps, many, programOf, prefix) => {
    const programs = PROGRAMS === undefined ? many : Number(PROGRAMS);
    let [compared, reducedRuns, plainRuns, onceRuns] = [0, 0, 0, 0];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + programs; seed++) {
      const { text } = programOf(seed);
      const reduced = await explore(text, true, sleeps, 'each', prefix);
      if (!reduced.complete || reduced.runs > MOST_RUNS / 4) continue;
      const plain = await explore(text, false, sleeps, 'each', prefix);
      if (!plain.complete) continue;
      expect(outcomes(reduced), `seed ${seed}, sleeps ${sleeps}:\n${text}`).toEqual(
        outcomes(plain),
      );
      expect(reduced.runs, `seed ${seed}`).toBeLessThanOrEqual(plain.runs);
      const once = await explore(text, true, sleeps, 'once', prefix);
      expect(once.complete).toBe(true);
      expect(outcomes(once), `seed ${seed}, sleeps ${sleeps}, waits once:\n${text}`).toEqual(
        outcomes(plain),
      );
      onceRuns += once.runs;
      compared++;
      reducedRuns += reduced.runs;
      plainRuns += plain.runs;
    }
    expect(compared).toBeGreaterThan(programs / 4);
    console.log(
      `${compared} programs: ${plainRuns} orders, ${reducedRuns} after reduction, ${onceRuns} with waits once`,
    );
  },
  600_000,
);
