/** Without a network: the page as it was last, whole; and a newer one that takes nothing away. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { expect, test } from './fixtures';
import { DIST, type Host, type HostOptions, host, untilTestEnds } from './hosts';
import { NotebookPage } from './notebook-page';
import { button, ordersPanel, startStepping } from './schedule-panels';

// A service worker outlives the page that registered it.
test.use({ reuseContext: false, serviceWorkers: 'allow' });

const FULL = process.env.QUEUEBOOK_FULL !== undefined;

const untilEnd = untilTestEnds((close) => test.afterEach(close));

async function site(options?: HostOptions): Promise<Host> {
  return untilEnd(await host(options));
}

interface Files {
  readonly page: readonly string[];
  readonly soon: readonly string[];
  readonly more: readonly string[];
}

function filesOf(folder = DIST): Files {
  const [, files = ''] =
    /const FILES = (.*);/.exec(readFileSync(join(folder, 'sw.js'), 'utf8')) ?? [];
  return JSON.parse(files);
}

/** Addresses in the page's own store, from its folder on. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('queuebook-page-'));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const folder = new URL('./', document.baseURI).href;
    return keys.flat().map(({ url }) => url.slice(folder.length));
  });
}

async function untilKept(page: Page, files = filesOf().page): Promise<void> {
  const wanted = files.map((path) => path.replace('./', ''));
  await expect
    .poll(async () => {
      const here = await kept(page);
      return wanted.filter((path) => !here.includes(path));
    })
    .toEqual([]);
}

/** The page once it is kept and its server has gone. */
async function withoutServer(page: Page, made: Host): Promise<NotebookPage> {
  const notebook = new NotebookPage(page);
  await notebook.open(made.url);
  await untilKept(page);
  made.close();
  await notebook.reload();
  await expect(notebook.badge).toHaveText('Live · Web Workers');
  expect((await notebook.cell(9).run()).outcome).toBe('finished');
  return notebook;
}

test('a host that cannot send headers, and is gone: cells run, and have all their orders', async ({
  page,
}) => {
  const notebook = await withoutServer(page, await site());
  const cell = notebook.cell(8);
  await button(cell.region, 'All orders').click();
  const orders = ordersPanel(cell);
  await expect(orders.getByRole('status').first()).toContainText('proven: all');
  await expect(orders, 'its states were searched').toContainText('The program can be in');
  const map = await cell.openView('Map');
  await expect(map.locator('.MapPicture-svg')).toBeVisible();
});

/** All that run but In [9], which has run by then; the short form: with definitions of other cells, and without. */
const OTHERS = FULL ? /^in-(6|8|10|13|15|16)$/ : /^in-(10|13)$/;

test('the server is gone: cells, stepping, a new link, the editor, one embedded cell', async ({
  page,
}) => {
  const made = await site({ headers: ISOLATION_HEADERS });
  const notebook = await withoutServer(page, made);
  await test.step('other cells in TypeScript', async () => {
    const cells = await page.evaluate(() => window.queuebook.cells());
    for (const id of cells.filter((each) => OTHERS.test(each)))
      expect((await page.evaluate((each) => window.queuebook.run(each), id)).outcome, id).toBe(
        'finished',
      );
  });
  await test.step('stepping, and its token as a link that was never visited', async () => {
    await startStepping(notebook.cell(10));
    const { token } = await page.evaluate(() =>
      window.queuebook.run('in-8', { policy: 'random', seed: 3 }),
    );
    await page.goto('about:blank');
    await notebook.open(`${made.url}?from=elsewhere#cell=in-8&token=${token}`);
    await button(notebook.cell(8).region, 'Play this run').click();
    await notebook.cell(8).seeEnd();
  });
  await test.step('the editor', async () => {
    await notebook.cell(9).region.scrollIntoViewIfNeeded();
    await notebook.cell(9).editor.pressSequentially(`\nprint('typed');`);
    const { console: lines } = await notebook.cell(9).run();
    expect(lines).toContain('typed');
  });
  await test.step('one embedded cell', async () => {
    await page.goto(`${made.url}embed.html#cell=in-9&view=console`);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(page.getByRole('log', { name: 'Console' })).toContainText(/\S/);
  });
});

