/**
 * Our own engine, explored at the level of its Atomics operations: every interleaving of small configurations, each
 * history checked against a sequential model.
 */
import { beforeAll, expect, test } from 'vitest';
import { type QueueExplorer, queueExplorer } from '../testing/atomics/explore-queue';
import type { Explored, Scenario } from '../testing/atomics/scenario';
import { OF_THREE, SAMPLED, SCENARIOS } from '../testing/atomics/scenarios';

let explorer: QueueExplorer;
beforeAll(async () => {
  explorer = await queueExplorer();
});

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const DEADLINE_MS = 3_600_000;

/** Thousands of schedules, or tens of thousands, by the plain rule: compared in the long form only. */
const MANY = [
  'two puts against two gets, capacity 1',
  'two puts against two gets, capacity 2',
  'put and shutdown against two gets',
  'a lock that one wants twice',
  'a get that may time out, then one that waits',
  'two ends of a deque',
];
/** By the plain rule too many at all. */
const TOO_MANY = [
  'a lock that one gives up waiting for',
  'wait against notify',
  'a ring that wraps, against a task done',
  'a ring that wraps and grows, against a task done',
];
const compared = SCENARIOS.filter(
  ({ name }) => !TOO_MANY.includes(name) && (FULL || !MANY.includes(name)),
);

function tell({ name }: Scenario, { complete, schedules, runs, stuck, logs, ms }: Explored): void {
  console.log(
    `${name}: ${complete ? 'all' : 'the first'} ${schedules} schedules (${runs} runs), ${logs} logs, ${stuck} stuck, ${ms.toFixed(0)} ms`,
  );
}

const ALL = [...SCENARIOS, ...OF_THREE];

test.each(ALL.filter(({ long }) => FULL || !long))(
  '$name: every interleaving agrees with the model',
  async (scenario) => {
    const found = await explorer.explore(scenario, Number.POSITIVE_INFINITY, DEADLINE_MS);
    tell(scenario, found);
    expect(found.rejected).toBeNull();
    expect(found.complete).toBe(true);
    expect(found.schedules).toBeGreaterThan(1);
  },
  DEADLINE_MS,
);

const SAMPLE = FULL ? 3_000 : 400;

test.each(FULL ? SAMPLED : [...SAMPLED, ...OF_THREE.filter(({ long }) => long)])(
  '$name: the first interleavings agree with the model',
  async (scenario) => {
    const found = await explorer.explore(scenario, SAMPLE, DEADLINE_MS);
    tell(scenario, found);
    expect(found.rejected).toBeNull();
    expect(found.runs).toBe(SAMPLE);
  },
  DEADLINE_MS,
);

/**
 * That steps are taken for independent by what they came to rests on reasoning (atomics/relation.ts). So it is compared
 * with the plain rule, by which all steps at one address depend on each other: the same logs, from more schedules.
 */
test.each(compared)(
  '$name: judged by addresses alone, the logs are the same',
  async (scenario) => {
    const all = Number.POSITIVE_INFINITY;
    const plain = await explorer.explore(scenario, all, DEADLINE_MS, 'addresses');
    const found = await explorer.explore(scenario, all, DEADLINE_MS);
    expect(plain.complete).toBe(true);
    expect([found.logs, found.logsHash]).toEqual([plain.logs, plain.logsHash]);
    expect(found.schedules).toBeLessThanOrEqual(plain.schedules);
  },
  DEADLINE_MS,
);
