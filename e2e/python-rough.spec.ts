/** Python programs that go too far: each ends with a sentence, and the next one runs. In the long form, hundreds of runs. */
import { residentMegabytes } from '../scripts/browser-memory.mjs';
import { expect, testOnOnePage as test } from './fixtures';
import { NotebookPage } from './notebook-page';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const ROUNDS = FULL ? 300 : 7;
const CELLS = [6, 8, 9, 10, 13, 15, 16];

test.setTimeout(FULL ? 3_600_000 : 240_000);

function run({ page }: NotebookPage, source: string, options: object = {}) {
  return page.evaluate(
    ([text, how]) => {
      window.queuebook.setSource('in-8', text, 'python');
      return window.queuebook.run('in-8', { language: 'python', ...how });
    },
    [source, options] as const,
  );
}

const threads = (count: number) => `import time
from threading import Thread, active_count
for _ in range(${count}): Thread(target=time.sleep, args=[1]).start()
print(active_count())`;

/** Takes seconds: in the long form. */
const LINES = 'prints a million lines';

const TOO_FAR: readonly (readonly [what: string, text: string, name: string, sentence: RegExp])[] =
  [
    ['recurses', 'def f(): return f()\nf()', 'RecursionError', /maximum recursion depth exceeded/],
    [
      LINES,
      'for i in range(1_000_000): print(i)',
      'MemoryError',
      /^more than 100,000 lines were printed$/,
    ],
    [
      'starts 5,000 threads',
      threads(5000),
      'RuntimeError',
      /^can't start new thread: 2,000 threads are alive/,
    ],
    [
      'traces threads that wait',
      'import threading\nthreading.settrace_all_threads(print)',
      'RuntimeError',
      /^Threads that wait cannot be traced here: .*threading\.settrace\(\)/,
    ],
  ];

test('a program that goes too far is told so, and the next one runs', async ({ notebook }) => {
  for (const [what, text, name, sentence] of TOO_FAR) {
    if (what === LINES && !FULL) continue;
    const { outcome, error } = await run(notebook, text);
    expect(outcome, what).toBe('failed');
    expect(error?.name, what).toBe(name);
    expect(error?.message, what).toMatch(sentence);
    expect(await run(notebook, 'print("as ever")'), `after: ${what}`).toMatchObject({
      outcome: 'finished',
      console: ['as ever'],
    });
  }
  const many = FULL ? 1000 : 200;
  expect(await run(notebook, threads(many))).toMatchObject({
    outcome: 'finished',
    console: [String(many + 1)],
  });
  const commanded = await run(notebook, threads(1100), { policy: 'random', seed: 1 });
  expect(commanded.error?.message).toMatch(/commanded can make 1,024 threads/);
});

test('numbers of more digits than Python writes out go wherever others go', async ({
  notebook,
}) => {
  const text = `from queue import Queue
from threading import Thread
q, n = Queue(), 0
class Box: v = 0
box = Box()
def work(many):
    global n
    box.v = n = many
    q.put(many)
Thread(target=work, args=(10 ** 5000,)).start()
print(q.get() % 7, n % 7, box.v % 7)`;
  for (const options of [{}, { policy: 'random', seed: 1 }])
    expect(await run(notebook, text, options)).toMatchObject({
      outcome: 'finished',
      console: ['2 2 2'],
    });
});

test('Python that has come to its end is told, and the next run has another', async ({ page }) => {
  // Not the fixture: Pyodide logs that it has failed.
  const notebook = new NotebookPage(page);
  await notebook.open();
  const { error } = await run(
    notebook,
    'x = []\nfor _ in range(100_000): x = [x]\nprint("nested")\nrepr(x)',
  );
  expect(error).toMatchObject({
    name: 'EngineLost',
    message: expect.stringMatching(
      /^Python came to an end in the middle of this run \(.+\); it was started again$/,
    ),
  });
  expect(await run(notebook, 'print("as ever")')).toMatchObject({ console: ['as ever'] });
});

// It takes gigabytes.
if (FULL)
  test('a program that fills the memory is told so, and the next one has it back', async ({
    notebook,
  }) => {
    await fillsMemory(notebook);
  });

async function fillsMemory(notebook: NotebookPage): Promise<void> {
  for (const text of [
    'x = []\nwhile True: x.append(bytearray(50_000_000))',
    'x = []\nwhile True: x.append([None] * 1000)',
  ]) {
    const { error } = await run(notebook, text);
    console.log(`fills the memory: ${error?.name}: ${error?.message}`);
    expect(error).toMatchObject({
      name: 'MemoryError',
      message: 'a run has 1 GB of memory, and the program keeps more',
    });
    expect(await run(notebook, 'print("as ever")')).toMatchObject({ console: ['as ever'] });
  }
}

test('run after run of all cells leaves the memory as it was', async ({ notebook, browser }) => {
  const seen: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const summary = await notebook
      .cell(CELLS[round % CELLS.length] ?? 8)
      .run({ language: 'python' });
    expect(summary, `run ${round}`).toMatchObject({ outcome: 'finished', dropped: 0 });
    if (round % 30 !== 29) continue;
    const renderers = await residentMegabytes(browser);
    seen.push(Math.round(renderers.reduce((sum, each) => sum + each, 0)));
  }
  console.log(`${ROUNDS} runs, MB in the page's processes after each 30: ${seen.join(' ')}`);
  // What the first ones leave is what there is: the interpreter, its spare, the pictures.
  const [early = 0] = seen.slice(2, 3);
  if (!FULL || early === 0) return;
  expect(Math.max(...seen.slice(3))).toBeLessThan(early * 1.25 + 20);
});
