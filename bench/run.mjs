/** npm run bench [full] [SECTION …]: see README.md beside this file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildForNode, buildNotebook, buildPage } from './build.mjs';
import { onPage, serve, startBrowser } from './chromium.mjs';
import { buildEarlier } from './earlier.mjs';
import { goalsTable } from './goals.mjs';
import { gateJobs, onNode, queueJobs } from './jobs.mjs';
import { lighthouseTable } from './lighthouse.mjs';
import {
  bytesOf,
  bytesUntilPython,
  firstLineTable,
  notebookTable,
  pyodideTable,
} from './notebook.mjs';
import { ordersTable } from './orders.mjs';
import { pageTable } from './page-cost.mjs';
import { pythonTable } from './python.mjs';
import { figuresTable, writeResults } from './results.mjs';
import { measure } from './rounds.mjs';
import { sharingJobs } from './sharing.mjs';
import { statesTable } from './states.mjs';
import { findTools } from './tools.mjs';

/** The build that what a watched run costs the page is compared with. */
const EARLIER = '450dfe7';

const here = import.meta.dirname;
const root = resolve(here, '..');
const full = process.argv.includes('full');
const pinned = process.argv.includes('--pinned');
/** For `npm test`: that the benchmark works, and what stands beside no peer from npm. Writes no file. */
const printed = process.argv.includes('print');
/** Sections by name; all of them when none is named. */
const SECTIONS = [
  'node',
  'gate',
  'sharing',
  'orders',
  'states',
  'chromium',
  'notebook',
  'page',
  'python',
  'lighthouse',
];
const named = process.argv.slice(2).filter((text) => SECTIONS.includes(text));
const rounds = Number(process.env.QUEUEBOOK_BENCH_ROUNDS ?? (full ? 7 : printed ? 1 : 3));
const scale = Number(process.env.QUEUEBOOK_BENCH_SCALE ?? (full ? 1 : 0.2));

if (!printed) installPeers();
const tools = await findTools();
for (const [name, found] of Object.entries(tools))
  if (found === null) console.error(`${name} is missing: its rows are left out`);
const { nodeMeasures, longSavedRun } = await buildForNode();

if (pinned) {
  // The parent asked for figures, not for a file.
  process.stdout.write(`\n${JSON.stringify(await nodeFigures())}\n`);
  process.exit(0);
}

/** @type {Record<string, import('./rounds.mjs').Result[]>} */
const results = {};
const sections = [];
let chromium = null;
/** Written after every section: what was measured is not lost when a later one fails. */
function add(title, lines) {
  if (printed) {
    console.log(`\n${title}\n\n${lines.join('\n')}`);
    return;
  }
  sections.push({ title, lines });
  const goals = { title: 'Goals', lines: goalsTable(results) };
  const all = results.node || results.chromium ? [goals, ...sections] : sections;
  return writeResults(
    full ? 'full' : 'quick',
    rounds,
    all,
    { ...tools, chromium },
    named.length > 0,
  );
}
const wanted = (section) =>
  printed ? ['gate', 'orders'].includes(section) : named.length === 0 || named.includes(section);

if (wanted('node')) {
  results.node = await nodeFigures();
  add('Node, threads where the system puts them', figuresTable(results.node));
  const onOneCore = pinnedFigures();
  if (onOneCore) {
    results.pinned = onOneCore;
    add('Node, pinned to one core', figuresTable(onOneCore));
  }
}
if (wanted('gate')) add('The gate: one question before every operation', await gateFigures());
if (wanted('sharing')) await sharingFigures();
if (wanted('orders')) add('All orders, Node', await nodeOrders());
if (wanted('states')) add('All states, Node', await nodeStates());
if (printed) process.exit(0);
const browser = await startBrowser();
chromium = browser?.version() ?? null;
if (browser) {
  if (wanted('chromium') || wanted('orders')) await pageFigures(browser);
  if (wanted('notebook')) await notebookFigures(browser);
  if (wanted('page')) await pageCosts(browser);
  if (wanted('python')) await pythonFigures(browser);
  await browser.close();
  if (wanted('lighthouse')) add('Lighthouse', await lighthouseTable(rounds));
} else console.error('no Chromium: its sections are left out');
console.log('written: bench/RESULTS.md');
process.exit(0);

function installPeers() {
  const { dependencies } = JSON.parse(readFileSync(resolve(here, 'package.json'), 'utf8'));
  const missing = Object.keys(dependencies).filter(
    (name) => !existsSync(resolve(here, 'node_modules', name)),
  );
  if (missing.length === 0) return;
  console.error('installing the peers');
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}

/** @param {readonly import('./jobs.mjs').Job[]} jobs */
async function measureAll(jobs) {
  const measured = [];
  for (const job of jobs) {
    console.error(job.name);
    measured.push(await measure(job, rounds));
  }
  return measured;
}

