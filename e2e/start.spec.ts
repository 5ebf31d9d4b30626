/** What a visit costs: bytes over the wire and workers started are held to; times are printed. */
import { gzipSync } from 'node:zlib';
import type { Frame, Page, Response } from '@playwright/test';
import { expect, test } from './fixtures';
import { NotebookPage } from './notebook-page';

/** Compressed kB that may come before Run can be pressed. */
const FIRST_LOAD_KB = 186;
/** Compressed kB of what comes later, by the beginning of its name. Nothing else may come. */
const LATER_KB = { 'editor-view': 190, compile: 79, late: 57, engine: 47 } as const;
/** What moves from one of them to another makes the sum hardly larger, as a file of its own does: all but the editor. */
const TOGETHER_KB = 367;

/** Of the processor, as the browser plays it. The long form takes half a minute. */
const SLOWER = process.env.QUEUEBOOK_FULL === undefined ? 6 : 20;

const kB = (bytes: number) => bytes / 1000;

/** Every answer that the page asked for, by its path. */
function answersTo(page: Page): Map<string, Response> {
  const answers = new Map<string, Response>();
  page.on('response', (response) => {
    if (response.url().startsWith('http'))
      answers.set(new URL(response.url()).pathname.slice(1), response);
  });
  return answers;
}

test('the first load, the editor and the compiler keep to their bytes', async ({ page }) => {
  const answers = answersTo(page);
  const notebook = new NotebookPage(page);
  await notebook.open();
  await notebook.cell(2).unfold();
  await expect(notebook.cell(2).editor).toBeVisible();
  await notebook.cell(2).run();
  // By itself: nobody has asked for anything in it.
  await expect
    .poll(
      () => [...answers.keys()].filter((path) => /^assets\/late-.*\.(js|css)$/.test(path)).length,
    )
    .toBeGreaterThan(1);
  const sizes = new Map<string, number>();
  for (const [path, response] of answers)
    sizes.set(path, kB(gzipSync(await response.body()).length));
  const later = Object.keys(LATER_KB);
  const partOf = (path: string) => later.find((part) => path.startsWith(`assets/${part}`));
  const sum = (paths: readonly string[]) =>
    paths.reduce((kilobytes, path) => kilobytes + (sizes.get(path) ?? 0), 0);
  const first = sum([...sizes.keys()].filter((path) => partOf(path) === undefined));
  console.log(`first load ${first.toFixed(1)} kB compressed, at most ${FIRST_LOAD_KB}`);
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(FIRST_LOAD_KB);
  for (const [part, most] of Object.entries(LATER_KB)) {
    const paths = [...sizes.keys()].filter((path) => partOf(path) === part);
    // What is shown to nobody yet has its styles with it.
    const scripts = paths.filter((path) => path.endsWith('.js') && (sizes.get(path) ?? 0) > 1);
    expect(scripts, `${part} comes as one piece`).toHaveLength(1);
    console.log(`${part} ${sum(paths).toFixed(0)} kB, at most ${most}`);
    expect(sum(paths)).toBeLessThanOrEqual(most);
  }
  const together = sum([...sizes.keys()].filter((path) => partOf(path) !== 'editor-view'));
  console.log(`together ${together.toFixed(1)} kB, at most ${TOGETHER_KB}`);
  expect(together).toBeLessThanOrEqual(TOGETHER_KB);
});

test('what comes later is not waited for: a Run is possible without the editor', async ({
  page,
}) => {
  await page.route('**/assets/editor-view*', () => undefined);
  const notebook = new NotebookPage(page);
  await notebook.open();
  const { outcome } = await notebook.cell(9).run();
  expect(outcome).toBe('finished');
});

test('once the page is idle 13 workers are there, and a first Run with 13 threads starts none', async ({
  notebook,
}) => {
  const idle = () =>
    notebook.page.evaluate(async () => (await window.queuebook.engine()).idleWorkers);
  await expect.poll(idle).toBeGreaterThanOrEqual(13);
  const cell = notebook.cell(15);
  // The engine's own count: the browser tells of a worker when it gets round to it.
  const made = () =>
    notebook.page.evaluate(async () => (await window.queuebook.engine()).createdWorkers);
  const before = await made();
  const first = await cell.run();
  expect(first.outcome).toBe('finished');
  expect(await made()).toBe(before);
  const second = await cell.run();
  expect(await made(), 'nor does a second one').toBe(before);
  console.log(`13 threads: first run ${first.ms.toFixed(0)} ms, second ${second.ms.toFixed(0)} ms`);
});

test(`a processor ${SLOWER} times as slow: live in the end, and In [15] finishes`, async ({
  page,
}) => {
  test.setTimeout(240_000);
  const slowDown = async (target: Page | Frame) => {
    const session = await page.context().newCDPSession(target);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  };
  await slowDown(page);
  // The sealed frame has a process of its own, and is slowed down apart.
  page.on('frameattached', (frame) => {
    void slowDown(frame).catch(() => undefined);
  });
  const notebook = new NotebookPage(page);
  await page.goto('./');
  await expect(notebook.badge).toHaveText('Live · Web Workers', { timeout: 120_000 });
  expect((await notebook.cell(15).run()).outcome).toBe('finished');
});
