/** Every mutant is caught by the check that the table names; every check passes on the engine as it is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../engine';
import { CHECKS, type CheckName, DEADLINE_MS } from './checks';
import { mutation } from './mutant';
import { MUTANTS } from './table';

const names = (Object.keys(CHECKS) as CheckName[]).filter((name) =>
  MUTANTS.some(({ caughtBy }) => caughtBy === name),
);
const caught: string[] = [];

afterAll(() => console.log(`mutant → caught by\n${caught.join('\n')}`));

describe('the engine as it is', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine();
  });
  afterAll(() => engine.close());

  test.each(names)('passes: %s', async (name) => {
    const from = performance.now();
    await CHECKS[name](engine);
    // A hang counts as caught: so the check itself must stay far from its deadline.
    if (name !== 'drops are counted')
      expect(performance.now() - from).toBeLessThan(DEADLINE_MS / 2);
  });
});

/** Races are met sooner or later: a mutant gets so many tries. */
const TRIES = 8;

describe('broken on purpose', () => {
  test.each(MUTANTS)('$name', async (mutant) => {
    const { caughtBy } = mutant;
    if (caughtBy === 'explored') return;
    const plugin = mutation(mutant);
    let fault = '';
    let tries = 0;
    for (; tries < TRIES && fault === ''; tries++) {
      const engine = await startEngine([plugin]);
      expect(plugin.applied(), 'the module is part of the bundle').toBe(true);
      fault = await CHECKS[caughtBy](engine).then(
        () => '',
        (error: unknown) => String(error instanceof Error ? error.message : error),
      );
      await engine.close();
    }
    expect(fault).not.toBe('');
    const [first = ''] = fault.split('\n');
    caught.push(`${tries} ${mutant.name.padEnd(62)} ${caughtBy.padEnd(32)} ${first.slice(0, 110)}`);
  });
});
