/** What a reader meets first, the moments that the lesson points at, and one cell before a room. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const step = (page: Page, cell: string) => page.locator(`[data-stage="${cell}"] .Player-position`);

test('on arrival a recorded run plays by itself, says that it is recorded, and the real one is a press away', async ({
  notebook,
  page,
}) => {
  const entry = page.locator('[data-stage="entry"]');
  const before = await step(page, 'entry').textContent();
  await expect(step(page, 'entry')).not.toHaveText(before ?? '');
  await expect(page.getByText('a run recorded earlier')).toBeVisible();
  await expect(entry.locator('.ThreadCard').first()).toBeInViewport();
  await page.getByRole('button', { name: 'Run it on this computer' }).click();
  await expect(page.getByText('your own browser, just now')).toBeVisible();
  await notebook.settled();
  expect(await page.evaluate(() => window.queuebook.cells())).not.toContain('entry');
});

test('with reduced motion nothing moves until Play is pressed', async ({ unopened, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await unopened.open();
  await expect(step(page, 'entry')).toHaveText('step 0 of 30');
  await expect(page.getByText('Here stands a run recorded earlier')).toBeVisible();
  await expect(
    page.locator('[data-stage="entry"]').getByRole('button', { name: 'Play' }),
  ).toBeVisible();
});

test('moments are gone to by keys and arrows; one that did not happen says so', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(9);
  await page.evaluate(() => window.queuebook.run('in-9'));
  await page.evaluate(() => window.queuebook.seek('in-9', 0));
  const stage = page.locator('[data-stage="in-9"]');
  const marks = stage.locator('.MomentMarks-mark:not(.MomentMarks-mark--absent)');
  await expect(marks.first()).toBeVisible();
  const remark = stage.locator('.Sentence-remark');
  await stage.getByRole('button', { name: 'Next moment' }).click();
  await expect(remark).toHaveText('The one place is taken. The next put will have to wait.');
  await expect(stage.locator('.MomentMarks-mark[aria-current]')).toHaveText('1');
  await page.keyboard.press('PageDown');
  await expect(remark).toContainText('parked in put');
  await page.keyboard.press('PageUp');
  await expect(remark).toContainText('The one place is taken');
  // With room for all, nobody has to wait: moments 2 and 3 cannot happen.
  await cell.setSource((await cell.source()).replace('new Queue(1)', 'new Queue(9)'));
  await page.evaluate(() => window.queuebook.run('in-9'));
  await stage.getByRole('button', { name: 'Moment 2: not in this run' }).click();
  await expect(remark).toContainText('Not in this run: Full: main is parked in put.');
});

test('presenting: nothing under 18 px, everything half as large again on a larger screen, and the keys of a remote', async ({
  notebook,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.evaluate(() => window.queuebook.run('in-9'));
  await page.evaluate(() => {
    window.queuebook.seek('in-9', 0);
    location.hash = '#present=in-9';
  });
  const present = page.locator('[data-present="in-9"]');
  const sentence = present.locator('.Sentence-text');
  await expect(sentence).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(sentence).toContainText('main is parked in put');
  await notebook.settled();
  expect(await smallWords(page)).toEqual([]);
  const before = await boxes(page);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect
    .poll(async () =>
      (await boxes(page))
        .map((box, i) => Math.abs(box - (before[i] ?? 0) * 1.5) <= 1)
        .includes(false),
    )
    .toBe(false);
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: 'Show the picture again' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await page.keyboard.press('2');
  await page.keyboard.press('2');
  const vote = page.getByRole('dialog', { name: 'Hands counted' });
  await expect(vote.locator('.PresentVote-bar--before').nth(1)).toHaveText('2');
  await page.keyboard.press('Escape');
  await expect(vote).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(present).toHaveCount(0);
  expect(await page.evaluate(() => location.hash)).toBe('#in-9');
});

test('the notes window follows what is presented', async ({ notebook, page, context }) => {
  await page.evaluate(() => window.queuebook.run('in-10'));
  await page.evaluate(() => {
    window.queuebook.seek('in-10', 0);
    location.hash = '#present=in-10';
  });
  await expect(page.locator('[data-present="in-10"]')).toBeVisible();
  const notes = await context.newPage();
  await notes.goto(`${page.url().split('#')[0]}#notes`);
  await expect(notes.getByRole('heading', { level: 1 })).toContainText('In [10]');
  await expect(notes.getByRole('timer')).toHaveText(/^\d+:\d\d$/);
  await expect(notes.locator('.Notes-moment--next')).toHaveCount(1);
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect(notes.getByText('Nothing is being presented')).toBeVisible();
  await notebook.settled();
});

/** Words that are shown smaller than 18 px, each with its size. */
function smallWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const frame = document.querySelector<HTMLElement>('.Present-frame');
    if (!frame) return ['nothing is presented'];
    const scale = frame.getBoundingClientRect().width / frame.offsetWidth;
    return [...frame.querySelectorAll('*')].flatMap((element) => {
      const words = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      if (!words || !element.checkVisibility() || element.closest('.visually-hidden')) return [];
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      return size < 17.95 ? [`${element.textContent?.slice(0, 20)}: ${size}`] : [];
    });
  });
}

function boxes(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [
      '.Present-frame',
      '.Present-code',
      '.Present .Sentence-text',
      '.Present .RunPicture-timeline',
    ].flatMap((name) => {
      const { width, height } = document.querySelector(name)?.getBoundingClientRect() ?? {
        width: 0,
        height: 0,
      };
      return [width, height];
    }),
  );
}
