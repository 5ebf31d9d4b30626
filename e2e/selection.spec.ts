/** One choice, lit up in every view of a run; over recorded runs. */
import type { Page } from '@playwright/test';
import { expect, testInOneTab as test } from './fixtures';
import { MAIN_WAITS } from './main-waits';

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`./gallery.html?${query}`);
  await page.locator('main[data-ready=true]').waitFor();
  // Whom to follow is chosen among what the timeline offers besides.
  await page.getByRole('button', { name: 'More of the timeline' }).click();
}

const flow = (page: Page) =>
  page.getByRole('group', { name: 'Choose a thread, a queue or a lock to follow' });
const pressed = (page: Page) => flow(page).locator('[aria-pressed=true]');
const follow = (page: Page) => page.getByRole('combobox', { name: 'Follow' });
const rowOfTable = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Threads and queues' }).getByRole('row', { name });

test('a card and a vessel are chosen by a click, in every view, and let go by another', async ({
  page,
}) => {
  await open(page, 'scene=waiting-pipeline');
  await page.getByRole('tab', { name: 'Waiting' }).click();
  const card = flow(page).getByRole('button', { name: 'resize', exact: true });
  await card.click();
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await expect(card.locator('.FlowChoice-sign'), 'a tick, not only a colour').toHaveCount(1);
  await expect(follow(page).locator('option:checked')).toHaveText('resize');
  await expect(rowOfTable(page, 'resize running')).toHaveAttribute('aria-current', 'true');
  await expect(
    page.locator('.WaitLens-threads').getByRole('button', { name: 'resize', exact: true }),
  ).toHaveAttribute('aria-pressed', 'true');
  // Its arrows: it takes from one queue and puts into the next.
  await expect(page.locator('.FlowEdges-chosen')).toHaveCount(2);

  const vessel = flow(page).getByRole('button', { name: 'uploadQueue', exact: true });
  await vessel.click();
  await expect(pressed(page), 'one at a time').toHaveCount(1);
  await expect(vessel).toHaveAttribute('aria-pressed', 'true');
  await expect(follow(page).locator('option:checked')).toHaveText('uploadQueue');
  await vessel.click();
  await expect(pressed(page)).toHaveCount(0);
  await expect(page.locator('.FlowEdges-chosen')).toHaveCount(0);
  await expect(follow(page)).toHaveValue('');
});

test('what is chosen in the timeline or the lens is lit in the flow', async ({ page }) => {
  await open(page, 'scene=waiting-pipeline');
  await follow(page).selectOption({ label: 'upload' });
  await expect(pressed(page)).toHaveAccessibleName('upload');
  await follow(page).selectOption({ label: 'doneQueue' });
  await expect(pressed(page)).toHaveAccessibleName('doneQueue');
  await page.getByRole('tab', { name: 'Waiting' }).click();
  await page.getByRole('button', { name: 'Time of items in resizeQueue' }).click();
  await expect(pressed(page)).toHaveAccessibleName('resizeQueue');
});

test('locks: one of its own, and those that a vessel keeps', async ({ page }) => {
  await open(page, 'scene=locks&moment=one-inside');
  await flow(page).getByRole('button', { name: 'lock', exact: true }).click();
  await expect(follow(page).locator('option:checked')).toHaveText('lock');
  await open(page, 'scene=polling-pipeline&moment=middle');
  await flow(page).getByRole('button', { name: 'resizeQueue.lock', exact: true }).click();
  await expect(pressed(page)).toHaveCount(1);
  await expect(follow(page).locator('option:checked')).toHaveText('resizeQueue.lock');
});

test('by keys alone: up and down among them, Enter chooses, the arrows still step', async ({
  page,
}) => {
  await open(page, 'scene=buffer-of-one&moment=blocked');
  await flow(page).getByRole('button', { name: 'main', exact: true }).focus();
  await expect(flow(page).getByRole('button', { name: 'main', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const queue = flow(page).getByRole('button', { name: 'queue', exact: true });
  await expect(queue).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(queue).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press(' ');
  await expect(pressed(page), 'the space bar as on any button').toHaveCount(0);
  await page.keyboard.press(' ');
  await expect(pressed(page)).toHaveCount(1);
  const before = await page.getByRole('slider').inputValue();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('slider')).not.toHaveValue(before);
  await expect(queue, 'the focus stays while the playhead steps').toBeFocused();
  // One stop for Tab, however many there are to choose among; and back it is the chosen one.
  await page.keyboard.press('Tab');
  await expect(flow(page).locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(queue).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pressed(page)).toHaveCount(0);
});

test('an item inside a vessel is followed, and its life is told', async ({ page }) => {
  await open(page, 'scene=buffer-of-one&moment=blocked');
  await flow(page).locator('.Chip').first().click();
  await expect(pressed(page), 'the vessel around it is not chosen').toHaveCount(0);
  await expect(page.locator('.Chip--chosen')).not.toHaveCount(0);
  // Its life stands under the code, which only a cell of the notebook has.
  await page.goto('./');
  await page.waitForFunction(() => window.queuebook !== undefined);
  await page.evaluate(async (how) => {
    await window.queuebook.run('in-9', how);
    const full = window.queuebook.trace('in-9').find(({ kind }) => kind === 'put-blocked');
    window.queuebook.seek('in-9', full?.seq ?? 0);
  }, MAIN_WAITS);
  const cell = page.getByRole('region', { name: 'In [9]', exact: true });
  await cell.locator('.Chip').first().click();
  await expect(cell.getByRole('group', { name: 'Life of item 0' })).toContainText(
    /put by main at step \d+ \(.* ms\).*waited .* taken by consumer at step \d+ \(.* ms\)/,
  );
});

test('console, events and threads light each other', async ({ page }) => {
  await open(page, 'scene=buffer-of-one&moment=end');
  // At the end: lines beyond the playhead are not there to be lit.
  await flow(page).getByRole('button', { name: 'consumer', exact: true }).click();
  const lit = page.locator('.Console-row--lit');
  await expect(lit).toHaveText([/Consumer got 1/, /Consumer got 2/, /Consumer done/]);
  const lines = page.locator('.Console-row');
  await page.getByRole('tab', { name: 'Table' }).click();
  const steps = page.getByRole('region', { name: 'Steps in the visible range' });
  const printed = steps.getByRole('row').filter({ hasText: 'Consumer got 1' }).first();
  await printed.getByRole('button').click();
  await expect(page.locator('.Console-row--chosen')).toContainText('Consumer got 1');
  await expect(printed).toHaveAttribute('aria-current', 'step');
  await lines.filter({ hasText: 'Producer put 1' }).click();
  await expect(page.locator('.Console-row--chosen')).toContainText('Producer put 1');
  await expect(steps.locator('tr[aria-current=step]')).toContainText('Producer put 1');
});
