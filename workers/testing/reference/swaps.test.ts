/** The count by sleep sets is the count of whole orders that no change of places leads to each other. */
import { expect, test } from 'vitest';
import { countClasses } from './classes';
import { referenceProgram } from './program';
import { countBySwaps } from './swaps';

const MOST_ORDERS = process.env.QUEUEBOOK_FULL === undefined ? 200 : 3_000;

test.each(['none', 'sleeps', 'timeouts', 'conditions', 'shutdown'] as const)(
  'small programs: %s',
  (spice) => {
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const program = referenceProgram(seed, spice);
      const classes = countBySwaps(program, MOST_ORDERS);
      if (classes === null) continue;
      expect(countClasses(program)?.classes, `seed ${seed}`).toBe(classes);
      compared++;
    }
    expect(compared).toBeGreaterThan(5);
  },
);
