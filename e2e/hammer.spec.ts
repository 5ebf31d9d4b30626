/** One page, very many runs: stopped at any moment, or one after the other. Every run is right, and nothing piles up. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
/** Printed; QUEUEBOOK_SEED repeats it. Not in a title: every process of the tests reads this file, and would find another. */
const SEED = Number(process.env.QUEUEBOOK_SEED ?? Date.now() % 1_000_000);
const HAMMERED = FULL ? 200 : 12;
const RUNS = FULL ? 1_000 : 20;
/** Workers that wait for the next run, at most (workers/kernel/pool.ts), and the probe that found out how to start them. */
const MOST_WORKERS = 17;
/** Shared memory of one run (workers/memory/layout.ts). */
const RUN_BYTES = 32 * 2 ** 20;
const NOT_BEGUN = 'rejected: in-8 was stopped before it began';
const LIMIT_MS = FULL ? 3_600_000 : 240_000;

test(`Run and Stop ${HAMMERED} times at random moments, and every run after it is right`, async ({
  notebook,
  page,
}) => {
  test.setTimeout(LIMIT_MS);
  // All inside the page: the moments of Stop shall not depend on how fast this process is.
  const seen = await page.evaluate(
    async ({ seed, rounds }) => {
      let state = seed | 1;
      const below = (limit: number) => {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return (state >>> 0) % limit;
      };
      const endless = [
        'const queue = new Queue(1); function feed() { for (let i = 0; ; i++) queue.put(i); } new Thread({ target: feed }).start(); for (;;) queue.get();',
        'for (;;) {}',
        'const queue = new Queue(); function spin() { for (;;) {} } for (let i = 0; i < 6; i++) new Thread({ target: spin }).start(); queue.get();',
        "import { sleep } from 'time'; for (;;) { print('on'); sleep(0.002); }",
      ];
      const outcomes: Record<string, number> = {};
      const wrong: string[] = [];
      for (let round = 0; round < rounds; round++) {
        window.queuebook.setSource('in-8', endless[round % endless.length] ?? '');
        const running = window.queuebook.run('in-8').then(
          ({ outcome, error }) => (error ? `${outcome}: ${error.message}` : outcome),
          (error: Error) => `rejected: ${error.message}`,
        );
        // From right away (not even compiled) to well into the run.
        for (let left = below(4); left > 0; left--) await Promise.resolve();
        for (let left = below(12); left > 0; left--)
          await new Promise((done) => setTimeout(done, below(9)));
        await window.queuebook.stop('in-8');
        const outcome = await running;
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        // One write a line: with two, threads' lines may well run together.
        const next = await window.queuebook.run('in-9', { printWrites: 1 });
        const lines = [...next.console].sort().join('|');
        if (
          next.outcome !== 'finished' ||
          next.dropped !== 0 ||
          lines !==
            'Consumer done|Consumer got 1|Consumer got 2|Producer done|Producer put 1|Producer put 2'
        )
          wrong.push(`round ${round}: ${JSON.stringify(next)}`);
      }
      return { outcomes, wrong };
    },
    { seed: SEED, rounds: HAMMERED },
  );
  console.log(`      ${HAMMERED} runs stopped, seed ${SEED}: ${JSON.stringify(seen.outcomes)}`);
  expect(seen.wrong).toEqual([]);
  const { stopped = 0, [NOT_BEGUN]: before = 0, ...others } = seen.outcomes;
  expect(others, 'neither stopped nor never begun').toEqual({});
  expect(stopped + before).toBe(HAMMERED);
  expect(stopped).toBeGreaterThan(HAMMERED / 4);
  expect(page.workers().length).toBeLessThanOrEqual(MOST_WORKERS);
  await expect(notebook.cell(8).stopButton).toBeHidden();
});

test(`${RUNS} runs in a row of the lesson's cells: memory stays flat, and no worker is left over`, async ({
  notebook,
  page,
}) => {
  test.setTimeout(LIMIT_MS);
  const cells = ['in-7', 'in-8', 'in-9', 'in-10', 'in-13', 'in-15'];
  await notebook.settled();
  const tenth = RUNS / 10;
  const figures: Figures[] = [];
  for (let part = 0; part < 10; part++) {
    const wrong = await page.evaluate(
      async ({ ids, from, count }) => {
        const amiss: string[] = [];
        for (let i = from; i < from + count; i++) {
          const cell = ids[i % ids.length] ?? '';
          const { outcome, dropped } = await window.queuebook.run(cell);
          if (outcome !== 'finished' || dropped > 0) amiss.push(`${cell}: ${outcome}, ${dropped}`);
        }
        await window.queuebook.whenIdle();
        return amiss;
      },
      { ids: cells, from: part * tenth, count: tenth },
    );
    expect(wrong).toEqual([]);
    figures.push(await figuresOf(page));
    const { heap, shared, nodes, listeners, workers } = figures.at(-1) ?? figuresAtStart;
    console.log(
      `      after ${(part + 1) * tenth} runs: ${mebibytes(heap)} MiB of JavaScript heap, ${mebibytes(shared)} MiB of shared memory, ${nodes} nodes, ${listeners} listeners, ${workers} workers`,
    );
  }
  // The first two parts fill caches; from then on a run leaves nothing behind. What is on the page just now comes and
  // goes: so the least of four parts stands for each half.
  const least = (parts: readonly Figures[], what: keyof Figures) =>
    Math.min(...parts.map((part) => part[what]));
  const [early, late] = [figures.slice(2, 6), figures.slice(6)];
  const growth = (what: keyof Figures) => least(late, what) / least(early, what);
  expect(growth('nodes')).toBeLessThan(1.1);
  expect(growth('listeners')).toBeLessThan(1.1);
  expect(growth('heap')).toBeLessThan(1.15);
  const last = figures.at(-1) ?? figuresAtStart;
  expect(last.workers).toBeLessThanOrEqual(MOST_WORKERS);
  // A worker that had to be ended takes its run's memory with it.
  const [, , third = figuresAtStart] = figures;
  expect(last.shared - third.shared).toBeLessThanOrEqual(RUN_BYTES * (last.ended - third.ended));
});

const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

interface Figures {
  /** Bytes after a garbage collection: of the page and of the engine's frame together. */
  readonly heap: number;
  /** Bytes that runs have asked for so far. */
  readonly shared: number;
  /** Workers that had to be ended so far. */
  readonly ended: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
}

const figuresAtStart: Figures = {
  heap: 1,
  shared: 0,
  ended: 0,
  nodes: 1,
  listeners: 1,
  workers: 0,
};

async function figuresOf(page: Page): Promise<Figures> {
  const sums = { JSHeapUsedSize: 0, Nodes: 0, JSEventListeners: 0 };
  for (const target of page.frames()) {
    // Where the frame shares the page's process it has no session, and is counted with the page.
    const session = await page
      .context()
      .newCDPSession(target === page.mainFrame() ? page : target)
      .catch(() => null);
    if (session === null) continue;
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    for (const { name, value } of metrics)
      if (name === 'JSHeapUsedSize' || name === 'Nodes' || name === 'JSEventListeners')
        sums[name] += value;
    await session.detach();
  }
  const { sharedBytes, endedWorkers } = await page.evaluate(() => window.queuebook.engine());
  return {
    heap: sums.JSHeapUsedSize,
    shared: sharedBytes,
    ended: endedWorkers,
    nodes: sums.Nodes,
    listeners: sums.JSEventListeners,
    workers: page.workers().length,
  };
}
