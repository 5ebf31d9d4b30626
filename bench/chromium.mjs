/** Chromium with a page of the bench's own, or with the notebook. */
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { systemBrowser } from '../scripts/browser.mjs';
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { listen, staticServer } from '../scripts/static-server.mjs';

const FIRST_PORT = 4300;
const FIRST_DEBUG_PORT = 4400;

/** @param {readonly string[]} more arguments @returns {Promise<import('@playwright/test').Browser | null>} null where there is none. */
export async function startBrowser(more = []) {
  const executablePath = systemBrowser() ?? undefined;
  try {
    return await chromium.launch({
      ...(executablePath && { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        ...more,
      ],
    });
  } catch {
    return null;
  }
}

/** One that others may drive, through a port of its own. */
export async function startDebugged() {
  const free = createServer();
  const port = await listen(free, FIRST_DEBUG_PORT);
  await new Promise((closed) => free.close(closed));
  const browser = await startBrowser([`--remote-debugging-port=${port}`]);
  if (browser === null) throw new Error('no Chromium');
  return { port, close: () => browser.close() };
}

/** Serves a folder with the headers that shared memory needs. @param {string} folder */
export async function serve(folder) {
  const server = staticServer(folder, { headers: ISOLATION_HEADERS });
  const port = await listen(server, FIRST_PORT);
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

/** @returns {Promise<import('./jobs.mjs').Place & { exhaust(cell: string, reduce: boolean): Promise<import('./engine.ts').Exhausted> }>} */
export async function onPage(page, url) {
  await page.goto(url);
  await page.waitForFunction(() => window.bench !== undefined);
  return {
    figure: (text, trace) => page.evaluate((args) => window.bench.figure(...args), [text, trace]),
    peer: (name, items) => page.evaluate((args) => window.bench.peer(...args), [name, items]),
    exhaust: (cell, reduce) =>
      page.evaluate((args) => window.bench.exhaust(...args), [cell, reduce]),
    multithreading: false,
  };
}
