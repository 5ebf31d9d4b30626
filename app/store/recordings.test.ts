/** The runs that were recorded with the lesson: each can be opened and shown, and says who recorded it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecording } from '../../scripts/lesson-recordings';
import { cellsOf } from '../lessons/lesson';
import { openLesson } from '../lessons/shelf';
import { consoleLines, consoleText } from '../model/console-lines';
import { atOnce } from '../model/files/at-once';
import { recordedOrders } from '../model/files/recorded-orders';
import { openingRecorded, recordedHead } from '../model/files/recorded-run';
import { badgeOf } from './recordings';

const lesson = await openLesson();
const folder = `public/${lesson.recordings}`;
const read = readRecording(folder);
/** A cell's witnesses. */
const MOST_ORDERS = 30;
const files = readdirSync(folder).filter((name) => name.endsWith('.run'));

test('every one opens, and so does nothing that is not there', () => {
  const runs = cellsOf(lesson).filter(({ kind }) => kind === 'run');
  expect(files.length).toBe(2 * runs.length);
  for (const name of files) {
    const bytes = read(name);
    const head = bytes && recordedHead(bytes);
    if (!bytes || !head) throw new Error(name);
    const run = atOnce(openingRecorded(bytes, head, {}));
    expect(run?.log.length, name).toBe(head.run.events);
    expect(head.run.dropped, name).toBe(0);
    if (head.orders === 0) continue;
    const beside = read(name.replace(/run$/, 'orders'));
    const orders = beside && recordedOrders(beside);
    expect(orders?.fingerprint, name).toBe(head.fingerprint);
    expect(orders?.found.outputs.length, name).toBe(head.orders);
    expect(head.orders, name).toBeLessThanOrEqual(MOST_ORDERS);
    orders?.runs.forEach((witness, i) => {
      const its = recordedHead(witness);
      const log = its && atOnce(openingRecorded(witness, its, {}))?.log;
      const printed = log ? consoleText(consoleLines(log)) : null;
      expect(printed, `${name}, order ${i + 1}`).toEqual(orders.found.outputs[i]?.console);
    });
  }
});

test('a badge names the browser without the rest of its number, and the day', () => {
  const { badge, title } = badgeOf({ browser: 'Chromium 156.0.8078.108', day: '2026-11-29' });
  expect(badge).toBe('Recorded · Chromium 156, 29 Nov 2026');
  expect(title).toContain('Chromium 156.0.8078.108');
});

test('the still picture beside each run says the same', () => {
  for (const name of files) {
    const bytes = read(name);
    const head = bytes && recordedHead(bytes);
    if (!head) throw new Error(name);
    const picture = readFileSync(`${folder}/${name.replace(/run$/, 'svg')}`, 'utf8');
    expect(picture, name).toContain(`>${badgeOf(head.made).badge}</text></svg>`);
  }
});
