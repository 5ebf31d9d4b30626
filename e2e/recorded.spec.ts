/** Where nothing can run: the recorded run of each cell, what can be done with it, and the way out. */
import type { Page } from '@playwright/test';
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { expect, test } from './fixtures';
import { type Host, type HostOptions, host, lessonPage, untilTestEnds } from './hosts';
import { type CellOnPage, NotebookPage } from './notebook-page';

// A service worker outlives the page that registered it.
test.use({ reuseContext: false });

const untilEnd = untilTestEnds((close) => test.afterEach(close));

async function site(options?: HostOptions): Promise<Host> {
  return untilEnd(await host(options));
}

const BADGE = /^Recorded · Chromium \d+, \d+ [A-Z][a-z]+ \d{4}$/;
const OF_LESSON = 'The recorded run is of the lesson’s code';

const noSharedMemory = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'SharedArrayBuffer');
  });

const badge = (cell: CellOnPage) => cell.region.getByText(BADGE);
const position = (cell: CellOnPage) => cell.region.locator('.Player-position');

test('without shared memory: it stands still, plays to its end, and everything but running works', async ({
  unopened,
  page,
}) => {
  await noSharedMemory(page);
  await unopened.open();
  const cell = unopened.cell(9);
  await cell.region.scrollIntoViewIfNeeded();
  await expect(badge(cell)).toBeVisible();
  await expect(position(cell)).toHaveText(/^step 0 of \d+$/);

  await test.step('Run says why it cannot, and looks as if it could not', async () => {
    await expect(cell.runButton).toBeDisabled();
    await expect(cell.runButton).toHaveAccessibleDescription(/No program can run in this browser/);
    await cell.runButton.click({ force: true });
    await expect(cell.troubles).toContainText('No program can run in this browser');
    await expect(badge(cell)).toBeVisible();
  });

  await test.step('it plays to its end, and the console has what it printed', async () => {
    await cell.region.getByRole('combobox', { name: 'Speed' }).selectOption('4');
    await cell.region.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(position(cell)).toHaveText(/^step (\d+) of \1$/, { timeout: 60_000 });
    await expect(cell.console).toContainText('Producer put 1');
    await expect(cell.console).toContainText('Consumer done');
  });

  await test.step('moments, table and what waiting cost; it can be saved', async () => {
    const table = await cell.openView('Table');
    await expect(table.getByRole('row').nth(2)).toBeVisible();
    const waiting = await cell.openView('Waiting');
    await expect(waiting).toContainText('main');
    await cell.menuButton.click();
    const save = cell.region.getByRole('button', { name: 'This run, to open again' });
    const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(file.suggestedFilename()).toBe('queuebook-in-9.json');
  });

  await test.step('changed code: the recording says that it is not of it, and Reset brings both back', async () => {
    await cell.setSource("print('mine');");
    await expect(cell.region).toContainText(OF_LESSON);
    await cell.reset();
    await expect(cell.region).not.toContainText(OF_LESSON);
    await expect(badge(cell)).toBeVisible();
    await expect(position(cell)).toHaveText(/^step 0 of \d+$/);
  });
});

test('all orders of a small cell were recorded, too: listed, asked, watched, never found anew', async ({
  unopened,
  page,
}) => {
  await noSharedMemory(page);
  await unopened.open();
  const cell = unopened.cell(8);
  await cell.region.scrollIntoViewIfNeeded();
  await expect(badge(cell)).toBeVisible();
  await cell.openView('All orders');
  const panel = cell.region.getByRole('region', { name: 'Every order' });
  await expect(panel.getByRole('status').first()).toHaveText(
    /^5 orders · proven: .* · Recorded · Chromium \d+, /,
  );
  const orders = panel.getByRole('list').getByRole('listitem');
  await expect(orders).toHaveCount(5);
  const last = orders.nth(4);
  const lines = await last.locator('.OrdersList-line').allTextContents();
  await last.getByRole('button', { name: /Watch/ }).click();
  await cell.seeEnd();
  await expect(last).toContainText('this run');
  await expect(badge(cell)).toBeVisible();
  const printed = (await cell.trace()).filter(({ kind }) => kind === 'printed');
  expect(printed.map(({ text }) => text.trimEnd())).toEqual(lines);
  await test.step('where two of them part', async () => {
    await panel.getByText('Where do two orders part?').click();
    await panel.getByRole('button', { name: 'Compare' }).click();
    await expect(panel.locator('.OrdersCompareAsk-steps')).toHaveCount(2);
  });
  await test.step('a cell of which they were not recorded says why nothing is looked for', async () => {
    const other = unopened.cell(6);
    await other.region.scrollIntoViewIfNeeded();
    await other.openView('All orders');
    await other.region.getByRole('button', { name: /random schedules/ }).click();
    await expect(other.troubles).toContainText('No program can run in this browser');
  });
});

test('a browser that cannot suspend: Python’s recorded runs, and TypeScript runs', async ({
  unopened,
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(WebAssembly, 'Suspending');
  });
  await unopened.open();
  const cell = unopened.cell(8);
  await page.evaluate(() => window.queuebook.setLanguage('python'));
  await cell.region.scrollIntoViewIfNeeded();
  await expect(badge(cell)).toBeVisible();
  await expect(cell.runButton).toHaveAccessibleDescription(/No Python can run in this browser/);
  await cell.seeEnd();
  await expect(cell.console).toContainText('Consumer done');
  await test.step('in TypeScript the cell runs', async () => {
    expect(await cell.run({ language: 'typescript' })).toMatchObject({ outcome: 'finished' });
    await expect(badge(cell)).toHaveCount(0);
  });
});

