/**
 * Programs that do their worst. Each ends by itself, with a message that names the thread and the line, and the page
 * answers clicks meanwhile.
 */
import type { Page } from '@playwright/test';
import { clickDuring } from './clicks';
import { expect, test } from './fixtures';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;

/** A click waits no longer than so many frames of the page at rest on this machine. */
const WITHIN_FRAMES = 12;

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
    says: [/MemoryError/, /32 MiB/, /in thread filler: In \[8\], line 3/],
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
    name: 'twelve threads that spin',
    text: `function spin() {
  for (;;) {}
}
for (let i = 0; i < 12; i++) new Thread({ target: spin }).start();`,
    outcome: 'stopped',
    says: [
      /no progress/,
      /in thread spin: In \[8\], line 2/,
      /in thread spin-12: In \[8\], line 2/,
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
  test(`${name}: one clear message, and the page answers`, async ({ notebook, page }) => {
    const cell = notebook.cell(8);
    await cell.setSource(text);
    const {
      result: summary,
      sent,
      answered,
      worstFrames,
    } = await clickDuring(page, () => cell.run());
    expect(summary.outcome).toBe(outcome);
    const told = (await cell.troubles.allInnerTexts()).join('\n');
    for (const each of says) expect(told).toMatch(each);
    console.log(
      `      ${name}: over after ${(summary.ms / 1000).toFixed(1)} s; ${answered} of ${sent} clicks answered, ` +
        `the slowest after ${worstFrames.toFixed(1)} frames`,
    );
    expect(answered).toBe(sent);
    expect(answered).toBeGreaterThanOrEqual(clicks);
    expect(worstFrames).toBeLessThan(WITHIN_FRAMES);
    expect(await notebook.cell(9).run()).toMatchObject({ outcome: 'finished', dropped: 0 });
  });
}

/**
 * Playwright takes a page for dead when one of its frames dies. So another page of the same site holds the notebook's
 * window, and asks it.
 */
async function openBeside(driver: Page): Promise<Page> {
  await driver.goto('./sw.js');
  const opened = driver.context().waitForEvent('page');
  await driver.evaluate(() => {
    window.beside = window.open('./') ?? undefined;
  });
  const page = await opened;
  await page.waitForFunction(async () => {
    await window.queuebook?.whenIdle();
    return window.queuebook !== undefined;
  });
  return page;
}

declare global {
  interface Window {
    beside?: Window | undefined;
  }
}

const HOG = `const all = [];
for (;;) {
  all.push(new Array(10000000).fill(0.5));
  print(all.length);
}`;
const WAITS = `print('going');
for (;;) {}`;

for (const [name, text, dies] of [
  ['whose process ends', WAITS, 'is ended'],
  ...(FULL ? ([['that fills the JavaScript heap', HOG, 'ends by itself']] as const) : []),
] as const) {
  test(`a program ${name} takes the engine with it, not the page: it says so, keeps the texts, and runs on`, async ({
    page: driver,
  }) => {
    const page = await openBeside(driver);
    const engine = await driver.context().newCDPSession(page.frames()[1] ?? page.mainFrame());
    await driver.evaluate((source) => window.beside?.queuebook.setSource('in-8', source), text);
    const running = driver.evaluate(() => window.beside?.queuebook.run('in-8'));
    if (dies === 'is ended') {
      await driver.waitForFunction(() =>
        window.beside?.document.getElementById('in-8')?.textContent?.includes('going'),
      );
      // Never answered: there is nobody left to.
      void engine.send('Page.crash').catch(() => undefined);
    }
    const summary = await running;
    expect(summary).toMatchObject({ outcome: 'failed', error: { name: 'EngineLost' } });
    const told = await driver.evaluate(
      () => window.beside?.document.querySelector('#in-8 [role="alert"]')?.textContent,
    );
    expect(told).toMatch(/memory/);
    const source = await driver.evaluate(() => window.beside?.queuebook.source('in-8'));
    expect(source).toBe(text);
    const next = await driver.evaluate(() => window.beside?.queuebook.run('in-9'));
    expect(next).toMatchObject({ outcome: 'finished', dropped: 0 });
    const stopped = await driver
      .evaluate(async () => {
        const running_ = window.beside?.queuebook.run('in-10');
        await window.beside?.queuebook.stop('in-10');
        return (await running_)?.outcome;
      })
      .catch((error: Error) => error.message);
    expect(stopped).toMatch(/finished|stopped/);
  });
}
