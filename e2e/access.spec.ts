/** What shuts readers out, as far as rules find it, at every view. */
import { troubles } from './axe-troubles';
import { expect, testOnOnePage as test } from './fixtures';
import { MAIN_WAITS } from './main-waits';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;

/**
 * Where colours are judged in the short form: in one part of each sort, for every line of every editor has the same few. All
 * other rules are asked of everything.
 */
const few = (...parts: readonly string[]) => ({ coloured: FULL ? undefined : parts });

/** The short form looks at a cell in the dark once, with all of it open. */
const IN_LIGHT = { dark: FULL };

// Every line of every editor is looked at: that takes its time on a busy machine.
test.describe.configure({ timeout: 300_000 });

test('the notebook before and after a run', async ({ notebook, page }) => {
  expect(
    await troubles(page, [], few('header', '.Entry', '.Section:has(#in-6)', '.About')),
    'before a run',
  ).toEqual([]);
  for (const number of [6, 9]) {
    await notebook.cell(number).run();
    await page.evaluate(
      (cell) => window.queuebook.seek(cell, Math.floor(window.queuebook.trace(cell).length / 2)),
      notebook.cell(number).id,
    );
  }
  await page.evaluate(() => window.queuebook.whenIdle());
  expect(
    await troubles(page, ['#in-6', '#in-9'], few('#in-6 .RunPicture', '#in-9')),
    'after runs',
  ).toEqual([]);
});

test('menus, help, table, answers and the stuck', async ({ notebook, page }) => {
  const cell = notebook.cell(9);
  await cell.run(MAIN_WAITS);
  const { region } = cell;
  const blocked = (await cell.trace()).find(({ kind }) => kind === 'put-blocked')?.seq ?? 0;
  await page.evaluate((seq) => window.queuebook.seek('in-9', seq), blocked);
  const why = region.getByRole('button', { name: 'Why does main wait?' });
  await why.click();
  expect(await troubles(page, ['#in-9'], IN_LIGHT), 'why').toEqual([]);
  // It lies over the player.
  await why.click();
  await region.getByRole('button', { name: 'Follow an item' }).click();
  await region.getByRole('button', { name: 'More of the timeline' }).click();
  for (const view of ['Table', 'Waiting', 'All orders']) {
    await cell.openView(view);
    // The code beside it is the same.
    expect(await troubles(page, ['#in-9 [role=tabpanel]'], IN_LIGHT), view).toEqual([]);
  }
  await cell.menuButton.click();
  expect(await troubles(page, ['#in-9']), 'all of a cell open').toEqual([]);
  await region.getByRole('button', { name: 'Signs and keys', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Keys of a run' })).toBeVisible();
  expect(await troubles(page, ['dialog'], IN_LIGHT), 'help with keys').toEqual([]);
});

/** One of each view, and of each state that has colours of its own. */
const SCENES = [
  'polling-pipeline',
  'locks',
  'stuck',
  'failed',
  'shared-data',
  'why',
  'wait-lens',
  'compare',
  'timeline',
  'map',
];

test('the gallery', async ({ page }) => {
  await page.goto('./gallery.html');
  await page.locator('main[data-ready=true]').waitFor();
  expect(await troubles(page, [], few(...SCENES.map((scene) => `[aria-label=${scene}]`)))).toEqual(
    [],
  );
});