async function nodeFigures() {
  const engine = await nodeMeasures(root, true);
  const measured = await measureAll(queueJobs(onNode(engine), tools, { scale }));
  await engine.close();
  return measured;
}

/** The same jobs in a process of their own on one core; null where `taskset` is missing. */
function pinnedFigures() {
  console.error('once more, pinned to one core');
  const again = [process.execPath, import.meta.filename, '--pinned', ...(full ? ['full'] : [])];
  const { status, stdout } = spawnSync('taskset', ['-c', '0', ...again], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1)) : null;
}

async function gateFigures() {
  const engines = [await nodeMeasures(root, true), await nodeMeasures(root, false)];
  const measured = await measureAll(gateJobs(engines[0], engines[1], { scale }));
  for (const engine of engines) await engine.close();
  return figuresTable(measured);
}

async function sharingFigures() {
  const built = buildEarlier(EARLIER);
  if (built === null) {
    console.error(`the history does not reach to ${EARLIER}: the section on sharing is left out`);
    return;
  }
  const before = resolve(built, '..');
  const earlier = await (await buildForNode(before, `node-${EARLIER}`)).nodeMeasures(before, true);
  const today = await nodeMeasures(root, true);
  const measured = await measureAll(sharingJobs(today, earlier, { scale }));
  for (const engine of [today, earlier]) await engine.close();
  add(`What sharing costs, beside ${EARLIER}`, [
    'Operations a second of processor time, Node, the log written.',
    '',
    ...figuresTable(measured),
  ]);
}

async function nodeOrders() {
  const engine = await nodeMeasures(root, true);
  const lines = await ordersTable(engine, rounds);
  await engine.close();
  return lines;
}

async function nodeStates() {
  const engine = await nodeMeasures(root, true);
  const lines = await statesTable(engine, rounds);
  await engine.close();
  return lines;
}

async function pageFigures(running) {
  console.error('in Chromium');
  const site = await serve(await buildPage());
  const page = await running.newPage();
  const place = await onPage(page, site.url);
  if (wanted('chromium')) {
    results.chromium = await measureAll(queueJobs(place, tools, { scale }));
    add('Chromium, Web Workers', figuresTable(results.chromium));
  }
  if (wanted('orders')) add('All orders, Chromium', await ordersTable(place, rounds));
  await page.close();
  site.close();
}

async function pageCosts(running) {
  const built = buildEarlier(EARLIER);
  if (built === null) {
    console.error(`the history does not reach to ${EARLIER}: the section on the page is left out`);
    return;
  }
  console.error('the page, today and earlier');
  const sites = { today: await serve(await buildNotebook()), earlier: await serve(built) };
  const addresses = { today: sites.today.url, earlier: sites.earlier.url };
  const lines = await pageTable(running, addresses, longSavedRun, rounds);
  add(`The page's own thread, beside ${EARLIER}`, [
    "Processor time of the page's main thread in the first four seconds after Run, and for a long saved run.",
    '',
    ...lines,
  ]);
  for (const site of Object.values(sites)) site.close();
}

async function pythonFigures(running) {
  console.error('Python');
  const both = mkdtempSync(join(tmpdir(), 'queuebook-bench-'));
  cpSync(await buildNotebook(), both, { recursive: true });
  cpSync(resolve(here, 'node_modules/pyodide'), join(both, 'pyodide'), { recursive: true });
  const site = await serve(both);
  const lines = await pythonTable(running, site.url, rounds);
  add('Python in Chromium, from and to the same machine', lines);
  site.close();
  rmSync(both, { recursive: true });
}

async function notebookFigures(running) {
  console.error('the notebook');
  const site = await serve(await buildNotebook());
  const python = await serve(resolve(here, 'node_modules/pyodide'));
  const printed = await firstLineTable(running, site.url, rounds);
  const pyodide = await pyodideTable(running, python.url, rounds);
  const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  const untilLine = await bytesOf(running, site.url, async (page) => {
    await page.waitForFunction(() => window.queuebook !== undefined);
    await page.evaluate(() => window.queuebook.run('in-9'));
  });
  const untilPython = await bytesUntilPython(running, python.url);
  add('The notebook in Chromium, from and to the same machine', [
    ...(await notebookTable(running, site.url, rounds)),
    '',
    'To a first printed line, beside Python in the browser (npm package pyodide), one thread and no picture:',
    '',
    ...printed,
    ...pyodide.slice(2),
    '',
    `Bytes over the wire until then, compressed with gzip: Queuebook ${kB(untilLine)}, Pyodide ${kB(untilPython)}.`,
  ]);
  site.close();
  python.close();
}
