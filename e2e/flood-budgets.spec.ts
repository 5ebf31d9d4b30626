/** What a flood of events costs while the threads run. */
import { expect, test } from '@playwright/test';
import { watchMainThread } from './main-thread';
import { commits, countCommits } from './react-commits';

/** How long a task takes is judged in the long form only. */
const FULL = process.env.QUEUEBOOK_FULL !== undefined;
/** Longer than this and a reader feels it. */
const TASK_MS = 50;

test.describe.configure({ timeout: 300_000 });

test('a flood of events on real threads does not hold the page up', async ({ page }) => {
  await countCommits(page);
  await page.goto('./');
  await page.waitForFunction(() => window.queuebook !== undefined && crossOriginIsolated);
  await page.evaluate(() => window.queuebook.whenIdle());
  // What a page does once (compilers, editors, first threads) is over before we look.
  await page.evaluate(() => window.queuebook.run('in-8'));
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5_000 })));
  const text = `const queue = new Queue();
function worker() {
  for (let i = 0; i < 30000; i++) { queue.put(i); queue.get(); }
}
const threads = [];
for (let i = 0; i < 5; i++) {
  const thread = new Thread({ target: worker });
  thread.start();
  threads.push(thread);
}
for (const thread of threads) thread.join();`;
  const stop = await watchMainThread(page);
  const before = await commits(page);
  const summary = await page.evaluate(async (source) => {
    window.queuebook.setSource('in-8', source);
    const result = await window.queuebook.run('in-8');
    await window.queuebook.whenIdle();
    return result;
  }, text);
  const tasks = await stop();
  const rendered = (await commits(page)) - before;
  console.log(
    `a flood of ${summary.events} events (${summary.dropped} lost): longest tasks ${tasks
      .slice(0, 5)
      .map(({ ownMs }) => ownMs.toFixed(0))
      .join(', ')} ms, ${rendered} React commits`,
  );
  expect(summary.events + summary.dropped).toBeGreaterThan(300_000);
  if (FULL) {
    // One may be the text being compiled.
    expect(tasks.filter(({ ownMs }) => ownMs > TASK_MS).length).toBeLessThanOrEqual(1);
    expect(tasks[0]?.ownMs).toBeLessThan(TASK_MS * 3);
  }
  expect(rendered).toBeLessThan(summary.events / 100);
});
