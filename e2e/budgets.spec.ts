/**
 * What long runs cost. Counts and ratios of counts are held to; times are printed, and in the long form held to as processor
 * time of the page's own tasks.
 */
import { expect, type Page, test } from '@playwright/test';
import { drawCalls, recordCanvases } from './draw-log';
import { calibration, longestOf, type Task, watchMainThread } from './main-thread';
import { commits, countCommits } from './react-commits';

const SHORT = 10_000;
/** Longer than this and a reader feels it. */
const TASK_MS = 50;
/** How long a task takes is judged in the long form only. */
const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const LONG = FULL ? 1_000_000 : 300_000;
const OPENINGS = FULL ? 3 : 1;
/** The longest task of any opening, in units of the calibration. */
const LONGEST_OF_CALIBRATION = 2;

test.describe.configure({ timeout: 300_000 });

const reads = (page: Page) => page.evaluate(() => window.galleryCost?.reads ?? Number.NaN);

/** Makes a run of about so many events; opening it is left to the test. */
async function made(page: Page, events: number, counted: boolean): Promise<void> {
  await page.goto(`./gallery.html?long=${events}${counted ? '&count' : ''}`);
  await page.getByRole('button', { name: 'Make' }).click();
  await expect(page.getByRole('button', { name: 'Open' })).toBeEnabled({ timeout: 120_000 });
}

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open' }).click();
  await expect
    .poll(() => page.evaluate(() => window.galleryCost?.takenIn() ?? 0), { timeout: 240_000 })
    .toBe(1);
  await quiet(page);
}

/** Two frames without anything to do. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

interface Costs {
  readonly reads: number;
  readonly draws: number;
  readonly commits: number;
}

async function costOf(page: Page, act: () => Promise<void>): Promise<Costs> {
  await quiet(page);
  const before = {
    reads: await reads(page),
    draws: await drawCalls(page),
    commits: await commits(page),
  };
  await act();
  await quiet(page);
  return {
    reads: (await reads(page)) - before.reads,
    draws: (await drawCalls(page)) - before.draws,
    commits: (await commits(page)) - before.commits,
  };
}

/** Steps, a jump and a drag, each from where the one before ended. */
async function handled(page: Page): Promise<Record<'step' | 'back' | 'jump' | 'drag', Costs>> {
  const position = page.getByRole('slider', { name: 'Position' });
  const end = Number(await position.getAttribute('max'));
  const press = (name: string) => () =>
    page.getByRole('button', { name, exact: true }).first().click();
  await press('Step forward')();
  return {
    step: await costOf(page, press('Step forward')),
    back: await costOf(page, press('Step back')),
    jump: await costOf(page, () => position.fill(String(Math.floor(end * 0.9)))),
    drag: await costOf(page, async () => {
      for (let i = 1; i <= 10; i++) {
        await position.fill(String(Math.floor((end * i) / 11)));
        await quiet(page);
      }
    }),
  };
}

const ACTS = ['step', 'back', 'jump', 'drag'] as const;

test(`a step or a drag costs the same in a run of ${SHORT} events and of ${LONG}`, async ({
  page,
}) => {
  await recordCanvases(page);
  await countCommits(page);
  await made(page, SHORT, true);
  await open(page);
  const short = await handled(page);
  await made(page, LONG, true);
  await open(page);
  const long = await handled(page);
  for (const act of ACTS)
    console.log(
      `${act.padEnd(5)} ${SHORT}: ${JSON.stringify(short[act])}  ${LONG}: ${JSON.stringify(long[act])}`,
    );
  for (const act of ACTS) {
    expect(long[act].reads, `reads of a ${act}`).toBeLessThan(short[act].reads * 3 + 5_000);
    expect(long[act].draws, `draws of a ${act}`).toBeLessThan(short[act].draws * 3 + 1_000);
    expect(long[act].commits, `React commits of a ${act}`).toBeLessThan(
      short[act].commits * 2 + 10,
    );
  }
});

interface Opening {
  readonly tasks: readonly Task[];
  readonly commits: number;
  /** Processor time of a piece of work that is always the same, just before: what this machine makes of a task now. */
  readonly calibrationMs: number;
}

async function openedOnce(page: Page): Promise<Opening> {
  await made(page, LONG, false);
  const calibrationMs = await calibration(page);
  const stop = await watchMainThread(page);
  const before = await commits(page);
  await open(page);
  return { tasks: await stop(), commits: (await commits(page)) - before, calibrationMs };
}

test(`a run of ${LONG} events and 13 threads opens in small pieces`, async ({ page }) => {
  await countCommits(page);
  const openings: Opening[] = [];
  for (let i = 0; i < OPENINGS; i++) openings.push(await openedOnce(page));
  for (const { tasks, calibrationMs } of openings)
    console.log(
      `longest tasks ${tasks
        .slice(0, 5)
        .map(({ ownMs }) => ownMs.toFixed(0))
        .join(
          ', ',
        )} ms, ${tasks.filter(({ ownMs }) => ownMs > 16).length} of ${tasks.length} over 16; the calibration ${calibrationMs.toFixed(0)} ms: ratio ${(longestOf(tasks) / calibrationMs).toFixed(2)}`,
    );
  const longest = Math.max(...openings.map(({ tasks }) => longestOf(tasks)));
  const tasks = openings.flatMap((opening) => opening.tasks);
  const opening = Math.max(...openings.map((each) => each.commits));
  const events = await page.evaluate(() => window.galleryCost?.events ?? 0);
  const bytes = await page.evaluate(() => window.galleryCost?.bytes());
  const painting = Math.max(...tasks.map(({ ms, ownMs }) => ms - ownMs));
  const busy = tasks.reduce((sum, { ms }) => sum + ms, 0);
  const rounded = Object.fromEntries(
    Object.entries(bytes ?? {}).map(([name, value]) => [name, Math.round(value)]),
  );
  console.log(
    `opening ${events} events: longest task ${longest.toFixed(0)} ms (the browser's painting without a graphics card, at most ${painting.toFixed(0)} ms), ${(busy / 1000 / OPENINGS).toFixed(1)} s in all (${((busy * 1000) / events / OPENINGS).toFixed(2)} µs an event), ${opening} React commits; bytes an event ${JSON.stringify(rounded)}`,
  );
  expect(events).toBeGreaterThan(LONG * 0.95);
  if (FULL) expect(longest, 'no task of the page computes for longer').toBeLessThan(TASK_MS);
  // What a busy machine does to a task it does to the calibration too.
  for (const { tasks: each, calibrationMs } of FULL ? openings : [])
    expect(longestOf(each) / calibrationMs, 'longest task of an opening').toBeLessThan(
      LONGEST_OF_CALIBRATION,
    );
  expect(opening, 'React hears of slices, not of events').toBeLessThan(events / 500);
  expect((bytes?.log ?? 0) + (bytes?.timeline ?? 0) + (bytes?.sentences ?? 0)).toBeLessThan(120);
});
