/** Chromium with a page of the bench's own, or with the notebook. */
import { chromium } from '@playwright/test';
import { systemBrowser } from '../scripts/browser.mjs';
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { listen, staticServer } from '../scripts/static-server.mjs';

const FIRST_PORT = 4300;

/** @returns {Promise<import('@playwright/test').Browser | null>} null where there is none. */
export async function startBrowser() {
  const executablePath = systemBrowser() ?? undefined;
  try {
    return await chromium.launch({
      ...(executablePath && { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
      ],
    });
  } catch {
    return null;
  }
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
