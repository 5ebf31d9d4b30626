/** What it costs to read a long run from a file: small pieces, and a page that answers meanwhile. */
import { writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { KIND_CODE, NONE, OBJECT_TYPES } from '../workers/trace/events';
import { calibration, longestOf, watchMainThread } from './main-thread';
import { NotebookPage } from './notebook-page';

/** How long a task takes is judged in the long form only. */
const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const LONG = 1_000_000;
/** Of one record, four bytes each. */
const RECORD_WORDS = 12;
/** The longest task, in units of the calibration. */
const LONGEST_OF_CALIBRATION = 2;

test.describe.configure({ timeout: 300_000 });

/** A saved run of so many events: a queue of one item, filled and emptied. `SAVED-RUN.md` says what stands in it. */
function savedRun(events: number): string {
  const words = new Int32Array(events * RECORD_WORDS);
  const times = new Float64Array(words.buffer);
  for (let seq = 0; seq < events; seq++) {
    const kind = seq === 0 ? 'created' : seq % 2 === 1 ? 'put' : 'get';
    const depth = seq === 0 ? OBJECT_TYPES.indexOf('queue') : seq % 2;
    const item = seq === 0 ? NONE : (seq + 1) >> 1;
    words.set(
      [seq, KIND_CODE[kind], 0, 0, 0, item, depth, depth, NONE, NONE, 0, 0],
      seq * RECORD_WORDS,
    );
    times[(seq * RECORD_WORDS) / 2 + 1] = seq / 100;
  }
  const run = JSON.stringify({
    cell: 'in-9',
    cells: ['in-9'],
    sources: { 'in-9': 'print(1);' },
    outcome: { outcome: 'finished', ms: events / 100 },
    dropped: 0,
    events,
    texts: [],
    records: Buffer.from(words.buffer).toString('base64'),
  });
  const checksum = crc32(run).toString(16).padStart(8, '0');
  return `{"format":"queuebook-run","version":1,"checksum":"${checksum}","run":${run}}`;
}

test('a saved run of a million events is read in small pieces, and the page answers meanwhile', async ({
  page,
}, testInfo) => {
  const file = testInfo.outputPath('run.json');
  const text = savedRun(LONG);
  await writeFile(file, text);
  const damaged = testInfo.outputPath('damaged.json');
  await writeFile(damaged, `${text.slice(0, -40)}AAAA${text.slice(-36)}`);
  const notebook = new NotebookPage(page);
  await notebook.open();
  const { region } = notebook.cell(9);
  await region.getByRole('button', { name: 'Save, open, share, reset' }).click();
  const chooser = region.locator('input[type=file]');
  await chooser.setInputFiles(damaged);
  await expect(region.getByRole('alert')).toContainText('changed or damaged', { timeout: 60_000 });

  const calibrationMs = await calibration(page);
  const stop = await watchMainThread(page);
  await chooser.setInputFiles(file);
  const reading = region.getByRole('status').filter({ hasText: 'Reading the file' });
  await expect(reading).toBeVisible();
  // Another cell's button, pressed while the file is read.
  const other = notebook.cell(8).region.getByRole('button', { name: 'Save, open, share, reset' });
  const answered = await other.evaluate((button: HTMLButtonElement) => {
    button.click();
    return new Promise((done) =>
      requestAnimationFrame(() =>
        done([
          button.getAttribute('aria-expanded'),
          /Reading the file/.test(document.body.textContent ?? ''),
        ]),
      ),
    );
  });
  expect(answered, 'the button acted while the file was being read').toEqual(['true', true]);
  await expect(region.getByText('Recorded', { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => window.queuebook.whenIdle());
  const tasks = await stop();
  const length = await page.evaluate(() => window.queuebook.trace('in-9').length);
  console.log(
    `reading ${text.length} characters: longest tasks ${tasks
      .slice(0, 5)
      .map(({ ownMs, longest }) => `${ownMs.toFixed(0)} ${longest}`)
      .join(', ')} ms; the calibration ${calibrationMs.toFixed(0)} ms`,
  );
  expect(length).toBe(LONG);
  if (FULL) expect(longestOf(tasks) / calibrationMs).toBeLessThan(LONGEST_OF_CALIBRATION);
});
