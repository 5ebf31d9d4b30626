/**
 * Python on the page: a first and a second visit beside plain Pyodide, Stop to the next run, memory, and what runs cost
 * beside the same cell in TypeScript.
 */
import { residentMegabytes } from '../scripts/browser-memory.mjs';
import { waitForQuiet } from './guard.mjs';
import { bytesOf, bytesUntilPython, PYODIDE_PAGE } from './notebook.mjs';
import { median } from './rounds.mjs';

/** As app/bridge/python-files.ts keeps it. */
const STORE = 'queuebook-python';
const FIRST = 'first visit, address to the first printed line, ms';
const SECOND = 'second visit, address to the first printed line, ms';
/** Where the notebook's server has Pyodide's package. */
const PYODIDE = 'pyodide/';
const STOP = 'Stop to the first line of the next run, the spare warm, ms';
const MEMORY = 'memory of the page’s process, with a warm spare, MB';
const ALL_MEMORY = 'memory of all renderers, the service worker’s among them, MB';
const RUN = 'In [15], run to its last event, ms';
const ORDERS = 'all orders of three threads that put into one queue, schedules a second';

const PUTTING = {
  typescript: `import { Queue } from 'queue';
import { Thread } from 'threading';
const q = new Queue<number>();
function work() { q.put(1); q.put(2); q.put(3); }
for (let i = 0; i < 3; i++) new Thread({ target: work }).start();`,
  python: `from queue import Queue
from threading import Thread
q = Queue()
def work():
    q.put(1)
    q.put(2)
    q.put(3)
for _ in range(3): Thread(target=work).start()`,
};

/**
 * @typedef {Record<string, { ours: number, beside?: number }>} Round
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of the notebook, whose server has Pyodide's package too
 * @param {number} rounds
 * @returns {Promise<string[]>} a table, and bytes
 */
export async function pythonTable(browser, url, rounds) {
  /** @type {Round[]} */
  const measured = [];
  for (let round = -1; round < rounds; round++) {
    await waitForQuiet();
    const here = await plainPyodide(browser, url, '');
    await waitForQuiet();
    const alone = await plainPyodide(browser, url, `${PYODIDE}${PYODIDE_PAGE}`);
    await waitForQuiet();
    const figures = await onNotebook(browser, url);
    if (round < 0) continue;
    measured.push({
      ...figures,
      [FIRST]: { ...figures[FIRST], beside: here[0] },
      [SECOND]: { ...figures[SECOND], beside: here[1] },
      [ALONE(FIRST)]: { ...figures[FIRST], beside: alone[0] },
      [ALONE(SECOND)]: { ...figures[SECOND], beside: alone[1] },
    });
  }
  const ours = await bytesOf(browser, url, firstLine);
  const plain = await bytesUntilPython(browser, `${url}${PYODIDE}`);
  const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  return [
    ...table(measured),
    '',
    `Bytes over the wire on a first visit until a line was printed, compressed with gzip: Queuebook ${kB(ours)}, the page`,
    `among them, Pyodide ${kB(plain)}: ${(ours / plain).toFixed(2)} (goal ≤ 0.75).`,
  ];
}

/** The same beside a page that shows nothing. @param {string} what */
const ALONE = (what) => `${what}; Pyodide on an empty page`;

/** From the address to a printed line, twice: the browser has its files then. @param {string} address of the page it is on */
async function plainPyodide(browser, url, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const visits = [];
  for (let visit = 0; visit < 2; visit++) {
    const page = await context.newPage();
    await page.goto(`${url}${address}`);
    if (address === '') await atTheCell(page);
    visits.push(
      await page.evaluate(async (base) => {
        const { loadPyodide } = await import(`${base}pyodide.mjs`);
        const printed = [];
        const python = await loadPyodide({ indexURL: base, stdout: (line) => printed.push(line) });
        python.runPython('print("hello")');
        if (printed.join() !== 'hello') throw new Error(printed.join());
        return performance.now();
      }, `${url}${PYODIDE}`),
    );
    // What a page does once it is idle is over.
    await page.waitForTimeout(4_000);
    await page.close();
  }
  await context.close();
  return visits;
}

