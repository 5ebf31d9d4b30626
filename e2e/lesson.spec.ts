/** Every run cell of the lesson, as it stands, run by pressing Run: what it prints, in an order its program allows. */
import { expect, testOnOnePage as test } from './fixtures';

interface Printed {
  readonly cell: number;
  /** What each thread writes, in its own order. */
  readonly threads: readonly (readonly string[])[];
  /** Across threads: the first is always written before the second, whatever the schedule. */
  readonly always: readonly (readonly [string, string])[];
}

const PRINTED: readonly Printed[] = [
  {
    cell: 8,
    threads: [
      ['Producer putting', 'Producer done'],
      ['Consumer waiting', 'Consumer done'],
    ],
    always: [['Producer putting', 'Consumer done']],
  },
  {
    cell: 9,
    threads: [
      ['Producer put 1', 'Producer put 2', 'Producer done'],
      ['Consumer got 1', 'Consumer got 2', 'Consumer done'],
    ],
    // The second item is put after the first print of the producer, and taken before this print of the consumer.
    always: [['Producer put 1', 'Consumer got 2']],
  },
  {
    cell: 10,
    threads: [
      ['Producer putting', 'Producer waiting', 'Producer done'],
      ['Consumer waiting', 'Consumer working', 'Consumer done'],
    ],
    always: [
      ['Producer putting', 'Consumer working'],
      ['Consumer done', 'Producer done'],
    ],
  },
];

for (const { cell: number, threads, always } of PRINTED) {
  test(`In [${number}] prints its lines in an order the program allows`, async ({ notebook }) => {
    const cell = notebook.cell(number);
    await cell.pressRun();
    const texts = (await cell.writes()).filter((write) => write !== '\n');
    expect([...texts].sort()).toEqual(threads.flat().sort());
    for (const own of threads) expect(texts.filter((text) => own.includes(text))).toEqual(own);
    for (const [first, second] of always) {
      expect(texts.indexOf(first), `${first} before ${second}`).toBeLessThan(texts.indexOf(second));
    }
    await cell.seeEnd();
    for (const text of texts) await expect(cell.console).toContainText(text);
  });
}

test('In [9]: the second put waits for the first get', async ({ notebook }) => {
  const cell = notebook.cell(9);
  await cell.pressRun();
  const events = await cell.trace();
  const nth = (kind: string, n: number) =>
    events.filter((event) => event.kind === kind)[n]?.seq ?? -1;
  expect(nth('get', 0)).toBeLessThan(nth('put', 1));
  expect(nth('put', 0)).toBeLessThan(nth('get', 0));
});

test('In [6] moves 1000 items and prints its real number of polls', async ({ notebook }) => {
  const summary = await notebook.cell(6).run();
  expect(summary).toMatchObject({ outcome: 'finished', dropped: 0 });
  expect(summary.console).toHaveLength(1);
  const [, polled] =
    /^Processed 1000 items after polling (\d+) times$/.exec(summary.console[0] ?? '') ?? [];
  // Each of the three workers counts one poll more than reaches its queue: the one that finds the queue gone.
  expect(Number(polled)).toBe(summary.polls + 3);
  expect(summary.polls).toBe(3000 + summary.emptyPolls);
});

for (const number of [13, 15, 16]) {
  test(`In [${number}] finishes 1000 items without one poll that found nothing`, async ({
    notebook,
  }) => {
    const summary = await notebook.cell(number).run();
    expect(summary).toMatchObject({ outcome: 'finished', dropped: 0, polls: 0, emptyPolls: 0 });
    expect(summary.console).toEqual(['1000 items finished']);
  });
}

test('the page shows what the log says', async ({ notebook }) => {
  const cell = notebook.cell(9);
  const { console: lines } = await cell.run();
  expect(`${lines.join('\n')}\n`).toBe((await cell.writes()).join(''));
  await expect(cell.region.getByRole('status').first()).toContainText('finished');
});

test('cells that define run without printing', async ({ notebook }) => {
  for (const number of [1, 2, 3, 4, 5, 7, 11, 12, 14]) {
    const summary = await notebook.cell(number).run();
    expect(summary, `In [${number}]`).toMatchObject({ outcome: 'finished', console: [] });
  }
});

test('thirteen threads start again without a new worker', async ({ notebook, page }) => {
  const cell = notebook.cell(15);
  await cell.run();
  let created = 0;
  page.on('worker', () => {
    created += 1;
  });
  await cell.run();
  await cell.run();
  expect(created).toBe(0);
});
