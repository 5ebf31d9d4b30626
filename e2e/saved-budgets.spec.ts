/** What it costs to read a long run from a file: small pieces, and a page that answers meanwhile. */
import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { longSavedRun } from '../workers/testing/long-saved-run';
import { calibration, longestOf, watchMainThread } from './main-thread';
import { NotebookPage } from './notebook-page';
import { commits, countCommits } from './react-commits';

/** How long a task takes is judged in the long form only. */
const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const LONG = FULL ? 1_000_000 : 400_000;
/** The longest task, in units of the calibration. */
const LONGEST_OF_CALIBRATION = 2;
/** React commits of an opening, besides those that tell once a second that it goes on. */
const COMMITS = 19;

test.describe.configure({ timeout: 300_000 });

test('a long saved run is read in small pieces, and the page answers meanwhile', async ({
  page,
}, testInfo) => {
  const file = testInfo.outputPath('run.json');
  const text = longSavedRun(LONG);
  await writeFile(file, text);
  const damaged = testInfo.outputPath('damaged.json');
  await writeFile(damaged, `${text.slice(0, -40)}AAAA${text.slice(-36)}`);
  const notebook = new NotebookPage(page);
  await countCommits(page);
  await notebook.open();
  const { region } = notebook.cell(9);
  await region.getByRole('button', { name: 'Save, open, share, reset' }).click();
  const chooser = region.locator('input[type=file]');
  await chooser.setInputFiles(damaged);
  await expect(region.getByRole('alert')).toContainText('changed or damaged', { timeout: 60_000 });

  const calibrationMs = await calibration(page);
  const stop = await watchMainThread(page);
  const before = { commits: await commits(page), ms: Date.now() };
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
  const seconds = (Date.now() - before.ms) / 1000;
  const committed = (await commits(page)) - before.commits;
  const tasks = await stop();
  const length = await page.evaluate(() => window.queuebook.trace('in-9').length);
  console.log(
    `reading ${text.length} characters: longest tasks ${tasks
      .slice(0, 5)
      .map(({ ownMs, longest }) => `${ownMs.toFixed(0)} ${longest}`)
      .join(
        ', ',
      )} ms; the calibration ${calibrationMs.toFixed(0)} ms; ${committed} React commits in ${seconds.toFixed(1)} s`,
  );
  expect(committed).toBeLessThan(COMMITS + seconds);
  expect(length).toBe(LONG);
  if (FULL) expect(longestOf(tasks) / calibrationMs).toBeLessThan(LONGEST_OF_CALIBRATION);
});
