/** What a learner made is kept, or they are told; two tabs; all of it as one file. */
import { readFile } from 'node:fs/promises';
import { expect, testInOneTab as test } from './fixtures';
import { NotebookPage } from './notebook-page';
import { button } from './schedule-panels';

test('a browser that keeps nothing: said once, at the cell, with the text as a file', async ({
  unopened: notebook,
  beforeScripts,
  page,
}) => {
  await beforeScripts(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await notebook.open();
  const cell = notebook.cell(8);
  await cell.setSource('print(1);');
  const notice = page.getByRole('status').filter({ hasText: 'keeps nothing for this page' });
  await expect(notice).toHaveCount(1);
  await expect(cell.region.getByRole('status').filter({ hasText: 'keeps nothing' })).toHaveCount(1);
  const saving = page.waitForEvent('download');
  await button(cell.region, 'This text as a file').click();
  expect(await readFile(await (await saving).path(), 'utf8')).toBe('print(1);');
  await button(cell.region, 'Close').click();
  await notebook.cell(9).setSource('print(2);');
  await expect(notice).toHaveCount(0);
  expect(await cell.run()).toMatchObject({ outcome: 'finished', console: ['1'] });
});

test('two tabs: each keeps its cells, and hears of the other’s change', async ({
  notebook,
  context,
}) => {
  const second = new NotebookPage(await context.newPage());
  await second.open();
  await notebook.cell(8).setSource('print(8);');
  await second.cell(9).setSource('print(9);');
  const here = notebook.cell(9).region;
  const there = second.cell(8).region;
  await expect(here.getByText('changed in another tab')).toBeVisible();
  await expect(there.getByText('changed in another tab')).toBeVisible();
  await button(here, 'Take that text').click();
  expect(await notebook.cell(9).source()).toBe('print(9);');
  const original = await second.cell(8).source();
  await button(there, 'Keep this one').click();
  expect(await second.cell(8).source()).toBe(original);
  await expect(notebook.cell(8).region.getByText('changed in another tab')).toBeVisible();
});

test('everything a learner made goes into one file, and comes back elsewhere', async ({
  notebook,
  page,
  browser,
}) => {
  await notebook.cell(8).setSource("print('taken along');");
  const saving = page.waitForEvent('download');
  await page.locator('.OutlineOverlay-button').click();
  await page.locator('.OutlineWork').getByRole('button', { name: 'Save' }).click();
  const path = await (await saving).path();
  // From anywhere inside, and back to where one came from.
  await page.keyboard.press('Escape');
  await expect(page.locator('.OutlineWork')).toHaveCount(0);
  await expect(page.locator('.OutlineOverlay-button')).toBeFocused();
  const elsewhere = await browser.newContext();
  const other = new NotebookPage(await elsewhere.newPage());
  await other.open(page.url());
  await other.cell(8).setSource("print('own');");
  // On a telephone, where the header has two lines and the outline hangs from it.
  await other.page.setViewportSize({ width: 390, height: 844 });
  await other.page.locator('.OutlineOverlay-button').click();
  await expect(
    other.page.locator('.OutlineWork').getByRole('button', { name: 'Save' }),
  ).toBeInViewport({
    ratio: 1,
  });
  await other.page.locator('.OutlineWork input[type=file]').setInputFiles(path);
  await expect(other.page.locator('.OutlineWork')).toContainText('The file is open: 1 text');
  expect(await other.cell(8).source()).toBe("print('taken along');");
  await other.page.reload();
  expect(await other.cell(8).source()).toBe("print('taken along');");
  await button(other.cell(8).region, 'Your own text back').click();
  expect(await other.cell(8).source()).toBe("print('own');");
  await elsewhere.close();
});

test('one button deletes all that the browser keeps for the page, and nothing of a neighbour’s', async ({
  notebook,
  page,
}) => {
  const lesson = await notebook.cell(8).source();
  await notebook.cell(8).setSource('print(8);');
  await page.evaluate(async () => {
    localStorage.setItem('neighbour', 'stays');
    for (const name of ['queuebook-python', 'neighbour']) await caches.open(name);
  });
  const kept = () =>
    page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await caches.keys()),
    ]);
  expect(await kept()).toContain('queuebook.texts');
  const about = page.locator('.About');
  await about.getByText('About this page').click();
  await button(about, 'Delete all of it').click();
  expect(await kept()).toContain('queuebook.texts');
  const anew = page.waitForEvent('load');
  await button(about, 'Delete everything').click();
  await anew;
  await notebook.settled();
  expect(await kept()).toEqual(['neighbour', 'neighbour']);
  expect(await notebook.cell(8).source()).toBe(lesson);
});
