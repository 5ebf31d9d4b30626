/** Where nothing can run: the recorded run of each cell, what can be done with it, and the way out. */
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { expect, noSharedMemory, testInOneTab as test } from './fixtures';
import { type Host, type HostOptions, host, lessonPage, untilTestEnds } from './hosts';
import { NotebookPage } from './notebook-page';
import { BADGE, badge, OF_LESSON, position } from './recorded-cell';

const untilEnd = untilTestEnds((close) => test.afterEach(close));

async function site(options?: HostOptions): Promise<Host> {
  return untilEnd(await host(options));
}

test('without shared memory: it stands still, plays to its end, and everything but running works', async ({
  beforeScripts,
  unopened,
  page,
}) => {
  await beforeScripts(noSharedMemory);
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
  beforeScripts,
  unopened,
}) => {
  await beforeScripts(noSharedMemory);
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
  beforeScripts,
  unopened,
  page,
}) => {
  await beforeScripts(() => {
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

test('a recording that does not come is said, and asked for again', async ({
  beforeScripts,
  page,
}) => {
  const notebook = new NotebookPage(page);
  await beforeScripts(noSharedMemory);
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
