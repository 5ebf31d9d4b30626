/** One whole cell without a mouse, and one whole cell without eyes. */
import type { Page } from '@playwright/test';
import { expect, testInOneTab as test } from './fixtures';
import { MAIN_WAITS } from './main-waits';

/** Presses Tab until the focus has this name; the way there must not be endless. */
async function tabTo(page: Page, name: string | RegExp, most = 40): Promise<void> {
  for (let i = 0; i < most; i++) {
    // In the editor Tab indents; Escape before it leaves, as editors do.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const found = await focusedName(page);
    if (typeof name === 'string' ? found === name : name.test(found)) return;
  }
  throw new Error(`${most} times Tab, and never on ${String(name)}`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });
}

test('In [9] by keyboard alone: run, step, go to a line, stop, reset', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(9);
  const { region } = cell;
  // The heading before the cell: from there on only keys.
  await cell.runButton.focus();
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, /Run$/);
  await page.keyboard.press('Enter');
  await page.evaluate(() => window.queuebook.whenIdle());
  await expect(region.getByRole('status').first()).toContainText('finished');

  await tabTo(page, 'Position', 80);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const sentence = region.locator('.Sentence [role=status]');
  await expect(sentence).toContainText(/^Step \d+ of \d+\./);
  const before = await sentence.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(sentence).not.toHaveText(before ?? '');
  const after = await sentence.textContent();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(sentence, 'a step back is exact').toHaveText(after ?? '');

  // A line of the console takes the playhead there; the lines are those up to the playhead.
  await page.keyboard.press('End');
  await region.locator('.Console-go[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await expect(region.locator('.Console-row--chosen')).toHaveCount(1);
  await expect(sentence).toContainText('print');

  await cell.menuButton.focus();
  await page.keyboard.press('Enter');
  await cell.resetButton.focus();
  await page.keyboard.press('Enter');
  await expect(cell.console).toContainText('Nothing printed yet');
});

test('a program without an end is stopped by keyboard', async ({ notebook, page }) => {
  const cell = notebook.cell(9);
  await cell.setSource("print('going');\nfor (;;) sleep(0.01);");
  await cell.runButton.focus();
  await page.keyboard.press('Enter');
  await cell.console.getByText('going').waitFor();
  // One stop for Tab: arrows lead from Run to Stop.
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(cell.stopButton).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell.region.getByRole('status').first()).toContainText('stopped');
  await expect(cell.runButton).toBeFocused();
  // Where Stop was another button is then: a hasty double click is one wish.
  await cell.runButton.click();
  await cell.console.getByText('going').waitFor();
  const box = await cell.stopButton.boundingBox();
  if (!box) throw new Error('there is no Stop');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(x, y);
  await expect(cell.stopButton).toHaveCount(0);
  await page.mouse.move(x, y);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await page.evaluate(() => window.queuebook.whenIdle());
  await expect(cell.region.getByRole('status').first()).toContainText('stopped');
  await expect(cell.region.getByRole('region', { name: /^Every order/ })).toHaveCount(0);
});

test('In [9] as a screen reader hears it', async ({ notebook, page }) => {
  const cell = notebook.cell(9);
  const { region } = cell;
  await expect(region).toMatchAriaSnapshot(`
    - region "In [9]":
      - button "Run"
      - button "Save, open, share, reset"
      - log "Console":
        - paragraph: Nothing printed yet.
  `);
  await cell.run(MAIN_WAITS);
  const events = await cell.trace();
  const blocked = events.find(({ kind }) => kind === 'put-blocked')?.seq ?? 0;
  await page.evaluate((seq) => window.queuebook.seek('in-9', seq), blocked);
  await page.evaluate(() => window.queuebook.whenIdle());
  await expect(region).toMatchAriaSnapshot(`
    - table "Threads and queues":
      - rowgroup:
        - row "Thread State"
      - rowgroup:
        - row /main parked in put, queue full, line \\d+/
        - row /consumer/
      - rowgroup:
        - row "Queue Content"
      - rowgroup:
        - row /queue 1 item, 1 of 1 · full, waiting. main/
  `);
  await expect(region.locator('.Sentence [role=status]')).toHaveText(
    /^Step \d+ of \d+\. main wants to put item 1 into queue, but it is full \(1 of 1\)\. So it is parked in put\.$/,
  );
  await expect(cell.console.locator('.Console-row')).toHaveCount(6);
  await expect(region.getByRole('group', { name: 'Replay' })).toMatchAriaSnapshot(`
    - group "Replay":
      - button "Restart"
      - button "Step back"
      - button "Play"
      - button "Step forward"
      - button "To the end"
  `);
  const slider = region.getByRole('slider');
  await expect(slider, 'one playhead, one slider').toHaveCount(1);
  await expect(slider).toHaveAccessibleName('Position');
  await expect(slider).toHaveAttribute('aria-valuetext', /main wants to put item 1 into queue/);
  await region.getByRole('button', { name: 'Follow an item' }).click();
  await expect(region.getByRole('group', { name: 'Life of item 1' })).toMatchAriaSnapshot(`
    - group "Life of item 1":
      - strong: item 1
      - list:
        - listitem:
          - button /put by main at step \\d+/
          - text: /waited .*/
          - button /taken by consumer at step \\d+/
  `);
});

test('what a cell offers closes by Escape, from inside too, and when Tab leads out of it', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(9);
  const list = cell.region.locator('.ExportMenu-list');
  await cell.menuButton.press('Enter');
  await page.keyboard.press('Tab');
  await expect(list.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(cell.menuButton).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(list).toBeHidden();
  await expect(cell.menuButton).not.toBeFocused();
});
