/** Cells in Python: the lesson's own language, on suspended stacks under stock threading.py and queue.py. */
import { gzipSync } from 'node:zlib';
import type { Request } from '@playwright/test';
import { expect, testOnOnePage as test } from './fixtures';
import { NotebookPage } from './notebook-page';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const FINISHED = ['1000 items finished'];
const IN_ORDER = {
  8: ['Consumer waiting', 'Producer putting', 'Producer done', 'Consumer done'],
  9: [
    'Producer put 1',
    'Consumer got 1',
    'Producer put 2',
    'Producer done',
    'Consumer got 2',
    'Consumer done',
  ],
  10: [
    'Consumer waiting',
    'Producer putting',
    'Producer waiting',
    'Consumer working',
    'Consumer done',
    'Producer done',
  ],
};

test.setTimeout(240_000);

test('every run cell of the lesson runs in Python as it stands, and prints what the notebook prints', async ({
  notebook,
}) => {
  await notebook.open();
  for (const [number, lines] of Object.entries({
    ...IN_ORDER,
    13: FINISHED,
    15: FINISHED,
    16: FINISHED,
  })) {
    const run = await notebook.cell(Number(number)).run({ language: 'python' });
    expect(run, `In [${number}]`).toMatchObject({
      outcome: 'finished',
      language: 'python',
      dropped: 0,
    });
    // Threads go on until they wait, as CPython's do: the book's own order.
    expect(run.console, `In [${number}]`).toEqual(lines);
  }
  const polling = await notebook.cell(6).run({ language: 'python' });
  expect(polling.outcome).toBe('finished');
  const told = /^Processed 1000 items after polling (\d+) times$/.exec(polling.console[0] ?? '');
  // Each of the three workers counts one poll more than reaches its queue: the one that finds the queue gone.
  expect(Number(told?.[1])).toBe(polling.polls + 3);
});

test('Python comes once, as few bytes as it can; the rest of its library when a cell wants some', async ({
  browser,
  baseURL,
}) => {
  // A browser that was never here: what others keep is not asked for again.
  const visit = await browser.newContext();
  const page = await visit.newPage();
  const notebook = new NotebookPage(page);
  await notebook.open(baseURL);
  const come = new Map<string, number>();
  const note = async (request: Request) => {
    const [, name] = /assets\/(python[\w-]*?)-[\w-]{8}\.\w+$/.exec(request.url()) ?? [];
    const response = await request.response();
    if (name === undefined || response?.status() !== 200) return;
    // As `npm start` and every host with compression send it; this test's server leaves the wasm as it is.
    come.set(name, 0);
    const body = await response.body();
    come.set(name, Math.min(body.length, gzipSync(body).length));
  };
  page.on('requestfinished', note);
  const fetched = page.waitForFunction(() => {
    const bar = document.querySelector('header progress');
    return bar instanceof HTMLProgressElement && bar.max > 1_000_000 ? bar.max : null;
  });
  const runText = (text: string) =>
    page.evaluate((source) => {
      window.queuebook.setSource('in-9', source, 'python');
      return window.queuebook.run('in-9', { language: 'python' });
    }, text);
  await runText('import sys\nsys.left = print\nprint(hasattr(sys, "left"))');
  // The browser tells of what it fetched when it gets round to it.
  const whole = () => [...come].filter(([, bytes]) => bytes > 0).map(([name]) => name);
  await expect
    .poll(() => whole().sort())
    .toEqual(['python', 'python-first', 'python-start', 'python-worker']);
  const sum = [...come.values()].reduce((total, each) => total + each, 0);
  console.log(`Python's first visit: ${Math.round(sum / 1000)} kB`, Object.fromEntries(come));
  expect(sum).toBeLessThan(4_700_000);
  expect(Number(await (await fetched).jsonValue())).toBeGreaterThan(1_000_000);
  await expect(notebook.badge).toHaveText('Live · Python');
  await expect(notebook.badge).toHaveAttribute('title', /your next visit starts sooner/);

  // From a worker's memory, which holds nothing of what ran.
  await notebook.reload();
  come.clear();
  // Whoever reads Python has it at once; threads of Web Workers come when they are wanted.
  await expect(notebook.badge).toHaveText('Live · Python');
  await expect(notebook.badge).toHaveAttribute('title', /started from what this browser kept/);
  await expect(page.locator('body > iframe')).toHaveCount(1);
  const again = await runText(
    'import statistics, sys\nprint(statistics.mean([1, 3]), hasattr(sys, "left"))',
  );
  expect(again).toMatchObject({ outcome: 'finished', console: ['2 False'] });
  await expect(notebook.badge).toHaveAttribute('title', /started from what this browser kept/);
  const counted = await notebook.cell(8).orders();
  expect(counted.complete).toBe(true);
  expect(counted.outputs).toHaveLength(5);

  const others = () => whole().filter((name) => name !== 'python-start');
  await expect.poll(others).toEqual(['python-rest']);
  if (FULL) await startsFromDamaged(notebook);

  // Nobody counts any more: what comes with the page's end could not be asked for its bytes.
  page.off('requestfinished', note);
  // A start that comes to nothing keeps nobody from reading, and is asked for again.
  await page.route(/\/python-start-/, () => new Promise(() => undefined));
  await page.reload();
  await notebook.settled();
  await expect(notebook.cell(9).runButton).toBeEnabled();
  await visit.close();
});

