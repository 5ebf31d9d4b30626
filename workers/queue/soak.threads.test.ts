/** Ten million items through twelve threads; ten thousand in the quick form. Nothing lost, twice, or out of order. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { run } from '../testing/runs';
import { mix, soakFaults, soakProgram } from '../testing/soak';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const ITEMS = FULL ? 10_000_000 : 20_000;
/** An unbounded queue holds whatever the consumers have not come to: millions of items, in the worst case all. */
const MEMORY_BYTES = FULL ? 2 ** 30 : 2 ** 25;
const LIMIT_MS = FULL ? 3_600_000 : 60_000;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test.each([
  { capacity: 1, log: 'off' },
  { capacity: 7, log: 'off' },
  { capacity: 64, log: 'off' },
  { capacity: 0, log: 'off' },
  { capacity: 64, log: 'on' },
])(
  `${ITEMS} items, capacity $capacity, log $log`,
  { timeout: LIMIT_MS },
  async ({ capacity, log }) => {
    const soak = { items: ITEMS, capacity };
    const {
      outcome,
      console: lines,
      dropped,
      events,
    } = await run(engine, soakProgram(soak), {
      trace: log === 'on',
      memoryBytes: MEMORY_BYTES,
      deadlineMs: LIMIT_MS,
    });
    expect(outcome, JSON.stringify(outcome)).toMatchObject({ outcome: 'finished' });
    expect(soakFaults(lines, soak)).toBe('');
    // Every put and every get is in the log, or was counted where it was left out.
    if (log === 'on') expect(events.length + dropped).toBeGreaterThanOrEqual(2 * ITEMS);
    const perSecond = Math.round(ITEMS / (outcome.ms / 1000)).toLocaleString('en');
    console.log(
      `soak: ${ITEMS.toLocaleString('en')} items, 12 threads, capacity ${capacity || 'unbounded'}, log ${log}: ` +
        `${perSecond} items/s, ${dropped.toLocaleString('en')} events dropped`,
    );
  },
);

test('what is lost, twice or out of order is seen', () => {
  const soak = { items: 12, capacity: 1 };
  const note = (values: readonly number[], disorder = 0) => {
    const sum = values.reduce((total, value) => total + value, 0);
    const mixed = values.reduce((total, value) => (total + mix(value)) | 0, 0);
    return `${values.length} ${sum} ${mixed} ${disorder}`;
  };
  const all = Array.from({ length: 12 }, (_, value) => value);
  const lines = (values: readonly number[], disorder = 0) => [
    note(values, disorder),
    ...Array.from({ length: 5 }, () => note([])),
    '0',
  ];
  expect(soakFaults(lines(all), soak)).toBe('');
  expect(soakFaults(lines(all.slice(1)), soak)).toContain('11 values');
  expect(soakFaults(lines([...all.slice(1), 11]), soak)).toContain('sum');
  expect(soakFaults(lines(all.map((v) => (v === 3 ? 4 : v === 5 ? 4 : v))), soak)).toContain(
    'mixed',
  );
  expect(soakFaults(lines(all, 1), soak)).toContain('out of order');
});
