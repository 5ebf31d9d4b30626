/** Predict first: asked before the run, judged by the log and by all orders, kept with the learner. */
import type { Page } from '@playwright/test';
import { expect, test, testOnOnePage } from './fixtures';
import type { CellOnPage } from './notebook-page';

function predictionOf(cell: CellOnPage) {
  return cell.region.getByRole('region', { name: /^Predict/ });
}

/** Presses Tab until a button of this name has the focus, as a reader without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const { focused, inEditor } = await page.evaluate(() => {
      const at = document.activeElement;
      return {
        focused: at?.getAttribute('aria-label') ?? at?.textContent?.replace('▶', '').trim(),
        inEditor: at?.closest('.cm-editor') !== null,
      };
    });
    if (focused === name) return;
    // There Tab writes; Escape lets the next one leave.
    if (inEditor) await page.keyboard.press('Escape');
  }
  throw new Error(`no way to ${name}`);
}

/** Presses an arrow until the button of this name has the focus. */
async function goTo(page: Page, name: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  for (let presses = 0; presses < 20 && (await focused()) !== name; presses++)
    await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe(name);
}

testOnOnePage('lines are put in order with the keyboard alone', async ({ notebook, page }) => {
  const cell = notebook.cell(9);
  const prediction = predictionOf(cell);
  const lines = prediction.getByRole('listitem').locator('code');
  await expect(lines).toHaveText([
    'Consumer done',
    'Consumer got 1',
    'Consumer got 2',
    'Producer done',
    'Producer put 1',
    'Producer put 2',
  ]);
  await cell.runButton.focus();
  // The third line down to the end; then the last one of all up to where it is the fifth.
  // One stop for Tab; left and right go from button to button.
  await tabTo(page, 'Move “Consumer done” up');
  await goTo(page, 'Move “Consumer got 2” down');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await expect(lines.nth(5)).toHaveText('Consumer got 2');
  await expect(prediction.getByRole('status')).toHaveText('“Consumer got 2” is now line 6 of 6');
  await page.keyboard.press('ArrowUp');
  await expect(lines.nth(4)).toHaveText('Consumer got 2');
  await page.keyboard.press('ArrowUp');
  // The focus went with the line.
  await expect(prediction.getByRole('button', { name: 'Move “Consumer got 2” up' })).toBeFocused();
  await goTo(page, 'Move “Producer put 1” up');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Enter');
  await expect(lines).toHaveText([
    'Producer put 1',
    'Consumer done',
    'Consumer got 1',
    'Producer done',
    'Consumer got 2',
    'Producer put 2',
  ]);
  await tabTo(page, 'That is my prediction');
  await page.keyboard.press('Enter');
  await expect(prediction).toContainText('Now press Run.');
  await cell.runButton.focus();
  await page.keyboard.press('Enter');
  await cell.seeEnd();
  // Done before got: no schedule of all of them prints that.
  await expect(prediction).toContainText(
    /That can never be: no way through all \d+ states of this program prints it so/,
  );
  await expect(prediction).toContainText('always comes before');
});

test('lines are put in order by dragging', async ({ notebook, page }) => {
  const prediction = predictionOf(notebook.cell(8));
  const lines = prediction.getByRole('listitem').locator('code');
  await lines.last().scrollIntoViewIfNeeded();
  const from = await lines.nth(3).boundingBox();
  const to = await lines.nth(0).boundingBox();
  if (!from || !to) throw new Error('the lines are not on the page');
  await page.mouse.move(from.x + 10, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y - 4, { steps: 8 });
  await page.mouse.up();
  await expect(lines).toHaveText([
    'Producer putting',
    'Consumer done',
    'Consumer waiting',
    'Producer done',
  ]);
});

test('an impossible order gets its reason', async ({ notebook }) => {
  const cell = notebook.cell(8);
  const prediction = predictionOf(cell);
  await prediction.getByRole('button', { name: 'That is my prediction' }).click();
  await cell.pressRun();
  await expect(prediction).toContainText('“Consumer waiting” always comes before “Consumer done”');
  await expect(prediction).toContainText('in the order of its text');
  await expect(prediction).not.toContainText('Watch it happen');
});

test('an order that did not come, but could have, can be watched', async ({ notebook }) => {
  const cell = notebook.cell(8);
  const { outputs } = await cell.orders();
  const consumerFirst = outputs.find(({ console: [first] }) => first === 'Consumer waiting');
  const prediction = predictionOf(cell);
  const up = (line: string) => prediction.getByRole('button', { name: `Move “${line}” up` });
  for (let i = 0; i < 3; i++) await up('Producer putting').click();
  for (let i = 0; i < 2; i++) await up('Producer done').click();
  await up('Consumer waiting').click();
  await prediction.getByRole('button', { name: 'That is my prediction' }).click();
  // Who is first in a free run nobody can say before it.
  await cell.run({ token: consumerFirst?.token ?? '' });
  await cell.seeEnd();
  await expect(prediction).toContainText('it could have been');
  await prediction.getByRole('button', { name: 'Watch it happen' }).click();
  await cell.seeEnd();
  await expect(prediction).toContainText('This is the order that you predicted');
  const texts = (await cell.writes()).filter((write) => write !== '\n');
  expect(texts.map((write) => write.trim()).filter((write) => write !== '')).toEqual([
    'Producer putting',
    'Producer done',
    'Consumer waiting',
    'Consumer done',
  ]);
});

