/**
 * What the page's own thread pays until a Run is possible, for a run that is watched and for a long run that is opened, today's
 * build beside an earlier one. Processor time of the page's thread (Chromium's `threadTicks`), not the clock: others cannot lengthen it.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { waitForQuiet } from './guard.mjs';
import { median } from './rounds.mjs';

const WATCHED_MS = 4_000;
const CELLS = [9, 15, 6];
const LONG = 1_000_000;
/** What comes by itself while nothing else is to be done has come by then. */
const READ_MS = 4_000;

/**
 * Figures of one build: a row's name to its values, one a round.
 * @typedef {Record<string, number>} Costs
 */

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{ today: string, earlier: string }} addresses of the two builds
 * @param {(events: number) => string} longSavedRun
 * @param {number} rounds
 * @returns {Promise<string[]>} rows of a table
 */
export async function pageTable(browser, { today, earlier }, longSavedRun, rounds) {
  const file = resolve(tmpdir(), `queuebook-bench-${process.pid}.json`);
  writeFileSync(file, longSavedRun(LONG));
  /** @type {{ today: Costs, earlier: Costs }[]} */
  const measured = [];
  try {
    for (let round = -1; round < rounds; round++) {
      await waitForQuiet();
      const costs = {
        earlier: await costsOf(browser, earlier, file),
        today: await costsOf(browser, today, file),
      };
      // Round -1 warms up the machine, not the pages: each is opened anew.
      if (round >= 0) measured.push(costs);
    }
  } finally {
    rmSync(file, { force: true });
  }
  return table(measured);
}

async function costsOf(browser, url, file) {
  /** @type {Costs} */
  const costs = await arriving(browser, url);
  for (const cell of CELLS) Object.assign(costs, await watching(browser, url, cell));
  return Object.assign(costs, await opening(browser, url, file));
}

/** A first visit: until threads can run, and then a first Run of In [9] by somebody who has read for a while. */
async function arriving(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const metrics = await metricsOf(context, page);
  // Whoever waits for the load event as well measures what is drawn after it.
  await page.goto(url, { waitUntil: 'commit' });
  await page.getByText('Live · Web Workers').waitFor();
  const { TaskDuration: live } = await metrics();
  await page.evaluate(() => window.queuebook.whenIdle());
  await page.waitForTimeout(READ_MS);
  const region = page.getByRole('region', { name: 'In [9]', exact: true });
  const run = region.getByRole('button', { name: 'Run', exact: true });
  await run.scrollIntoViewIfNeeded();
  await page.waitForTimeout(1_000);
  const firstRun = page.evaluate(
    () =>
      new Promise((done) => {
        let pressed = 0;
        addEventListener('click', () => (pressed = performance.now()), {
          capture: true,
          once: true,
        });
        const look = () => {
          if (pressed > 0 && window.queuebook.trace('in-9').length > 0)
            done(performance.now() - pressed);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await run.click();
  const ms = await firstRun;
  await context.close();
  return {
    'a first visit until threads can run: main thread, ms': live * 1000,
    'a first Run of In [9]: press to first event, ms': ms,
  };
}

/** From Run on, as a reader who looks on. */
async function watching(browser, url, cell) {
  const { page, metrics, close } = await visit(browser, url);
  const region = page.getByRole('region', { name: `In [${cell}]`, exact: true });
  const run = region.getByRole('button', { name: 'Run', exact: true });
  await run.scrollIntoViewIfNeeded();
  // Editors and pictures that come into the window are made now, not while it is measured.
  await page.waitForTimeout(1_000);
  const before = await metrics();
  const frames = page.evaluate((ms) => {
    const end = performance.now() + ms;
    return new Promise((done) => {
      let seen = 0;
      const look = (now) => {
        seen++;
        if (now < end) requestAnimationFrame(look);
        else done(seen);
      };
      requestAnimationFrame(look);
    });
  }, WATCHED_MS);
  await run.click();
  const shown = await frames;
  const after = await metrics();
  await close();
  const perFrame = (name) => (after[name] - before[name]) / shown;
  const name = `In [${cell}]`;
  return {
    [`${name}: main thread a frame, ms`]: perFrame('TaskDuration') * 1000,
    [`${name}: frames in ${WATCHED_MS / 1000} s`]: shown,
    [`${name}: style passes a frame`]: perFrame('RecalcStyleCount'),
    [`${name}: layout passes a frame`]: perFrame('LayoutCount'),
  };
}

/** A saved run of a million events, from the choice of its file until nothing is left to do. */
async function opening(browser, url, file) {
  const { page, metrics, close } = await visit(browser, url);
  const region = page.getByRole('region', { name: 'In [9]', exact: true });
  const menu = region.getByRole('button', { name: 'Save, open, share, reset' });
  if ((await menu.count()) > 0) await menu.click();
  await page.waitForTimeout(1_000);
  const before = await metrics();
  const commits = await page.evaluate(() => window.commits);
  await region.locator('input[type=file]').setInputFiles(file);
  await page.waitForFunction(
    (events) => {
      const { queuebook } = window;
      return queuebook.trace('in-9').length === events;
    },
    LONG,
    { polling: 500 },
  );
  await page.evaluate(() => window.queuebook.whenIdle());
  const after = await metrics();
  const committed = (await page.evaluate(() => window.commits)) - commits;
  await close();
  return {
    'opening a million events: main thread an event, µs':
      ((after.TaskDuration - before.TaskDuration) * 1e6) / LONG,
    'opening a million events: React commits': committed,
  };
}

async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(countCommits);
  await page.goto(url);
  await page.waitForFunction(() => window.queuebook !== undefined);
  await page.evaluate(() => window.queuebook.whenIdle());
  const metrics = await metricsOf(context, page);
  return { page, metrics, close: () => context.close() };
}

/** @returns {Promise<() => Promise<Record<string, number>>>} seconds of the main thread, and counts */
async function metricsOf(context, page) {
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const told = await session.send('Performance.getMetrics');
    return Object.fromEntries(told.metrics.map(({ name, value }) => [name, value]));
  };
}

/** React tells whoever looks as if its developer tools were there. Runs in the page. */
function countCommits() {
  window.commits = 0;
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => 1,
    checkDCE: () => {},
    onCommitFiberRoot: () => {
      window.commits++;
    },
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
  };
}

/** @param {readonly { today: Costs, earlier: Costs }[]} measured */
function table(measured) {
  const lines = ['| what | earlier | today | today / earlier |', '|---|---|---|---|'];
  for (const name of Object.keys(measured[0]?.today ?? {})) {
    const earlier = measured.map((round) => round.earlier[name]);
    const today = measured.map((round) => round.today[name]);
    const ratios = today.map((value, round) => value / earlier[round]);
    lines.push(
      `| ${name} | ${spread(earlier)} | ${spread(today)} | ${median(ratios).toFixed(2)} |`,
    );
  }
  return lines;
}

function spread(values) {
  return `${figure(median(values))} [${figure(Math.min(...values))} – ${figure(Math.max(...values))}]`;
}

function figure(value) {
  return value < 100 ? value.toFixed(2) : value.toFixed(0);
}
