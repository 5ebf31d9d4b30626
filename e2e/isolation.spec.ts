/** Shared memory with and without a server that sends the headers, and what a reader sees where there is none. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { listen, staticServer } from '../scripts/static-server.mjs';
import { expect, test } from './fixtures';
import { NotebookPage } from './notebook-page';

// A service worker outlives the page that registered it.
test.use({ reuseContext: false, serviceWorkers: 'allow' });

const dist = resolve(import.meta.dirname, '../dist');
const BASE = '/course/queuebook/';

const servers: Server[] = [];
test.afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The built site as a host serves it that can send no headers. */
async function plainSite(folder = dist): Promise<string> {
  const server = staticServer(folder, { base: BASE, bare: true });
  servers.push(server);
  return `http://localhost:${await listen(server, 0)}${BASE}`;
}

/** Addresses of the documents that the page's own frame loaded. */
function documentsOf(page: Page): string[] {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
      loaded.push(request.url());
    }
  });
  return loaded;
}

async function runsThreads(notebook: NotebookPage): Promise<void> {
  await expect(notebook.badge).toHaveText('Live · Web Workers');
  expect(await notebook.cell(8).run()).toMatchObject({ outcome: 'finished' });
}

const lowerCased = Object.fromEntries(
  Object.entries(ISOLATION_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
);

test('with headers: live at once, and it takes no service worker', async ({ page }) => {
  const notebook = new NotebookPage(page);
  const loaded = documentsOf(page);
  const without: string[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith('http')) return;
    const headers = response.headers();
    const complete = Object.entries(lowerCased).every(([name, value]) => headers[name] === value);
    if (!complete) without.push(response.url());
  });
  await notebook.open();
  await runsThreads(notebook);
  expect(loaded).toHaveLength(1);
  expect(without, 'responses without the headers').toEqual([]);
  // One comes later, to keep the page for when there is no network.
  const began = await page.evaluate(() =>
    performance.getEntriesByType('navigation').map((entry) => entry.toJSON().workerStart),
  );
  expect(began, 'no service worker gave this page').toEqual([0]);
});

test('without headers: the service worker adds them, with exactly one reload', async ({ page }) => {
  const notebook = new NotebookPage(page);
  const loaded = documentsOf(page);
  const url = await plainSite();
  await notebook.open(url);
  await runsThreads(notebook);
  expect(loaded).toEqual([url, url]);

  await test.step('scripts carry them too, from which a worker could be made', async () => {
    const script = await page.evaluate(
      () => document.querySelector<HTMLScriptElement>('script[src]')?.src ?? '',
    );
    const headers = await page.evaluate(
      async (address) => Object.fromEntries((await fetch(address)).headers),
      script,
    );
    expect(headers).toMatchObject(lowerCased);
  });
  await test.step('the second visit needs no reload', async () => {
    await notebook.open(url);
    await runsThreads(notebook);
    expect(loaded).toHaveLength(3);
  });
});

test('never a loop: a service worker that does not help is tried once', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'queuebook-'));
  cpSync(dist, folder, { recursive: true });
  writeFileSync(
    join(folder, 'sw.js'),
    "self.addEventListener('install', () => self.skipWaiting());",
  );
  const notebook = new NotebookPage(page);
  const loaded = documentsOf(page);
  const url = await plainSite(folder);
  await notebook.open(url);
  await expect(notebook.notice).toContainText('do not reach the page');
  expect(loaded).toHaveLength(2);
  // A reader who reloads by hand is not sent round again either.
  await notebook.reload();
  await expect(notebook.notice).toContainText('do not reach the page');
  expect(loaded).toHaveLength(3);
  rmSync(folder, { recursive: true });
});

test('never a loop: blocked storage', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const loaded = documentsOf(page);
  const notebook = new NotebookPage(page);
  await notebook.open(await plainSite());
  await runsThreads(notebook);
  expect(loaded).toHaveLength(2);
});

test('no reload where nothing can remember it', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
    history.replaceState = refuse;
  });
  const loaded = documentsOf(page);
  const notebook = new NotebookPage(page);
  await notebook.open(await plainSite());
  await expect(notebook.notice).toContainText('site data are blocked');
  expect(loaded).toHaveLength(1);
});

/** The page must stay what it is without threads: something to read. */
async function isReadable(notebook: NotebookPage): Promise<void> {
  await expect(notebook.badge).toHaveText('No threads here');
  await expect(notebook.notice).toContainText('Everything can still be read.');
  await expect(notebook.page.getByRole('heading', { level: 1 })).toBeVisible();
  const cell = notebook.cell(9);
  await expect(cell.region).toContainText('new Queue(1)');
  await expect(cell.runButton).toBeDisabled();
  await expect(cell.region).toContainText('Nothing');
}

test('without headers and without service workers: readable, with one sentence', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
  });
  const loaded = documentsOf(page);
  const notebook = new NotebookPage(page);
  await notebook.open(await plainSite());
  await expect(notebook.notice).toContainText('no service worker');
  await isReadable(notebook);
  expect(loaded).toHaveLength(1);
});

test('a browser without SharedArrayBuffer: readable, with one sentence', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'SharedArrayBuffer');
  });
  const notebook = new NotebookPage(page);
  await notebook.open();
  await expect(notebook.notice).toContainText('SharedArrayBuffer');
  await isReadable(notebook);
});