/** A damaged snapshot is no use, and no harm; an interpreter that is none is fetched again by the next visit. */
async function startsFromDamaged(notebook: NotebookPage): Promise<void> {
  const damage = (ending: string) =>
    notebook.page.evaluate(async (end) => {
      const store = await caches.open('queuebook-python');
      const kept = (await store.keys()).find(({ url }) => url.endsWith(end));
      const bytes = kept && (await (await store.match(kept))?.arrayBuffer())?.byteLength;
      if (kept && bytes) await store.put(kept, new Response(new Uint8Array(bytes)));
    }, ending);
  await damage('?snapshot');
  await notebook.reload();
  expect((await notebook.cell(9).run()).outcome).toBe('finished');
  await expect(notebook.badge).toHaveAttribute('title', /started from its files/);

  await damage('.wasm');
  await notebook.reload();
  await expect(notebook.cell(9).run()).rejects.toThrow(/Python cannot run on this page: no files/);
  await notebook.reload();
  expect((await notebook.cell(9).run()).outcome).toBe('finished');
}

test('all orders of Python are those of TypeScript, found in as many schedules', async ({
  notebook,
}) => {
  await notebook.open();
  for (const number of FULL ? [8, 9, 10] : [9]) {
    const cell = notebook.cell(number);
    const typescript = await cell.orders({ language: 'typescript' });
    const python = await cell.orders({ language: 'python' });
    const outcomes = ({ outputs }: typeof python) =>
      outputs.map(({ console, outcome }) => `${outcome}: ${console.join(' / ')}`).sort();
    expect(python.complete).toBe(true);
    expect(outcomes(python)).toEqual(outcomes(typescript));
    expect(python.schedules).toBe(typescript.schedules);
    const [first] = python.outputs;
    const again = await cell.run({ language: 'python', token: first?.token ?? '' });
    expect(again.console).toEqual(first?.console);
    // A schedule says its language, and is refused in the other.
    const wrong = (language: 'typescript' | 'python', token: string | undefined) =>
      cell.run({ language, token: token ?? '' }).catch((error: Error) => error.message);
    expect(await wrong('typescript', first?.token)).toContain('belongs to a text in Python');
    expect(await wrong('python', typescript.outputs[0]?.token)).toContain('a text in TypeScript');
  }
});

