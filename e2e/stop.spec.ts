/**
 * Stop works, whatever the program does, and the next run starts clean. In the long form: within half a second as the person
 * sees it.
 */
import { frameTime } from './clicks';
import { ENDLESS } from './endless';
import { expect, testOnOnePage as test } from './fixtures';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const WITHIN_MS = 500;
/** A machine so busy that a frame takes this many times longer is given longer too; a quiet one is not. */
const FRAMES = 12;

/** The short form: one of each sort. All of them are stopped in Node.js, too, and in each browser of the long form. */
const SORTS = [
  'a polling loop',
  'a loop that catches everything',
  'a join that never ends',
  'twelve threads that spin',
];

for (const [name, text] of Object.entries(ENDLESS).filter(
  ([name]) => FULL || SORTS.includes(name),
)) {
  test(`${name} is stopped, and what runs next runs clean`, async ({ notebook, page }, info) => {
    const cell = notebook.cell(8);
    const original = await cell.source();
    await cell.setSource(text);
    await cell.pressRunUntil('going');
    await expect(cell.stopButton).toBeVisible();
    const ms = await cell.stopAndMeasure();
    // After it: a program that does nothing is ended by itself in the end, so nothing may come before.
    const frameMs = await frameTime(page);
    console.log(
      `      stopped after ${ms.toFixed(0)} ms (a frame took ${frameMs.toFixed(0)} ms): ${name}`,
    );
    info.annotations.push({ type: 'stopped after', description: `${ms.toFixed(0)} ms` });
    if (FULL) expect(ms).toBeLessThan(Math.max(WITHIN_MS, FRAMES * frameMs));

    // Right after, while what did not answer may still be running on in the background.
    await cell.setSource(original);
    const summary = await cell.run();
    expect(summary).toMatchObject({ outcome: 'finished', dropped: 0 });
    expect([...summary.console.join('')].sort().join('')).toBe(
      [...'Consumer waitingProducer puttingProducer doneConsumer done'].sort().join(''),
    );
    expect((await cell.trace())[0]?.seq).toBe(0);
  });
}

test('Run in another cell stops the one that runs', async ({ notebook }) => {
  await notebook.cell(8).setSource(`print('going'); for (;;) {}`);
  await notebook.cell(8).pressRunUntil('going');
  expect(await notebook.cell(9).run()).toMatchObject({ outcome: 'finished' });
  await expect(notebook.cell(8).stopButton).toBeHidden();
});

test('Stop and Run, time after time', async ({ notebook }) => {
  const cell = notebook.cell(8);
  for (let round = 0; round < (FULL ? 5 : 2); round++) {
    // Another word each time: the last run's console stays until the next one begins.
    await cell.setSource(`print('round ${round}'); for (;;) {}`);
    await cell.pressRunUntil(`round ${round}`);
    await cell.stopAndMeasure();
  }
  expect(await notebook.cell(15).run()).toMatchObject({
    outcome: 'finished',
    console: ['1000 items finished'],
  });
});

test('window.queuebook.stop() stops too', async ({ notebook, page }) => {
  const cell = notebook.cell(8);
  await cell.setSource(`print('going'); for (;;) {}`);
  await cell.pressRunUntil('going');
  await page.evaluate(() => window.queuebook.stop('in-8'));
  await page.evaluate(() => window.queuebook.whenIdle());
  await expect(cell.stopButton).toBeHidden();
});
