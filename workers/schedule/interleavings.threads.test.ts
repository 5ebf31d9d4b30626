/** The number of orders that a search says it stands for, against a search through each of them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrdersFound } from '../kernel/interface';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { referenceProgram, textOf } from '../testing/reference/program';
import { PRELUDE } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const MOST_ORDERS = process.env.QUEUEBOOK_FULL === undefined ? 120 : 20_000;
const PROGRAMS = process.env.QUEUEBOOK_FULL === undefined ? 4 : 100;

function explore(text: string, reduce: boolean, limit = 20_000): Promise<OrdersFound> {
  return exploreText(engine, text, { limit, reduce });
}

test.each(['none', 'conditions', 'shutdown'] as const)(
  'every order of generated programs, one by one, beside the rest: %s',
  async (spice) => {
    const programs = spice === 'none' ? PROGRAMS : PROGRAMS / 2;
    let compared = 0;
    for (let seed = 1; compared < programs && seed < programs * 40; seed++) {
      const text = textOf(referenceProgram(seed, spice));
      const reduced = await explore(text, true, MOST_ORDERS / 5);
      if (reduced.interleavings === undefined || reduced.interleavings > MOST_ORDERS) continue;
      const plain = await explore(text, false);
      expect(reduced.interleavings, `seed ${seed}\n${text}`).toBe(plain.schedules);
      compared++;
    }
    expect(compared).toBe(programs);
  },
  3_600_000,
);

test('what changes places is named', async () => {
  const found = await explore(
    `${PRELUDE} const q = new Queue(); function w() { q.put(1); q.put(2); } q.put(0); const t = start(w); q.get(); t.join();`,
    true,
  );
  expect(found.schedules).toBe(1);
  expect(found.interleavings).toBeGreaterThan(1);
  expect(found.swapped).toEqual([{ kinds: ['put', 'get'], name: 'q' }]);
});

test('no number where a thread looks in vain, and none before the end', async () => {
  const spin = await explore(
    `${PRELUDE} let up = true; function w() { while (up) {} } const t = start(w); up = false; t.join();`,
    true,
  );
  expect(spin.complete).toBe(true);
  expect(spin.interleavings).toBeUndefined();
});
