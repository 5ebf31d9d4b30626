/** The programs that are broken on purpose, in Python: each is seen to fail, repaired, and judged by the same judge. */
import type { Page } from '@playwright/test';
import { expect, testOnOnePage as test } from './fixtures';

type Replacement = readonly [from: string, to: string];

/** What a learner would write, one repair for each. */
const REPAIRS: readonly (readonly Replacement[])[] = [
  [['sink.put(STOP)  # that is all', 'sink.put(STOP)\nsink.put(STOP)']],
  [['writing.join()\n', 'writing.join()\nletters.put(STOP)\n']],
  [['list.put(STOP)  # nothing more will come\nwriting.join()', 'writing.join()\nlist.put(STOP)']],
  [
    [
      '            continue  # nothing to stamp',
      '            desk.task_done()\n            continue',
    ],
  ],
  [['                orders.task_done()\n                continue', '                continue']],
  [['sheets.shutdown()  # no more sheets\nthread.join()', 'thread.join()\nsheets.shutdown()']],
  [
    [
      '    inbox.put(i)\npacked = 0\nfor _ in range(PARCELS):\n    outbox.get()\n    packed += 1\n',
      '    inbox.put(i)\n    outbox.get()\n',
    ],
    ['print(packed,', 'print(PARCELS,'],
  ],
  [
    ['import Queue', 'import Empty, Queue'],
    [
      '    while not bowl.empty():\n        potato = bowl.get()\n',
      '    while True:\n        try:\n            potato = bowl.get_nowait()\n        except Empty:\n            return\n',
    ],
  ],
  [['while not pile.empty():\n    sleep(0.001)  # some are still there', 'pile.join()']],
  [['door.get_nowait()', 'door.get()']],
  [['        counter.sold += 1', '        with counter.lock:\n            counter.sold += 1']],
  [
    [
      '    from_.lock.acquire()\n    to.lock.acquire()',
      '    ann.lock.acquire()\n    bo.lock.acquire()',
    ],
  ],
];

/** The short form: a lost update, and two locks. */
const JUDGED = process.env.QUEUEBOOK_FULL === undefined ? [11, 12] : REPAIRS.map((_, at) => at + 1);

test.setTimeout(240_000);

/** All that can come of a program. One that polls without end is not counted to the end. */
async function ordersIn(page: Page, id: string, language: 'typescript' | 'python') {
  return page.evaluate(
    async ([cell, chosen]) => {
      const { complete, schedules, outputs } = await window.queuebook.orders(cell, {
        language: chosen,
      });
      const outcomes = outputs.map(({ outcome, console: lines }) => [outcome, ...lines].join('\n'));
      return { complete, schedules, outcomes: outcomes.sort() };
    },
    [id, language] as const,
  );
}

test('a broken program is judged in Python: broken as it stands, repaired by its repair', async ({
  notebook,
}) => {
  const { page } = notebook;
  for (const number of JUDGED) {
    const id = `broken-${number}`;
    const region = page.getByRole('region', { name: `Broken ${number}`, exact: true });
    const task = region.getByRole('group', { name: 'Goal' });
    const check = task.getByRole('button', { name: 'Check all orders' });
    const [threads, python] = [
      await ordersIn(page, id, 'typescript'),
      await ordersIn(page, id, 'python'),
    ];
    console.log(`${id}: ${python.schedules} schedules, ${python.outcomes.length} outcomes`);
    expect(python, id).toEqual(threads);
    await check.click();
    // How many are counted hangs on the time it takes.
    await expect(task.locator('.BrokenVerdict-broken'), id).toContainText(
      /schedules? fails?|fails in/,
    );
    await page.evaluate(
      ([cell, changes]) => {
        const text = changes.reduce((source, [from, to]) => {
          if (!source.includes(from)) throw new Error(`not in the program: ${from}`);
          return source.replace(from, to);
        }, window.queuebook.source(cell));
        window.queuebook.setSource(cell, text);
      },
      [id, REPAIRS[number - 1] ?? []] as const,
    );
    await check.click();
    await expect(task.locator('.BrokenVerdict-repaired'), id).toContainText('no schedule fails');
  }

  const region = page.getByRole('region', { name: 'Broken 4', exact: true });
  for (const hint of ['A hint', 'Another hint', 'Another hint'])
    await region.getByRole('button', { name: hint }).click();
  await expect(region.getByText('belongs on every way through the loop')).toContainText(
    'task_done belongs',
  );
});

test('edits are offered in Python, and polling is laid beside waiting', async ({ notebook }) => {
  const { page } = notebook;
  await page.evaluate(() => window.queuebook.setLanguage('python'));
  const { region } = notebook.cell(13);
  await region.getByRole('button', { name: 'Give the queue before resize room for 10' }).click();
  expect(await notebook.cell(13).source()).toContain('ClosableQueue(10)  # room for ten');
  await region.getByRole('button', { name: /slow/i }).first().click();
  for (const number of [13, 6])
    expect((await notebook.cell(number).run()).outcome).toBe('finished');
  const comparison = page.getByRole('region', { name: 'Polling against waiting' });
  await expect(comparison).toContainText(/polls? found nothing/);
  // Its sleeps took none of the reader's time, and its texts are not those that are shown.
  await expect(region.getByRole('button', { name: 'by virtual time' })).toBeVisible();
  await expect(region.getByText('ran in Python')).toHaveCount(0);
  await page.evaluate(() => window.queuebook.setLanguage('typescript'));
  await expect(region.getByText('ran in Python')).toBeVisible();
});