test('a guess is measured, kept, counted in the outline, and can be forgotten', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(15);
  const prediction = predictionOf(cell);
  await prediction.getByRole('spinbutton', { name: 'Your guess' }).fill('12');
  await page.keyboard.press('Enter');
  await cell.pressRun();
  await expect(prediction).toContainText('Right: 12 this time, and you said 12.');
  const outline = await notebook.openOutline();
  await expect(outline).toContainText('1 of 17 made, 1 right');
  await expect(
    outline.getByRole('link', { name: /Many workers.*predicted right/ }).first(),
  ).toBeVisible();
  await notebook.reload();
  await notebook.openOutline();
  await expect(outline).toContainText('1 of 17 made, 1 right');
  await expect(prediction).toContainText('Now press Run.');
  await outline.getByRole('button', { name: 'Forget my answers' }).click();
  await expect(outline).not.toContainText('1 of 17 made');
  await expect(prediction.getByRole('spinbutton')).toBeVisible();
});

testOnOnePage(
  'a guess that cannot be gets its reason; one that could be gets the number',
  async ({ notebook }) => {
    const cell = notebook.cell(6);
    const prediction = predictionOf(cell);
    await cell.pressRun();
    await cell.region.getByRole('button', { name: 'Predict after all' }).click();
    await prediction.getByRole('spinbutton').fill('12');
    await prediction.getByRole('spinbutton').press('Enter');
    await expect(prediction).toContainText('So few can never come out.');
    await expect(prediction).toContainText('found three times, by three polls');
    await cell.region.getByRole('button', { name: 'Predict again' }).click();
    await prediction.getByRole('spinbutton').fill('9000');
    await prediction.getByRole('spinbutton').press('Enter');
    await expect(prediction).toContainText(/You said 9,000; this time it was 3,\d\d\d\./);
  },
);

testOnOnePage('who waits: each answer is judged by the log', async ({ notebook }) => {
  const cell = notebook.cell(16);
  const prediction = predictionOf(cell);
  await prediction.getByRole('checkbox', { name: 'main, in put' }).check();
  await prediction.getByRole('checkbox', { name: /main, in join/ }).check();
  await prediction.getByRole('button', { name: 'That is my prediction' }).click();
  await cell.pressRun();
  await expect(prediction).toContainText('can never have to wait');
  await expect(prediction).toContainText('there is always room');
  await expect(prediction).toContainText('had to wait, as you said');
});

testOnOnePage(
  'skipping is one click, and Run never waits for a prediction',
  async ({ notebook }) => {
    const cell = notebook.cell(10);
    const prediction = predictionOf(cell);
    await prediction.getByRole('button', { name: 'Skip' }).click();
    await expect(prediction).toHaveCount(0);
    await cell.pressRun();
    await cell.seeEnd();
    await expect(cell.console).toContainText('Producer done');
    await cell.region.getByRole('button', { name: 'Predict after all' }).click();
    await expect(prediction.getByRole('list')).toBeVisible();
  },
);

function brokenOf(page: Page, number: number) {
  const region = page.getByRole('region', { name: `Broken ${number}`, exact: true });
  return {
    prediction: region.getByRole('region', { name: /^Predict/ }),
    run: async () => {
      await region.getByRole('button', { name: 'Run', exact: true }).click();
      await page.evaluate(async (cell) => {
        await window.queuebook.whenIdle();
        window.queuebook.seek(cell, Number.MAX_SAFE_INTEGER);
      }, `broken-${number}`);
    },
  };
}

testOnOnePage(
  'can it get stuck: all orders answer, with one to watch',
  async ({ notebook: _, page }) => {
    const { prediction, run } = brokenOf(page, 12);
    await prediction.getByRole('button', { name: 'No, never' }).click();
    await expect(prediction).toContainText('Now press Run.');
    await run();
    await expect(prediction).toContainText('It can: there are orders in which it gets stuck.');
    await prediction.getByRole('button', { name: 'Watch it happen' }).click();
    await page.evaluate(() => window.queuebook.whenIdle());
    const region = page.getByRole('region', { name: 'Broken 12', exact: true });
    await page.evaluate(() => window.queuebook.seek('broken-12', Number.MAX_SAFE_INTEGER));
    await expect(region.locator('.RunStatus-words')).toContainText('stuck');
    // The other answer, to the same orders.
    await region.getByRole('button', { name: 'Predict again' }).click();
    await prediction.getByRole('button', { name: 'Yes, it can' }).click();
    await expect(prediction).toContainText('Right: there are orders in which it gets stuck.');
  },
);

testOnOnePage('it cannot get stuck: so say all its states', async ({ notebook: _, page }) => {
  const { prediction, run } = brokenOf(page, 6);
  await prediction.getByRole('button', { name: 'No, never' }).click();
  await run();
  await expect(prediction).toContainText(
    /Right\. From each of the \d+ states that it can come to, it gets to an end\./,
  );
});

testOnOnePage('how many outputs: all orders are counted', async ({ notebook: _, page }) => {
  const { prediction, run } = brokenOf(page, 11);
  await prediction.getByRole('spinbutton', { name: 'Your guess' }).fill('1');
  await prediction.getByRole('spinbutton').press('Enter');
  await run();
  await expect(prediction).toContainText('You said 1; all its orders together have 3 outputs.');
});
