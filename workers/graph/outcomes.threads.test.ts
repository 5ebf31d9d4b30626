/**
 * What is read off the graph against what real workers print, schedule by schedule: the same outcomes in generated
 * programs, and every one of them confirmed. A graph that says it is unable says nothing, and is not compared.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrdersFound } from '../kernel/interface';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { FIRST_SEED, ofPart, sayPart } from '../testing/part';
import { referenceProgram, type Spice, textOf } from '../testing/reference/program';
import { PRELUDE } from '../testing/runs';
import { searchText } from '../testing/searched';
import { smallProgram } from '../testing/small-programs';
import type { GraphFound } from './interface';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
/** Programs with more than this take the explorer too long here. */
const MOST_WAYS = FULL ? 20_000n : 60n;
const MOST_STATES = FULL ? 2_000 : 40;
const MOST_OUTPUTS = FULL ? 400 : 16;

function told(outcome: string, console: readonly string[], error: string): string {
  return [outcome, ...console, error].join(' | ');
}

function ofGraph({ outputs }: GraphFound): string[] {
  return outputs.map(({ end, console, error }) => told(end, console, error)).sort();
}

function ofOrders({ outputs }: OrdersFound): string[] {
  return outputs.map(({ outcome, console, error }) => told(outcome, console, error)).sort();
}

const small = (seed: number) => smallProgram(seed).text;
const reference = (spice: Spice) => (seed: number) => textOf(referenceProgram(seed, spice));

test.each([
  ['queues, locks, fields, deques', 'last', 1, reference('none'), [5, 160]],
  ['texts and newlines apart', 'last', 2, reference('none'), [3, 40]],
  ['sleeps', 'last', 1, reference('sleeps'), [4, 100]],
  ['sleeps that end at any moment', 'any', 1, reference('sleeps'), [3, 40]],
  ['timeouts that may end at any moment', 'any', 1, reference('timeouts'), [3, 40]],
  ['small ones that sleep as they like', 'any', 1, small, [3, 40]],
  ['timeouts', 'last', 1, reference('timeouts'), [4, 80]],
  ['conditions', 'last', 1, reference('conditions'), [4, 80]],
  ['shutdown', 'last', 1, reference('shutdown'), [4, 80]],
  ['small ones', 'last', 1, small, [4, 80]],
  ['lists, objects, Maps and Sets', 'last', 1, reference('data'), [4, 120]],
  ['threads that start threads', 'last', 1, reference('starts'), [4, 80]],
] as const)(
  '%s, sleeps %s: all outcomes and no others, each confirmed',
  async (name, sleeps, printWrites, textFor, [few, many]) => {
    const wanted = ofPart(FULL ? many : few);
    let compared = 0;
    let seed = FIRST_SEED;
    for (; compared < wanted && seed < FIRST_SEED + wanted * 6 + 24; seed++) {
      const text = textFor(seed);
      const graph = await searchText(engine, text, {
        sleeps,
        printWrites,
        mostStates: MOST_STATES,
        mostOutputs: MOST_OUTPUTS,
      });
      const where = `seed ${seed}\n${text}`;
      expect(
        graph.outputs.filter(({ confirmed }) => !confirmed),
        where,
      ).toEqual([]);
      if (!graph.complete || BigInt(graph.interleavings ?? 0) > MOST_WAYS) continue;
      const orders = await exploreText(engine, text, { sleeps, printWrites });
      if (!orders.complete) continue;
      expect(ofGraph(graph), where).toEqual(ofOrders(orders));
      expect(graph.confirmed, where).toBe(true);
      compared++;
    }
    sayPart(name, compared, seed - 1);
    expect(compared).toBe(wanted);
  },
  FULL ? 3_600_000 : 300_000,
);

test.each([
  ['alone', "throw new ValueError('main');", 'failed', 'ValueError: main'],
  [
    'with a thread to wait for',
    "start(() => print(1)); throw new ValueError('main');",
    'failed',
    'ValueError: main',
  ],
  [
    'in a thread',
    "start(() => { throw new ValueError('thread'); });",
    'failed',
    'ValueError: thread',
  ],
  [
    'and another waits',
    "const q = new Queue(); start(() => q.get()); throw new ValueError('main');",
    'stuck',
    'ValueError: main',
  ],
])('a program that fails %s', async (_, text, end, error) => {
  const found = await searchText(engine, PRELUDE + text);
  expect(found).toMatchObject({ complete: true, confirmed: true });
  expect(found.outputs).toEqual([expect.objectContaining({ end, error })]);
  expect(found.map?.states.filter((state) => state.end !== null).map((state) => state.end)).toEqual(
    [end],
  );
});
