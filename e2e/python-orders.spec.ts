/** All orders, in Python as in TypeScript: chance, polling, timeouts, what was left out, and programs made by dice. */
import { FIRST_SEED, ofPart } from '../workers/testing/part';
import { expect, testOnOnePage as test } from './fixtures';
import type { NotebookPage } from './notebook-page';
import { generated } from './two-languages';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;

test.setTimeout(FULL ? 3_600_000 : 240_000);

/** The short form: one with several outcomes, which loses updates. */
const SEEDS = FULL ? Array.from({ length: ofPart(100) }, (_, i) => FIRST_SEED + i) : [22];

/** All orders of a text, and each outcome in one line. */
async function ordersOf(notebook: NotebookPage, language: 'typescript' | 'python', text: string) {
  const found = await notebook.page.evaluate(
    ([language_, text_]) => {
      window.queuebook.setSource('in-9', text_, language_);
      return window.queuebook.orders('in-9', { language: language_, limit: 3000 });
    },
    [language, text] as const,
  );
  const told = found.outputs.map(({ outcome, console }) => `${outcome}: ${console.join(' / ')}`);
  return { ...found, told: told.sort() };
}

test('programs made by dice have the same outcomes in both languages', async ({ notebook }) => {
  for (const seed of SEEDS) {
    const program = generated(seed);
    const typescript = await ordersOf(notebook, 'typescript', program.typescript);
    const python = await ordersOf(notebook, 'python', program.python);
    const say = `seed ${seed}\n${program.typescript}\n\n${program.python}`;
    console.log(
      `seed ${seed}: ${typescript.told.length} outcomes, ${typescript.schedules} schedules, in Python ${python.schedules}`,
    );
    expect(python.complete, say).toBe(typescript.complete);
    expect(python.told, say).toEqual(typescript.told);
  }
});

test('chance, polling without end and what was left out are told in Python, too', async ({
  notebook,
}) => {
  const orders = (text: string) => ordersOf(notebook, 'python', text);
  const drawing = await orders(
    'import random\nfrom threading import Thread\ndef f(): print(random.randint(1, 6) <= 6)\nThread(target=f).start()\nf()',
  );
  expect(drawing).toMatchObject({
    complete: true,
    chance: ['random'],
    told: ['finished: True / True'],
  });
  expect(
    (await orders('import random\nrandom.seed(1)\nprint(random.random() < 1)')).chance,
  ).toBeUndefined();
  expect((await orders('import time\nprint(time.time() > 0)')).chance).toEqual(['time.time']);

  const setting = (loop: string) =>
    `from threading import Thread\ndone = False\nn = 0\ndef work():\n    global done\n    done = True\nThread(target=work).start()\n${loop}\nprint("seen")`;
  const looking = await orders(setting('while not done:\n    pass'));
  expect(looking).toMatchObject({ complete: true, told: ['finished: seen'] });
  expect(looking.polls).toBeUndefined();
  const counting = await orders(setting('while not done:\n    n += 1'));
  expect(counting).toMatchObject({ complete: false, polls: true });

  // Two queues: what is put into one changes places with what is put into the other.
  const apart = await orders(
    'from queue import Queue\nfrom threading import Thread\nleft, right = Queue(), Queue()\nt = Thread(target=left.put, args=[1])\nt.start()\nright.put(2)\nt.join()\nprint("done")',
  );
  expect(apart).toMatchObject({ complete: true, schedules: 1 });
  expect(apart.interleavings).toBeGreaterThan(1);
});

test('a schedule plays the order that was found with it, though orders were tried right before', async ({
  notebook,
}) => {
  const played = await notebook.page.evaluate(async () => {
    const { queuebook } = window;
    const { outputs } = await queuebook.orders('broken-6', { language: 'python' });
    const all = [];
    for (const { token, console: found, outcome } of outputs) {
      const run = await queuebook.run('broken-6', { language: 'python', token });
      all.push({ found: [outcome, ...found], played: [run.outcome, ...run.console] });
    }
    return all;
  });
  expect(played).toHaveLength(3);
  for (const each of played) expect(each.played).toEqual(each.found);
});
