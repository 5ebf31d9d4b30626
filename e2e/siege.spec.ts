/**
 * Programs that do their worst. Each ends by itself, with a message that names the thread and the line, and the page
 * answers clicks meanwhile.
 */
import type { Page } from '@playwright/test';
import { clickDuring } from './clicks';
import { expect, test, testOnOnePage } from './fixtures';
import { NotebookPage } from './notebook-page';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;

/** Two keep two processors from all others as well as twelve do, and cost the tests beside them less. */
const SPINNING = FULL ? 12 : 2;

interface Siege {
  readonly name: string;
  readonly text: string;
  /** What the alert at the cell says. */
  readonly says: readonly RegExp[];
  readonly outcome: 'failed' | 'stopped' | 'stuck';
  /** It goes on for long: this many clicks at least are answered while it does. */
  readonly clicks?: number;
}

const SIEGES: readonly Siege[] = [
  {
    name: '500 threads at once',
    text: `const gate = new Queue();
function wait() { gate.get(); }
try {
  for (let i = 0; i < 500; i++) new Thread({ target: wait }).start();
} finally {
  for (let i = 0; i < 500; i++) gate.put(i);
}`,
    outcome: 'failed',
    says: [/RuntimeError/, /64 threads/, /in thread main: In \[8\], line 4/],
  },
  {
    name: 'shared memory that is filled',
    text: `const queue = new Queue();
function fill() {
  for (;;) queue.put('x'.repeat(1000));
}
const thread = new Thread({ target: fill, name: 'filler' });
thread.start();
thread.join();`,
    outcome: 'failed',
    says: [/MemoryError/, /48 MiB/, /in thread filler: In \[8\], line 3/],
  },
  {
    name: 'a million lines',
    text: `for (let i = 0; i < 1000000; i++) {
  print('line', i);
}`,
    outcome: 'failed',
    says: [/RuntimeError/, /10,000 lines/, /in thread main: In \[8\], line 2/],
  },
  {
    name: 'recursion without end, in a thread',
    text: `function deeper(n) {
  return deeper(n + 1) + 1;
}
const thread = new Thread({ target: deeper, args: [0], name: 'diver' });
thread.start();
thread.join();`,
    outcome: 'failed',
    says: [/RecursionError/, /calls itself/, /in thread diver: In \[8\], line [12]/],
  },
  {
    name: `${SPINNING} threads that spin`,
    text: `function spin() {
  for (;;) {}
}
for (let i = 0; i < ${SPINNING}; i++) new Thread({ target: spin }).start();`,
    outcome: 'stopped',
    says: [
      /no progress/,
      /in thread spin: In \[8\], line 2/,
      new RegExp(`in thread spin-${SPINNING}: In \\[8\\], line 2`),
    ],
    clicks: 3,
  },
  {
    name: 'an error inside a lock, which is free afterwards',
    text: `import { Lock } from 'threading';
const lock = new Lock();
function fail() {
  lock.with(() => {
    throw new ValueError('inside');
  });
}
const thread = new Thread({ target: fail, name: 'holder' });
thread.start();
thread.join();
print(lock.locked());`,
    outcome: 'failed',
    says: [/ValueError/, /inside/, /in thread holder: In \[8\], line 5/],
  },
  {
    name: 'taskDone once too often',
    text: `const queue = new Queue();
queue.put(1);
function work() {
  queue.get();
  queue.taskDone();
  queue.taskDone();
}
const thread = new Thread({ target: work, name: 'worker' });
thread.start();
thread.join();
queue.join();`,
    outcome: 'failed',
    says: [/ValueError/, /too many times/, /in thread worker: In \[8\], line 6/],
  },
  {
    name: 'an error in the middle of iterating',
    text: `class ClosableQueue extends Queue {
  *[Symbol.iterator]() {
    for (;;) {
      const each = this.get();
      try { yield each; } finally { this.taskDone(); }
    }
  }
}
const queue = new ClosableQueue();
queue.put(1);
function work() {
  for (const each of queue) {
    throw new RangeError('at ' + each);
  }
}
const thread = new Thread({ target: work, name: 'worker' });
thread.start();
thread.join();
queue.join();`,
    outcome: 'failed',
    says: [/RangeError/, /at 1/, /in thread worker: In \[8\], line 13/],
  },
  {
    name: 'a lock that its thread never gives back',
    text: `import { Lock } from 'threading';
const lock = new Lock();
function keep() {
  lock.acquire();
  throw new ValueError('gone');
}
const thread = new Thread({ target: keep });
thread.start();
thread.join();
lock.acquire();`,
    outcome: 'stuck',
    says: [/Stuck/, /main waits for the lock lock/, /In \[8\], line 10/, /ValueError/],
  },
];