async function onNotebook(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const visited = await context.newPage();
  await visited.goto(url);
  const first = await firstLine(visited);
  await visited.evaluate(snapshotKept, STORE);
  // What a page does once it is idle is over.
  await visited.waitForTimeout(4_000);
  await visited.close();
  const page = await context.newPage();
  await page.goto(url);
  const second = await firstLine(page);
  // Behind the first run a spare starts.
  await page.waitForTimeout(4_000);
  const renderers = await residentMegabytes(browser);
  const stop = await stopToNextRun(page);
  const run = await inBoth(page, runToLastEvent, 'in-15');
  const orders = await inBoth(page, schedulesPerSecond, PUTTING);
  await context.close();
  return {
    [FIRST]: { ours: first },
    [SECOND]: { ours: second },
    [STOP]: { ours: stop },
    [MEMORY]: { ours: renderers[0] ?? Number.NaN },
    [ALL_MEMORY]: { ours: renderers.reduce((sum, each) => sum + each, 0) },
    [RUN]: run,
    [ORDERS]: orders,
  };
}

/** Runs in the page. */
async function snapshotKept(store) {
  for (;;) {
    const kept = await (await caches.open(store)).keys();
    if (kept.some(({ url }) => url.endsWith('?snapshot'))) return;
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** Where a reader presses Run: what plays above is not in the window, and stands still. */
async function atTheCell(page) {
  await page.waitForFunction(() => window.queuebook !== undefined);
  await page.evaluate(() => document.querySelector('[aria-label="In [9]"]')?.scrollIntoView());
}

/** Since the navigation began, by the page's own clock. */
async function firstLine(page) {
  await atTheCell(page);
  return page.evaluate(async () => {
    const { queuebook } = window;
    // A reader of Python, whom the notebook knows again at the second visit.
    await queuebook.setLanguage('python');
    queuebook.setSource('in-9', 'print("hello")');
    const { console: lines } = await queuebook.run('in-9');
    if (lines.join() !== 'hello') throw new Error(lines.join());
    return performance.now();
  });
}

async function stopToNextRun(page) {
  return page.evaluate(async () => {
    const { queuebook } = window;
    queuebook.setSource('in-8', 'while True: pass', 'python');
    const endless = queuebook.run('in-8', { language: 'python' });
    await new Promise((done) => setTimeout(done, 1_000));
    const begun = performance.now();
    await queuebook.stop('in-8');
    const { outcome } = await endless;
    const { console: lines } = await queuebook.run('in-9', { language: 'python' });
    const ms = performance.now() - begun;
    if (outcome !== 'stopped' || lines.join() !== 'hello') throw new Error(`${outcome}, ${lines}`);
    return ms;
  });
}

/** The second of two, in each language. */
async function inBoth(page, measure, given) {
  const of = async (language) => {
    await page.evaluate(measure, [language, given]);
    return page.evaluate(measure, [language, given]);
  };
  return { beside: await of('typescript'), ours: await of('python') };
}

/** Runs in the page. */
async function runToLastEvent([language, cell]) {
  const { queuebook } = window;
  const begun = performance.now();
  const { outcome } = await queuebook.run(cell, { language });
  const ms = performance.now() - begun;
  if (outcome !== 'finished') throw new Error(`${cell} ended as ${outcome}`);
  await queuebook.whenIdle();
  return ms;
}

/** Runs in the page: schedules on the real threads, no states searched. */
async function schedulesPerSecond([language, texts]) {
  const { queuebook } = window;
  queuebook.setSource('in-10', texts[language], language);
  const { runs, ms } = await queuebook.orders('in-10', { language, limit: 500 });
  return (runs / ms) * 1000;
}

/** @param {readonly Round[]} measured */
function table(measured) {
  const lines = ['| what | Queuebook | beside it | ratio | goal |', '|---|---|---|---|---|'];
  for (const [name, beside, goal] of ROWS) {
    const ours = measured.map((round) => round[name].ours);
    const theirs = measured.flatMap((round) => round[name].beside ?? []);
    const ratio = median(ours.map((value, round) => value / theirs[round]));
    const told = theirs.length > 0 ? `${beside} ${spread(theirs)}` : '';
    lines.push(
      `| ${name} | ${spread(ours)} | ${told} | ${theirs.length > 0 ? ratio.toFixed(2) : ''} | ${goal} |`,
    );
  }
  return lines;
}

/** @type {readonly (readonly [name: string, beside: string, goal: string])[]} */
const ROWS = [
  [FIRST, 'Pyodide on the same page', '≤ 1.1'],
  [SECOND, 'Pyodide on the same page', '≤ 0.33'],
  [ALONE(FIRST), 'Pyodide', ''],
  [ALONE(SECOND), 'Pyodide', ''],
  [STOP, '', '≤ 100 ms'],
  [MEMORY, '', '≤ 350 MB'],
  [ALL_MEMORY, '', ''],
  [RUN, 'TypeScript', ''],
  [ORDERS, 'TypeScript', '≥ 0.25'],
];

function spread(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(0));
  return `${median(values).toFixed(0)} [${low} – ${high}]`;
}
