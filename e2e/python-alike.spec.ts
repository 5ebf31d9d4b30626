/** In Python, too, the same schedule gives the same log: every event, its time and its texts, whatever the program asks. */
import { expect, testOnOnePage as test } from './fixtures';
import type { NotebookPage } from './notebook-page';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const CELLS = FULL ? [6, 8, 9, 10, 13, 15, 16] : [8, 9, 10];
/** How often a cell runs under one schedule. */
const times = (cell: number) => (FULL ? 50 : cell === 8 ? 10 : 2);

/** What a program can ask, and what hangs on chance, on the clock, or on the memory before it. */
const ASKING = `import os, random, secrets, time, uuid
from datetime import date, datetime, timezone
from threading import Thread
def ask(name):
    time.sleep(0.5)
    print(name, datetime.now(), datetime.now(timezone.utc), datetime.today(), date.today())
    print(name, time.time(), time.time_ns(), time.ctime(), time.localtime()[:], time.gmtime()[:], time.strftime('%H:%M:%S'))
    print(name, time.monotonic(), time.perf_counter(), time.process_time(), time.clock_gettime(time.CLOCK_REALTIME))
    print(name, random.random(), random.Random().random(), random.Random(3).random(), random.SystemRandom().random())
    print(name, uuid.uuid4(), uuid.uuid1(), os.urandom(8), secrets.token_hex(8), secrets.randbelow(1000))
    print(name, hash('text'), list({'a', 'b', 'c', 'text'}), id(name), id(object()), hash((1, 'x')))
threads = [Thread(target=ask, args=[name]) for name in 'xy']
for t in threads: t.start()
for t in threads: t.join()`;

test.setTimeout(FULL ? 1_200_000 : 240_000);

/** A hash of a run's whole log. */
async function hashOf(
  { page }: NotebookPage,
  cell: string,
  options: { policy?: 'random' | 'pct'; seed?: number; token?: string },
): Promise<{ readonly hash: string; readonly token: string }> {
  return page.evaluate(
    async ([id, how]) => {
      const { queuebook } = window;
      const { outcome, token } = await queuebook.run(id, { language: 'python', ...how });
      if (outcome !== 'finished') throw new Error(`${id} ended as ${outcome}`);
      const bytes = new TextEncoder().encode(JSON.stringify(queuebook.trace(id)));
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return { hash, token: token ?? '' };
    },
    [cell, options] as const,
  );
}

test('the same schedule gives the same log, of every cell and under every policy', async ({
  notebook,
}) => {
  for (const number of CELLS)
    for (const policy of ['random', 'pct'] as const) {
      const cell = `in-${number}`;
      const first = await hashOf(notebook, cell, { policy, seed: number });
      for (let time = 1; time < times(number); time++) {
        const how = time % 2 === 0 ? { policy, seed: number } : { token: first.token };
        expect((await hashOf(notebook, cell, how)).hash, `${cell}, ${policy}, ${time}`).toBe(
          first.hash,
        );
      }
      console.log(`In [${number}], ${policy}: ${times(number)} runs, ${first.hash.slice(0, 12)}`);
    }
});

test('dates, numbers drawn, identifiers and addresses are the same each time, in another worker too', async ({
  notebook,
}) => {
  const { page } = notebook;
  await page.evaluate((text) => window.queuebook.setSource('in-8', text, 'python'), ASKING);
  const first = await hashOf(notebook, 'in-8', { policy: 'random', seed: 5 });
  const said = await page.evaluate(() =>
    window.queuebook
      .trace('in-8')
      .map(({ text }) => text)
      .join(' '),
  );
  // The calendar of a commanded run: half a second after the 14th of November 2023.
  expect(said).toContain('2023-11-14 22:13:20.5');
  // Another history of the same worker, then another worker.
  await notebook.cell(15).run({ language: 'python' });
  expect((await hashOf(notebook, 'in-8', { token: first.token })).hash).toBe(first.hash);
  const endless = page.evaluate(() => {
    window.queuebook.setSource('in-9', 'while True: pass', 'python');
    return window.queuebook.run('in-9', { language: 'python' });
  });
  await page.waitForFunction(() => window.queuebook.trace('in-9').length === 0);
  while ((await Promise.race([endless, stopped(notebook)])) === undefined);
  expect((await hashOf(notebook, 'in-8', { token: first.token })).hash).toBe(first.hash);
});

async function stopped({ page }: NotebookPage): Promise<undefined> {
  await page.evaluate(() => window.queuebook.stop('in-9'));
}

test('a free run has today’s date, and what it slept', async ({ notebook }) => {
  const { page } = notebook;
  const { console: lines } = await page.evaluate(() => {
    const text = `from datetime import datetime
import time
before = datetime.now()
time.sleep(3600)
print((datetime.now() - before).seconds // 3600, before.timestamp())`;
    window.queuebook.setSource('in-9', text, 'python');
    return window.queuebook.run('in-9', { language: 'python' });
  });
  const [hours, at] = (lines[0] ?? '').split(' ').map(Number);
  expect(hours).toBe(1);
  expect(Math.abs((at ?? 0) - Date.now() / 1000)).toBeLessThan(3600);
});
