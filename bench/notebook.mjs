/** The notebook in Chromium: how long from an address to Run, from Run to a picture, from Stop to stopped; and its bytes. */
import { gzipSync } from 'node:zlib';
import { waitForQuiet } from './guard.mjs';
import { median } from './rounds.mjs';

/** A page of the same origin that does nothing. */
export const PYODIDE_PAGE = 'pyodide-lock.json';

const ENDLESS = `import { Thread } from 'threading';
function spin() { for (;;); }
for (let i = 0; i < 12; i++) new Thread({ target: spin }).start();
`;

/**
 * @typedef {Record<string, number>} Times milliseconds
 * @param {import('@playwright/test').Browser} browser @param {string} url @param {number} rounds
 * @returns {Promise<string[]>} rows of a table
 */
export async function notebookTable(browser, url, rounds) {
  /** @type {Times[]} */
  const rows = [];
  for (let round = -1; round < rounds; round++) {
    await waitForQuiet();
    const times = await oneVisit(browser, url);
    if (round >= 0) rows.push(times);
  }
  return table(rows);
}

/** A learner who was never here, then comes again, with the browser's cache. */
async function oneVisit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  /** @type {Times} */
  const times = { 'first visit: address to Run possible': await runPossible(page) };
  times['Run to the first picture, In [9], first run'] = await runToPicture(page, 'in-9');
  times['Run to the first picture, In [9], second run'] = await runToPicture(page, 'in-9');
  times['Run to the first picture, In [15] with 13 threads, first run'] = await runToPicture(
    page,
    'in-15',
  );
  times['Run to the first picture, In [15] with 13 threads, second run'] = await runToPicture(
    page,
    'in-15',
  );
  times['Stop to stopped, 13 threads that spin'] = await stopToStopped(page);
  await page.reload();
  times['second visit: address to Run possible'] = await runPossible(page);
  await context.close();
  return times;
}

/** Since the navigation began, by the page's own clock. */
async function runPossible(page) {
  const at = await page.waitForFunction(() => {
    const run = document.querySelector('section[aria-label="In [2]"] button');
    return run && !run.disabled && window.queuebook ? performance.now() : 0;
  });
  const ms = await at.jsonValue();
  await page.evaluate(() => window.queuebook.whenIdle());
  return ms;
}

/** From Run until the cell's picture shows a thread. The picture of an earlier run is put away first. */
async function runToPicture(page, cell) {
  const region = page.getByRole('region', { name: `In [${cell.slice(3)}]`, exact: true });
  const card = region.locator('.ThreadCard').first();
  if (await card.isVisible())
    await region.getByRole('button', { name: 'Reset', exact: true }).click();
  await card.waitFor({ state: 'detached' });
  return page.evaluate(async (id) => {
    await window.queuebook.whenIdle();
    const region = document.querySelector(`[aria-label="In [${id.slice(3)}]"]`);
    const begun = performance.now();
    const run = window.queuebook.run(id);
    const seen = await new Promise((resolve) => {
      const look = () => {
        if (region.querySelector('.ThreadCard')) resolve(performance.now() - begun);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await run;
    return seen;
  }, cell);
}

async function stopToStopped(page) {
  return page.evaluate(async (text) => {
    const { queuebook } = window;
    const before = queuebook.source('in-9');
    queuebook.setSource('in-9', text);
    const run = queuebook.run('in-9');
    await new Promise((resolve) => {
      const look = () =>
        queuebook.trace('in-9').filter(({ kind }) => kind === 'thread-began').length >= 12
          ? resolve()
          : requestAnimationFrame(look);
      look();
    });
    const begun = performance.now();
    await queuebook.stop('in-9');
    const ms = performance.now() - begun;
    const { outcome } = await run;
    queuebook.setSource('in-9', before);
    if (outcome !== 'stopped') throw new Error(`Stop ended in ${outcome}`);
    return ms;
  }, ENDLESS);
}

/**
 * Python in the browser, measured the same way: from the address to a printed line, and a second line.
 * @param {string} url of a folder that has Pyodide's package in it
 */
export async function pyodideTable(browser, url, rounds) {
  const rows = [];
  for (let round = -1; round < rounds; round++) {
    await waitForQuiet();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}${PYODIDE_PAGE}`);
    const [first, second] = await page.evaluate(async (base) => {
      const begun = performance.now();
      const { loadPyodide } = await import(`${base}pyodide.mjs`);
      const printed = [];
      const python = await loadPyodide({ indexURL: base, stdout: (line) => printed.push(line) });
      python.runPython('print("hello")');
      const ready = performance.now();
      python.runPython('print("again")');
      if (printed.join() !== 'hello,again') throw new Error(printed.join());
      return [ready - begun, performance.now() - ready];
    }, url);
    if (round >= 0)
      rows.push({
        'Pyodide: to the first printed line': first,
        'Pyodide: a second line': second,
      });
    await context.close();
  }
  return table(rows);
}

/** The notebook, measured the same way: from the address to a printed line of a run, and a second run. */
export async function firstLineTable(browser, url, rounds) {
  const rows = [];
  for (let round = -1; round < rounds; round++) {
    await waitForQuiet();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => window.queuebook !== undefined);
    const [first, second] = await page.evaluate(async () => {
      const { queuebook } = window;
      queuebook.setSource('in-9', 'print("hello");');
      const { console: lines } = await queuebook.run('in-9');
      const ready = performance.now();
      const { console: more } = await queuebook.run('in-9');
      if (`${lines},${more}` !== 'hello,hello') throw new Error(`${lines},${more}`);
      return [ready, performance.now() - ready];
    });
    if (round >= 0)
      rows.push({
        'Queuebook: address to the first printed line': first,
        'Queuebook: a second run': second,
      });
    await context.close();
  }
  return table(rows);
}

/** Compressed bytes of every answer until the page has done `what`. */
export async function bytesOf(browser, url, what) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const answers = [];
  page.on('response', (response) => answers.push(response));
  await page.goto(url);
  await what(page);
  const byUrl = new Map();
  for (const answer of answers) {
    if (!answer.ok() || !answer.url().startsWith('http')) continue;
    byUrl.set(answer.url(), gzipSync(await answer.body(), { level: 9 }).length);
  }
  await context.close();
  return [...byUrl.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** Those of plain Pyodide, until it has printed a line. */
export function bytesUntilPython(browser, url) {
  return bytesOf(browser, `${url}${PYODIDE_PAGE}`, (page) =>
    page.evaluate(async (base) => {
      const { loadPyodide } = await import(`${base}pyodide.mjs`);
      (await loadPyodide({ indexURL: base })).runPython('print("hello")');
    }, url),
  );
}

function table(rows) {
  const lines = ['| what | median | smallest – largest |', '|---|---|---|'];
  for (const name of Object.keys(rows[0] ?? {})) {
    const values = rows.map((row) => row[name]);
    const [low, high] = [Math.min(...values), Math.max(...values)].map(ms);
    lines.push(`| ${name} | ${ms(median(values))} ms | ${low} – ${high} |`);
  }
  return lines;
}

function ms(value) {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