test.describe('on a host that sends no headers, whose page has its service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('in a sandboxed frame: the recording, and an address that carries code, language and moment', async ({
    page,
  }) => {
    const { url } = await site({ headers: { 'Access-Control-Allow-Origin': '*' } });
    const around = await lessonPage(`${url}embed.html#cell=in-8`, 'sandbox="allow-scripts"');
    untilEnd(around);
    await page.goto(around.url);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText(BADGE)).toBeVisible();
    await frame.getByRole('button', { name: 'To the end' }).click();
    await expect(frame.getByRole('log', { name: 'Console' })).toContainText('Producer done');
    const inside = page.frames().find((each) => each.url().includes('embed.html'));
    if (!inside) throw new Error('no frame');
    const link = frame.getByRole('link', { name: 'Open in Queuebook' });
    await expect(link).toHaveAttribute('href', /#cell=in-8&moment=\d+$/);

    await test.step('changed code and another language go with it', async () => {
      await inside.evaluate(() => {
        const { queuebook } = window;
        queuebook.setSource('in-8', `${queuebook.source('in-8')}\nprint('and mine');`);
      });
      await expect(frame.getByText(OF_LESSON)).toBeVisible();
      await expect(link).toHaveAttribute('href', /code=[\w-]+/);
      // The same to be copied, where a sandbox lets no tab be opened.
      const address = (await link.getAttribute('href')) ?? '';
      await expect(frame.getByText(address).first()).toBeVisible();
    });

    await test.step('there it is offered, runs, and stands at the moment', async () => {
      const address = (await link.getAttribute('href')) ?? '';
      const notebook = new NotebookPage(page);
      await notebook.open(address);
      const cell = notebook.cell(8);
      await cell.region.locator('.LinkedRun').getByRole('button', { name: 'Run' }).click();
      await page.evaluate(() => window.queuebook.whenIdle());
      const trace = await cell.trace();
      expect(trace.some(({ text }) => text === 'and mine')).toBe(true);
      await cell.region.getByRole('combobox', { name: 'Speed' }).selectOption('4');
      await expect(badge(cell)).toHaveCount(0);
      await expect(cell.region.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
      await expect(position(cell)).not.toHaveText(/^step 0 of/);
    });
  });

  test('where programs run no recording is fetched', async ({ page }) => {
    const { url, answers } = await site();
    const notebook = new NotebookPage(page);
    await notebook.open(url);
    await expect(notebook.badge).toHaveText('Live · Web Workers');
    await notebook.cell(9).region.scrollIntoViewIfNeeded();
    await notebook.cell(9).run();
    expect(answers.filter(({ path }) => path.includes('/recorded/'))).toEqual([]);
  });
});

test('an author’s program has no recording, and its own tab gets what the reader has made of it', async ({
  page,
}) => {
  const { url, answers } = await site({ headers: { 'Access-Control-Allow-Origin': '*' } });
  const program = new URLSearchParams({ program: "print('one');", title: 'One' });
  const around = await lessonPage(`${url}embed.html#${program}`, 'sandbox="allow-scripts"');
  untilEnd(around);
  await page.goto(around.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('No program can run in this sandboxed frame')).toBeVisible();
  const inside = page.frames().find((each) => each.url().includes('embed.html'));
  await inside?.evaluate(() => {
    const [cell = ''] = window.queuebook.cells();
    window.queuebook.setSource(cell, "print('two');");
  });
  const link = frame.getByRole('link', { name: 'Open in its own tab' });
  await expect(link).toHaveAttribute('href', /two/);
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.pathname).toMatch(/embed\.html$/);
  expect(Object.fromEntries(new URLSearchParams(address.hash.slice(1)))).toEqual({
    program: "print('two');",
    title: 'One',
  });
  expect(answers.filter(({ path }) => path.includes('/recorded/'))).toEqual([]);
});

test('a recording that does not come is said, and asked for again', async ({ page }) => {
  const notebook = new NotebookPage(page);
  await noSharedMemory(page);
  await page.route('**/recorded/in-9.*', (route) => route.abort());
  await page.goto('./');
  const cell = notebook.cell(9);
  await cell.region.scrollIntoViewIfNeeded();
  await expect(cell.region).toContainText('could not be fetched');
  await page.unroute('**/recorded/in-9.*');
  await notebook.cell(16).region.scrollIntoViewIfNeeded();
  await cell.region.scrollIntoViewIfNeeded();
  await expect(badge(cell)).toBeVisible();
});

test('load=click: a recorded picture with Run, and nothing of the engine before the press', async ({
  page,
}) => {
  const { url, answers } = await site({
    headers: ISOLATION_HEADERS,
  });
  const around = await lessonPage(
    `${url}embed.html#cell=in-9&load=click`,
    'allow="cross-origin-isolated"',
  );
  untilEnd(around);
  await page.goto(around.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('img', { name: /recorded run/ })).toBeVisible();
  const fetched = answers.map(({ path }) => path.split('/').at(-1) ?? '');
  expect(fetched.filter((name) => name.endsWith('.svg') && name.startsWith('in-9'))).toHaveLength(
    1,
  );
  expect(
    fetched.filter((name) => !/^(embed[-.]|in-9|fetch-|address-|queuebook\.svg)/.test(name)),
    'nothing else',
  ).toEqual([]);
  await frame.getByRole('button', { name: 'Run' }).click();
  await expect(frame.getByRole('status').filter({ hasText: 'finished' })).toBeVisible();
  await expect(frame.getByRole('img', { name: /recorded run/ })).toHaveCount(0);
  await expect(frame.getByText(BADGE)).toHaveCount(0);
});
