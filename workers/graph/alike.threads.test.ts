/** Threads that are alike, taken for one or told apart: the same states, steps, ways and outputs are found. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { FIRST_SEED, ofPart, sayPart } from '../testing/part';
import { pipeline } from '../testing/pipelines';
import { PRELUDE } from '../testing/runs';
import { searchText } from '../testing/searched';
import type { GraphFound } from './interface';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const MOST_STATES = FULL ? 40_000 : 3_000;

const told = ({ outputs }: GraphFound) =>
  outputs.map(({ console, end, error }) => [end, error, ...console].join('|')).sort();

test(
  'generated pipelines',
  async () => {
    const wanted = ofPart(FULL ? 500 : 8);
    let compared = 0;
    let seed = FIRST_SEED;
    for (; compared < wanted; seed++) {
      const text = pipeline(seed);
      const options = { mostStates: MOST_STATES, confirm: false };
      const apart = await searchText(engine, text, { ...options, exchange: false });
      if (!apart.complete) continue;
      const where = `seed ${seed}\n${text}`;
      const one = await searchText(engine, text, { ...options, exchange: true });
      expect(one, where).toMatchObject({
        complete: true,
        states: apart.states,
        edges: apart.edges,
        interleavings: apart.interleavings,
      });
      expect(told(one), where).toEqual(told(apart));
      compared++;
      // Schedules that lead through exchanged states are schedules of real threads.
      if (compared % 5 !== 0 || one.outputs.length > 20) continue;
      const played = await searchText(engine, text, { mostStates: MOST_STATES, exchange: true });
      expect(played.confirmed, where).toBe(true);
    }
    sayPart('pipelines', compared, seed - 1);
  },
  FULL ? 3_600_000 : 300_000,
);

describe('who can be told apart is not exchanged', () => {
  const workers = (body: string, end: string) =>
    `const q = new Queue(); const work = (n) => { ${body} };
const threads = [0, 1, 2].map(() => new Thread({ target: work, args: [1] }));
for (const thread of threads) thread.start();
q.put(1); q.put(2); ${end}`;
  test.each([
    ['nobody can', workers('q.get();', 'for (const t of threads) t.join(); print(q.qsize());')],
    ['by a name', workers('q.get();', 'threads[0].join(); print(threads[0].name);')],
    ['by something done between joins', workers('q.get();', 'threads[0].join(); q.put(3);')],
    ['by being alive', workers('q.get();', 'print(threads[1].isAlive()); q.put(3);')],
    ['by what they make', workers('q.put(new Queue()); print(q.get().qsize?.());', 'q.put(3);')],
    [
      'by a failure between joins',
      workers(
        "if (q.get() === 2) throw new Error('w');",
        "threads[0].join(); throw new Error('main');",
      ),
    ],
    ['by a sleep', workers('q.get(true, 0.1);', 'threads[0].join();')],
    ['by a lock', `const l = new Lock(); ${workers('l.with(() => q.get());', 'q.put(3);')}`],
    [
      'where one looks at another',
      workers('q.get();', 'q.put(3); start(() => { threads[0].join(); print(1); });'),
    ],
  ])('%s', async (_, text) => {
    const apart = await searchText(engine, PRELUDE + text, { exchange: false });
    const one = await searchText(engine, PRELUDE + text, { exchange: true });
    expect(one).toMatchObject({
      complete: apart.complete,
      confirmed: apart.confirmed,
      states: apart.states,
      interleavings: apart.interleavings,
    });
    expect(told(one)).toEqual(told(apart));
  });
});