for (const { name, text, says, outcome, clicks = 0 } of SIEGES) {
  testOnOnePage(`${name}: one clear message, and the page answers`, async ({ notebook, page }) => {
    const cell = notebook.cell(8);
    await cell.setSource(text);
    const {
      result: summary,
      sent,
      answered,
      worstFrames,
    } = await clickDuring(page, () => cell.run());
    expect(summary.outcome).toBe(outcome);
    await cell.seeEnd();
    await expect(cell.troubles.first()).toBeVisible();
    const told = (await cell.troubles.allInnerTexts()).join('\n');
    for (const each of says) expect(told).toMatch(each);
    // The delay is told, not judged: beside other work it says more of the machine. budgets.spec.ts judges the page's own work.
    console.log(
      `      ${name}: over after ${(summary.ms / 1000).toFixed(1)} s; ${answered} of ${sent} clicks answered, ` +
        `the slowest after ${worstFrames.toFixed(1)} frames`,
    );
    expect(answered).toBe(sent);
    expect(answered).toBeGreaterThanOrEqual(clicks);
    expect(await notebook.cell(9).run()).toMatchObject({ outcome: 'finished', dropped: 0 });
  });
}

test('an engine that dies in the middle of a run: the page says so, keeps the texts, and runs on', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(8);
  const text = "print('going');\nfor (;;) {}";
  await cell.setSource(text);
  const running = cell.run();
  await cell.console.getByText('going').waitFor();
  // As it looks to the page when the frame's process is gone: nobody answers any more.
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('srcdoc', ''));
  expect(await running).toMatchObject({ outcome: 'failed', error: { name: 'EngineLost' } });
  await cell.seeEnd();
  await expect(cell.troubles.filter({ hasText: 'memory' })).toHaveCount(1);
  expect(await cell.source()).toBe(text);
  expect(await notebook.cell(9).run()).toMatchObject({ outcome: 'finished', dropped: 0 });
  // Another word: the lost run's console stays until the next one begins.
  await cell.setSource(text.replace('going', 'once more'));
  await cell.pressRunUntil('once more');
  await cell.stopAndMeasure();
});

/** Playwright takes a page for dead when one of its frames dies. So another page of the same site asks the notebook's window. */
async function fillTheHeap({ page: driver }: { readonly page: Page }): Promise<void> {
  test.setTimeout(300_000);
  await driver.goto('./sw.js');
  const opened = driver.context().waitForEvent('page');
  await driver.evaluate(() => {
    window.beside = window.open('./') ?? undefined;
  });
  await opened;
  // Asked where it will be used: what the notebook's own window says, its opener may not see yet.
  await expect
    .poll(() => driver.evaluate(() => typeof window.beside?.queuebook), { timeout: 30_000 })
    .toBe('object');
  await driver.evaluate(() => window.beside?.queuebook.whenIdle());
  const text = `const all = [];
for (;;) {
  all.push(new Array(10000000).fill(0.5));
  print(all.length);
}`;
  const told = await driver
    .evaluate(async (source) => {
      window.beside?.queuebook.setSource('in-8', source);
      const summary = await window.beside?.queuebook.run('in-8');
      return summary?.error?.name ?? summary?.outcome ?? 'no window';
    }, text)
    .catch((error: Error) => error.message);
  console.log(`      the JavaScript heap filled: ${told}`);
  // Where the browser gives the frame a process of its own the page lives on and says so; else it goes too. A browser that
  // does nothing but collect garbage for ten seconds looks like a program that makes no progress, and that is stopped.
  expect(told).toMatch(/EngineLost|crashed|stopped/);
  const after = await driver.context().newPage();
  await after.goto('./');
  await new NotebookPage(after).settled();
  expect(await after.evaluate(() => window.queuebook.source('in-8'))).toBe(text);
}

// It takes 4 GB of memory.
if (FULL) {
  test(
    'a program that fills the JavaScript heap: the texts are kept, whatever the browser ends',
    fillTheHeap,
  );
}

declare global {
  interface Window {
    beside?: Window | undefined;
  }
}
