/**
 * The mutants once more, this time without luck: each one that can be seen at the level of Atomics operations is caught
 * in one of the interleavings of a scenario, always in the same.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { queueExplorer } from '../atomics/explore-queue';
import { OF_THREE, SCENARIOS } from '../atomics/scenarios';
import { EXPLORED } from './explored';
import { mutation } from './mutant';
import { MUTANTS } from './table';

const DEADLINE_MS = 60_000;
const caught: string[] = [];

afterAll(() => console.log(`mutant → scenario, number of its run\n${caught.join('\n')}`));

test('the table has every mutant', () => {
  expect(Object.keys(EXPLORED).sort()).toEqual(MUTANTS.map(({ name }) => name).sort());
});

describe('explored', () => {
  test.each(MUTANTS)('$name', async (mutant) => {
    const seen = EXPLORED[mutant.name];
    if (seen === undefined) throw new RangeError('not in the table');
    if ('unseen' in seen) {
      caught.push(`${mutant.name.padEnd(62)} –  ${seen.unseen}`);
      return;
    }
    const scenario = [...SCENARIOS, ...OF_THREE].find(({ name }) => name === seen.scenario);
    if (scenario === undefined) throw new RangeError(`no scenario ${seen.scenario}`);
    const plugin = mutation(mutant);
    const explorer = await queueExplorer([plugin]);
    expect(plugin.applied(), 'the module is part of the bundle').toBe(true);
    const { rejected, runs } = await explorer.explore(
      scenario,
      Number.POSITIVE_INFINITY,
      DEADLINE_MS,
    );
    expect(rejected).not.toBeNull();
    const [why = ''] = rejected?.split('\n') ?? [];
    caught.push(`${mutant.name.padEnd(62)} ${scenario.name}, run ${runs}: ${why.slice(0, 110)}`);
  });
});
