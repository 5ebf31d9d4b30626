/** Parts of the page that do not come: each is asked for again, and said where it is wanted. */
import type { Page } from '@playwright/test';
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { expect, test } from './fixtures';
import { type Host, host, untilTestEnds } from './hosts';
import { NotebookPage } from './notebook-page';

// A service worker outlives the page that registered it.
test.use({ reuseContext: false, serviceWorkers: 'allow' });

const untilEnd = untilTestEnds((close) => test.afterEach(close));

/** On a host that does not give the part with these words in its address, until it is taken from `broken`. */
async function without(page: Page, part: string): Promise<{ made: Host; notebook: NotebookPage }> {
  const made = untilEnd(await host({ headers: ISOLATION_HEADERS }));
  made.broken.push(part);
  return { made, notebook: new NotebookPage(page) };
}

test('an engine that does not come is asked for again, and said', async ({ page }) => {
  const { made, notebook } = await without(page, '/engine-');
  await page.goto(made.url);
  await expect(notebook.badge).toHaveText('No threads yet');
  await expect(notebook.notice).toContainText('The engine has not answered yet');
  made.broken.pop();
  await notebook.notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notebook.badge).toHaveText('Live · Web Workers');
  expect((await notebook.cell(9).run()).outcome).toBe('finished');
});

test('a compiler that does not come is asked for again, and said', async ({ page }) => {
  const { made, notebook } = await without(page, '/compile-');
  await notebook.open(made.url);
  const cell = notebook.cell(9);
  await cell.pressRun();
  await expect(cell.troubles).toContainText('could not be fetched');
  made.broken.pop();
  await cell.pressRun();
  await expect(cell.troubles).toHaveCount(0);
  await expect(cell.console).not.toBeEmpty();
});

test('an editor that does not come is asked for again, and said', async ({ page }) => {
  const { made, notebook } = await without(page, '/editor-view-');
  await notebook.open(made.url);
  await expect(notebook.notice).toContainText('The editor could not be fetched');
  made.broken.pop();
  await notebook.notice.getByRole('button', { name: 'Ask again' }).click();
  // Editors are made where the reader is near.
  await notebook.cell(6).region.scrollIntoViewIfNeeded();
  await expect(notebook.cell(6).editor).toHaveAttribute('contenteditable', 'true');
  await expect(notebook.notice).toHaveCount(0);
});

test('what comes later and does not come is asked for again, and said where it is wanted', async ({
  page,
}) => {
  const { made, notebook } = await without(page, '/late-');
  await notebook.open(made.url);
  const cell = notebook.cell(9);
  const { region } = cell;
  const orders = await cell.openView('All orders');
  // The question before the run has a part that comes later, too, and says so where it stands.
  const places = region.getByRole('alert');
  await expect(places).toHaveCount(2);
  for (const place of await places.all()) await expect(place).toContainText('could not be fetched');
  made.broken.pop();
  await orders.getByRole('button', { name: 'Ask again' }).click();
  await expect(region.getByRole('region', { name: 'Every order' })).toBeVisible();
  await expect(places).toHaveCount(0);
});

test('what searches states and does not come is said, and schedules are run one after the other', async ({
  page,
}) => {
  const { made, notebook } = await without(page, 'graph-script-');
  await notebook.open(made.url);
  const { region } = notebook.cell(9);
  const orders = region.getByRole('region', { name: 'Every order' });
  const press = () => region.getByRole('button', { name: 'All orders', exact: true }).click();
  await press();
  await expect(orders).toContainText('10 orders · proven: all');
  await expect(orders).toContainText('the code for it could not be fetched');
  made.broken.pop();
  await press();
  await expect(orders).toContainText('The program can be in');
  await expect(orders).not.toContainText('could not be fetched');
});

test('what commands orders and does not come is said, and asked for anew at the next press', async ({
  page,
}) => {
  const { made, notebook } = await without(page, 'commanded-script-');
  await notebook.open(made.url);
  const cell = notebook.cell(9);
  const press = () => cell.region.getByRole('button', { name: 'All orders', exact: true }).click();
  await press();
  await expect(cell.region).toContainText('The part of the engine that commands orders');
  expect((await cell.run()).outcome, 'a free run needs none of it').toBe('finished');
  made.broken.pop();
  await press();
  await expect(cell.region.getByRole('region', { name: 'Every order' })).toContainText(
    '10 orders · proven: all',
  );
});