test('the rest is kept when the reader asks: Python, recorded runs', async ({ page }) => {
  const made = await site();
  const notebook = new NotebookPage(page);
  await notebook.open(made.url);
  await page.getByText('About this page').click();
  await page.getByRole('button', { name: 'Keep for offline' }).click();
  await expect(page.getByText('All of it is kept.')).toBeVisible();
  const { page: first, soon, more } = filesOf();
  await untilKept(page, [...first, ...soon, ...more]);
  made.close();
  await notebook.open(`${made.url}?lang=ko`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await notebook.open(`${made.url}?lang=en`);
  const { console: lines } = await page.evaluate(() =>
    window.queuebook.run('in-9', { language: 'python' }),
  );
  expect(lines.length).toBeGreaterThan(0);
});

/** Bytes of a first visit, until the last of what comes by itself has come. */
async function visited(page: Page, made: Host, wait: () => Promise<void>): Promise<number> {
  const notebook = new NotebookPage(page);
  await notebook.open(made.url);
  await expect
    .poll(() =>
      [/compile-.*\.js$/, /editor-view-.*\.js$/, /flows/].filter(
        (part) => !made.answers.some(({ path }) => part.test(path)),
      ),
    )
    .toEqual([]);
  // It comes with the last of the late code.
  await expect(page.getByText('About this page')).toBeVisible();
  await wait();
  return made.answers.reduce((sum, { bytes }) => sum + bytes, 0);
}

for (const bare of FULL ? [true, false] : [true])
  test(`a first visit to a host without headers ${bare ? '' : 'that compresses '}costs little more than a visit`, async ({
    page,
    browser,
  }) => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const plainly = await site({ headers: ISOLATION_HEADERS, bare });
    const visit = await visited(await context.newPage(), plainly, async () => undefined);
    await context.close();
    const first = await visited(page, await site({ bare }), () => untilKept(page));
    console.log(
      `one visit ${(visit / 1000).toFixed(0)} kB, the first without headers, kept for offline, ${(first / 1000).toFixed(0)} kB: ${(first / visit).toFixed(3)} times`,
    );
    expect(first / visit).toBeLessThanOrEqual(1.2);
  });

test('a new version takes no page away: it is said, and comes when the reader says so', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'queuebook-'));
  cpSync(DIST, folder, { recursive: true });
  const made = await site({ folder });
  const notebook = new NotebookPage(page);
  await notebook.open(made.url);
  await untilKept(page);
  const own = readdirSync(join(folder, 'assets')).find((name) => /^index-.*\.js$/.test(name)) ?? '';
  const newer = 'index-NewBuild.js';
  rename(folder, own, newer);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const notice = page.getByRole('status').filter({ hasText: 'new version of this page' });
  await expect(notice).toBeVisible();
  await notebook.cell(15).region.scrollIntoViewIfNeeded();
  await expect(notice, 'wherever the reader is by then').toBeInViewport();
  const script = () =>
    page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module]')?.src);
  expect(await script()).toContain(own);
  // What the open page has not fetched yet is not on the server any more.
  await button(notebook.cell(9).region, 'All orders').click();
  await expect(ordersPanel(notebook.cell(9)).getByRole('status').first()).toContainText(
    '10 orders · proven: all',
  );
  await button(notice, 'Load the new version').click();
  await notebook.settled();
  expect(await script()).toContain(newer);
  await expect(notice).toHaveCount(0);
  // Nobody needs the earlier one.
  await untilKept(page, filesOf(folder).page);
  await expect.poll(async () => (await kept(page)).some((path) => path.includes(own))).toBe(false);
  made.close();
  await notebook.reload();
  expect((await notebook.cell(9).run()).outcome).toBe('finished');
  rmSync(folder, { recursive: true });
});

/** A build that differs in its entry; of the earlier one nothing is left but what both have. */
function rename(folder: string, before: string, after: string): void {
  const inAssets = join(folder, 'assets');
  cpSync(join(inAssets, before), join(inAssets, after));
  rmSync(join(inAssets, before));
  for (const name of ['index.html', 'sw.js']) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8').replaceAll(before, after);
    writeFileSync(path, text.replace(/const BUILD = '\w+'/, "const BUILD = 'newbuild'"));
  }
  // The code for commanded orders has another name there.
  const late = readdirSync(inAssets).filter((name) => name.includes('graph-script'));
  for (const name of late) rmSync(join(inAssets, name));
  const path = join(folder, 'sw.js');
  let text = readFileSync(path, 'utf8');
  for (const name of late) text = text.replace(`"assets/${name}",`, '');
  writeFileSync(path, text);
}
