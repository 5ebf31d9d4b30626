import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { atOnce } from './at-once';
import { ordersBytes, recordedOrders } from './recorded-orders';
import { fingerprintOf, openingRecorded, recordedBytes, recordedHead } from './recorded-run';
import { savedRunText } from './saved-run';
import { openSavedRun } from './saved-run-open';

const MADE = { browser: 'Chromium 156.0.1.2', day: '2026-11-29' };

function saved(name: string) {
  const opened = openSavedRun(readFileSync(`public/recordings/${name}.json`, 'utf8'));
  if (!opened.ok) throw new Error(name);
  return opened.run;
}

for (const name of ['three-four-five', 'stuck', 'failed', 'polling-pipeline']) {
  test(`${name}: what is written is read again, event by event`, () => {
    const run = saved(name);
    const bytes = recordedBytes(run, { made: MADE, uses: run.cells, orders: 0 });
    const head = recordedHead(bytes);
    if (head === null) throw new Error('no head');
    expect(head.made).toEqual(MADE);
    expect(head.fingerprint).toBe(fingerprintOf(run.cells.map((cell) => run.sources[cell] ?? '')));
    const read = atOnce(openingRecorded(bytes, head, run.sources));
    if (read === null) throw new Error('not read');
    expect(savedRunText(read)).toBe(savedRunText(run));
  });
}

test('orders are written with a run of each, and read again; cut short they are refused', () => {
  const run = saved('stuck');
  const bytes = recordedBytes(run, { made: MADE, uses: run.cells, orders: 0 });
  const output = {
    console: ['a'],
    outcome: 'stuck',
    error: '',
    schedules: 2,
    token: 'abc',
  } as const;
  const found = { complete: true, schedules: 4, runs: 5, ms: 6, outputs: [output, output] };
  const orders = { made: MADE, fingerprint: '0', found, runs: [bytes, bytes] };
  const file = ordersBytes(orders);
  expect(recordedOrders(file)).toEqual(orders);
  expect(recordedOrders(file.slice(0, -4))).toBeNull();
  expect(recordedOrders(ordersBytes({ ...orders, runs: [bytes] }))).toBeNull();
  expect(recordedOrders(bytes)).toBeNull();
});

test('another text has another fingerprint', () => {
  expect(fingerprintOf(['a', 'b'])).not.toBe(fingerprintOf(['a', 'c']));
  expect(fingerprintOf(['ab'])).not.toBe(fingerprintOf(['a', 'b']));
});

test('what was cut short, or changed, is refused', () => {
  const run = saved('stuck');
  const whole = recordedBytes(run, { made: MADE, uses: run.cells, orders: 0 });
  const head = recordedHead(whole);
  if (head === null) throw new Error('no head');
  const open = (bytes: Uint8Array<ArrayBuffer>) =>
    atOnce(openingRecorded(bytes, head, run.sources));
  expect(open(whole)).not.toBeNull();
  expect(open(whole.slice(0, -48))).toBeNull();
  const changed = whole.slice();
  // The second record is not number 1 any more.
  changed[whole.length - run.log.length * 48 + 4] = 7;
  expect(open(changed)).toBeNull();
  for (const bytes of [new Uint8Array(0), new Uint8Array(9), whole.slice(0, 40)])
    expect(recordedHead(bytes)).toBeNull();
  const other = whole.slice();
  other[5] = 0x21;
  expect(recordedHead(other)).toBeNull();
});
