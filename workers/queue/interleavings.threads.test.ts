/**
 * Our own queue, explored at the level of its Atomics operations: every interleaving of small configurations, each
 * history checked against a sequential model of CPython's queue.
 */
import { beforeAll, expect, test } from 'vitest';
import { type QueueExplorer, queueExplorer } from '../testing/atomics/explore-queue';
import { SCENARIOS } from '../testing/atomics/scenarios';

let explorer: QueueExplorer;
beforeAll(async () => {
  explorer = await queueExplorer();
});

/**
 * Two threads are exhausted every time. With three there are hundreds of thousands of interleavings: the first few
 * thousand here, all of them with QUEUEBOOK_FULL=1.
 */
const LIMIT = process.env.QUEUEBOOK_FULL ? Number.POSITIVE_INFINITY : 3_000;
const DEADLINE_MS = process.env.QUEUEBOOK_FULL ? 3_600_000 : 60_000;

test.each(SCENARIOS)('$name: every interleaving agrees with the model', async (scenario) => {
  const found = await explorer.explore(
    scenario,
    scenario.threads.length > 2 ? LIMIT : 50_000,
    DEADLINE_MS,
  );
  const { complete, schedules, runs, stuck, ms } = found;
  console.log(
    `${scenario.name}: ${complete ? 'all' : 'the first'} ${schedules} schedules (${runs} runs), ${stuck} stuck, ${ms.toFixed(0)} ms`,
  );
  expect(found.rejected).toBeNull();
  if (scenario.threads.length === 2) expect(complete).toBe(true);
  expect(schedules).toBeGreaterThan(1);
});
