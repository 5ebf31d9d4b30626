/**
 * `npm run record [name …]`: runs real cells on real threads in the real page and keeps their runs.
 *
 *   npm run record -- lesson      every run cell of the lesson, into public/recorded (record-lesson.mjs)
 *   npm run record -- in-8        one of them, in both languages; in-8.python: in one
 *   npm run record -- locks       one of those below, into public/recordings, in the format that the page saves and opens
 *
 * Without a name: all. The gallery and its tests show what lies in public/recordings: after a change of the engine or the
 * lesson, record again and look at what changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { systemBrowser } from './browser.mjs';
import { recordOfLesson, wantedOfLesson } from './record-lesson.mjs';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'public/recordings');

const LOCKS = `const lock = new Lock();
const results = new Deque();

function worker() {
  lock.acquire();
  sleep(0.02);
  results.append(item());
  lock.release();
}

const threads = [];
for (let i = 0; i < 4; i++) {
  const thread = new Thread({ target: worker });
  thread.start();
  threads.push(thread);
}
for (const thread of threads) thread.join();
print(results.length, 'results');
`;
const STUCK = `const left = new Lock();
const right = new Lock();
const ready = new Queue();

function alice() {
  left.acquire();
  ready.put(item());
  sleep(0.02);
  right.acquire();
}

function bob() {
  right.acquire();
  ready.get();
  left.acquire();
}

const one = new Thread({ target: alice });
const two = new Thread({ target: bob });
one.start();
two.start();
one.join();
two.join();
`;
const FAILED = `const jobs = new Queue();
const results = new Queue();

function worker() {
  const job = jobs.get();
  if (job === 7) throw new ValueError('7 is not a picture');
  results.put(job);
}

const thread = new Thread({ target: worker });
thread.start();
jobs.put(7);
thread.join();
`;
const WAITERS = `const tickets = new Queue();

function guest() {
  tickets.get();
}

const guests = [];
for (let i = 0; i < 12; i++) {
  const thread = new Thread({ target: guest });
  thread.start();
  guests.push(thread);
}
sleep(0.1);
for (let i = 0; i < 12; i++) tickets.put(item());
for (const thread of guests) thread.join();
print('all in');
`;

/** Runs until one shows what it is kept for; threads are free to do otherwise. */
const MOST_TRIES = 50;

/**
 * What is run: a cell as the lesson has it, with fewer items where that is enough, or with a text of its own;
 * again until an event of the kind `shows` happened.
 * @type {Readonly<Record<string, { cell: string, items?: number, text?: string, shows?: string }>>}
 */
const RECORDINGS = {
  'get-that-waits': { cell: 'in-8', shows: 'get-blocked' },
  'buffer-of-one': { cell: 'in-9', shows: 'put-blocked' },
  'work-not-done': { cell: 'in-10' },
  'polling-pipeline': { cell: 'in-6', items: 40 },
  'waiting-pipeline': { cell: 'in-13', items: 40 },
  'three-four-five': { cell: 'in-15', items: 200 },
  shutdown: { cell: 'in-16', items: 60 },
  locks: { cell: 'in-8', text: LOCKS },
  stuck: { cell: 'in-8', text: STUCK },
  failed: { cell: 'in-8', text: FAILED },
  'many-waiters': { cell: 'in-8', text: WAITERS },
};

const wanted = process.argv.slice(2);
const ofLesson = wanted.filter((name) => name === 'lesson' || /^(in|broken)-/.test(name));
const others = wanted.filter((name) => !ofLesson.includes(name));
const names = wanted.length > 0 ? others : Object.keys(RECORDINGS);

const server = await createServer({
  root,
  logLevel: 'error',
  server: { port: 0, hmr: false, watch: null },
});
await server.listen();
const executablePath = systemBrowser();
const browser = await chromium.launch({
  ...(executablePath === null ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('console', (said) => said.type() === 'error' && console.error(said.text()));
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the server does not say where it listens');
  await page.goto(address);
  await page.waitForFunction(() => 'queuebook' in window, null, { timeout: 60_000 });
  for (const name of names) await record(page, name);
  if (ofLesson.length > 0 || wanted.length === 0) {
    const made = {
      browser: `Chromium ${browser.version()}`,
      day: new Date().toISOString().slice(0, 10),
    };
    const some = wanted.length === 0 || ofLesson.includes('lesson') ? [] : ofLesson;
    for (const each of await wantedOfLesson(page, some))
      await recordOfLesson(page, server, each, made);
  }
} finally {
  await browser.close();
  await server.close();
}

/** @param {import('@playwright/test').Page} page @param {string} name */
async function record(page, name) {
  const what = RECORDINGS[name];
  if (!what)
    throw new Error(`there is no recording '${name}': ${Object.keys(RECORDINGS).join(', ')}`);
  const region = page.getByRole('region', { name: `In [${what.cell.slice(3)}]`, exact: true });
  const summary = await page.evaluate(
    async ({ cell, items, text, shows, tries }) => {
      const { queuebook } = window;
      const before = queuebook.source(cell);
      const changed = text ?? (items ? before.replaceAll('1000', String(items)) : before);
      queuebook.setSource(cell, changed);
      let result = await queuebook.run(cell);
      const shown = () => !shows || queuebook.trace(cell).some(({ kind }) => kind === shows);
      for (let i = 1; i < tries && !shown(); i++) result = await queuebook.run(cell);
      queuebook.setSource(cell, before);
      return shown() ? result : null;
    },
    { ...what, tries: MOST_TRIES },
  );
  if (!summary) throw new Error(`'${name}': none of ${MOST_TRIES} runs had a '${what.shows}'`);
  await region.getByRole('button', { name: 'Save', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    region.getByRole('button', { name: 'This run, to open again' }).click(),
  ]);
  const file = resolve(folder, `${name}.json`);
  writeFileSync(file, readFileSync(await download.path()));
  const kilobytes = Math.ceil(readFileSync(file).length / 1024);
  console.log(
    `${name.padEnd(18)}${summary.outcome.padEnd(10)}${String(summary.events).padStart(6)} events ${String(kilobytes).padStart(5)} kB`,
  );
}