test('an error is told with its line, a text that is no Python before it runs, and Stop ends any program', async ({
  notebook,
}) => {
  await notebook.open();
  await notebook.page.evaluate(() => window.queuebook.setLanguage('python'));
  const cell = notebook.cell(9);
  await cell.setSource('def f():\n    raise KeyError("no such thing")\n\nf()');
  expect((await cell.run()).error).toMatchObject({ name: 'KeyError', line: 2, thread: 'main' });
  await cell.seeEnd();
  await cell.troubles.getByText('What Python says of it').click();
  // CPython's own words, of the cell's frames alone.
  expect((await cell.troubles.locator('.Traceback').innerText()).trimEnd().split('\n')).toEqual([
    'Traceback (most recent call last):',
    '  File "In [9]", line 4, in <module>',
    '    f()',
    '    ~^^',
    '  File "In [9]", line 2, in f',
    '    raise KeyError("no such thing")',
    "KeyError: 'no such thing'",
  ]);
  for (const [text, sentence] of [
    ['name = input("Who? ")', /^input\(\) has nobody to ask here: /],
    ['import io\nio.open("notes.txt", "w")', /^There are no files here: .*io\.StringIO/],
    ['import asyncio\nasync def f(): pass\nasyncio.run(f())', /^An event loop has no place here/],
    ['import importlib\nimportlib.import_module("nothing")', /^No module named 'nothing'/],
    ['__import__("socket")', /^'socket' cannot be used here/],
  ] as const) {
    await cell.setSource(text);
    const { error } = await cell.run();
    expect(error?.message).toMatch(sentence);
    expect(error?.line).toBe(text.split('\n').length);
  }
  await cell.setSource('x = (1,\nprint(x');
  expect((await cell.run()).error).toMatchObject({ name: 'SyntaxError' });
  await cell.setSource('print("on")\nwhile True:\n    pass');
  const endless = cell.run();
  // One that has begun: a hasty Stop is told apart.
  await expect(cell.console).toContainText('on');
  await cell.stopButton.click();
  expect((await endless).outcome).toBe('stopped');
  await cell.setSource('lock = Lock()\nlock.acquire()\nlock.acquire()');
  expect(await cell.run()).toMatchObject({
    outcome: 'stuck',
    waiting: [{ thread: 'main', on: 'lock' }],
  });
});

test('conditions, events, semaphores and locks are steps; what all orders cannot see is not called proven', async ({
  notebook,
}) => {
  await notebook.open();
  await notebook.page.evaluate(() => window.queuebook.setLanguage('python'));
  const cell = notebook.cell(9);
  const outputs = async (text: string) => {
    await cell.setSource(`import threading\n${text}`);
    const { complete, outputs: found } = await cell.orders();
    const told = found.map(({ outcome, console }) => `${outcome}: ${console.join(' ')}`).sort();
    return { complete, told };
  };
  const twoAdd = (lock: string) =>
    `n = 0\ndef add():\n    global n\n    ${lock}n += 1\nts = [threading.Thread(target=add) for _ in range(2)]\nfor t in ts: t.start()\nfor t in ts: t.join()\nprint(n)`;
  expect(await outputs(twoAdd(''))).toEqual({
    complete: true,
    told: ['finished: 1', 'finished: 2'],
  });
  expect(await outputs(`guard = threading.Semaphore(1)\n${twoAdd('with guard: ')}`)).toEqual({
    complete: true,
    told: ['finished: 2'],
  });
  expect(
    await outputs(
      'go = threading.Event()\nt = threading.Thread(target=go.set)\nt.start()\nprint(go.is_set())\ngo.wait()\nprint(go.is_set())',
    ),
  ).toEqual({ complete: true, told: ['finished: False True', 'finished: True True'] });
  // A notify that comes before the wait is lost.
  expect(
    await outputs(
      'bell = threading.Condition()\ndef ring():\n    with bell: bell.notify()\nthreading.Thread(target=ring).start()\nwith bell: bell.wait()\nprint("heard")',
    ),
  ).toEqual({ complete: true, told: ['finished: heard', 'stuck: '] });
  const { complete } = await outputs(
    'from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(2) as pool: print(list(pool.map(str, [1])))',
  );
  expect(complete).toBe(false);
});
