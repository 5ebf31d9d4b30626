/**
 * What is read off the graph against brute force on a model that knows nothing of it: the same outcomes in generated
 * programs, and each of them printed by the real threads.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { FIRST_SEED, ofPart, sayPart } from '../testing/part';
import { countClasses } from '../testing/reference/classes';
import { referenceProgram, textOf } from '../testing/reference/program';
import { searchText } from '../testing/searched';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
/** Every output is played: programs with more take too long here. */
const MOST_OUTCOMES = FULL ? 400 : 40;

test.each([
  ['data', 8, 200],
  ['starts', 5, 120],
  ['none', 3, 80],
  ['sleeps', 2, 40],
  ['timeouts', 2, 40],
  ['conditions', 2, 40],
  ['shutdown', 2, 40],
] as const)(
  '%s: all outcomes and no others, each confirmed',
  async (spice, few, many) => {
    const wanted = ofPart(FULL ? many : few);
    let compared = 0;
    let seed = FIRST_SEED;
    for (; compared < wanted; seed++) {
      const program = referenceProgram(seed, spice);
      const counted = countClasses(program);
      if (counted === null || counted.outcomes.size > MOST_OUTCOMES) continue;
      const text = textOf(program);
      const where = `seed ${seed}\n${text}`;
      const graph = await searchText(engine, text);
      expect(graph.cut, where).toBe(null);
      const outcomes = graph.outputs.map(
        ({ end, console }) => `${end}\n${console.map((line) => `${line}\n`).join('')}`,
      );
      expect(outcomes.sort(), where).toEqual([...counted.outcomes].sort());
      expect(graph.confirmed, where).toBe(true);
      compared++;
    }
    sayPart(spice, compared, seed - 1);
  },
  FULL ? 3_600_000 : 300_000,
);
