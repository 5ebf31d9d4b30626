/** One cell before a room: what is on the wall, the keys of a remote control, hands counted, notes on the other screen. */
import type { Page } from '@playwright/test';
import { expect, testInOneTab as test } from './fixtures';

const shown = (page: Page) => page.locator('.Present');
const presenting = (page: Page, cell: string) => page.locator(`[data-present="${cell}"]`);

/** Words of the presentation whose letters are lower than so many pixels on the screen. */
const smallWords = (page: Page, least: number) =>
  shown(page).evaluate((room, most) => {
    const frame = room.querySelector('.Present-frame');
    const scale =
      frame instanceof HTMLElement ? frame.getBoundingClientRect().width / frame.offsetWidth : 0;
    const texts = document.createTreeWalker(room, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const { parentElement: parent } = node;
      if (words === '' || !parent?.checkVisibility() || parent.closest('.visually-hidden'))
        continue;
      // An SVG's own scale counts as well.
      const drawn = parent.closest('svg')?.getScreenCTM()?.a ?? scale;
      const pixels = Number.parseFloat(getComputedStyle(parent).fontSize) * drawn;
      if (pixels < most - 0.1) small.push(`${pixels.toFixed(1)} px: ${words.slice(0, 30)}`);
    }
    return small;
  }, least);

/** Left, top, width and height of the parts, in whole pixels. */
const boxes = (page: Page) =>
  shown(page)
    .locator('[data-part], .Present-title, .Present-code, .Present-console, .PresentBar')
    .evaluateAll((parts) =>
      parts.map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return [left, top, width, height];
      }),
    );

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('an address, in the tab that shows the notebook too: words of 18 pixels and more; a larger wall shows all larger', async ({
  notebook,
  page,
}) => {
  await page.evaluate(() => {
    location.hash = '#present=in-9';
  });
  await expect(presenting(page, 'in-9')).toBeVisible();
  await notebook.cell(9).run();
  await page.evaluate(() => window.queuebook.seek('in-9', 12));
  await expect(shown(page).locator('[data-part="sentence"]')).toContainText('Step');
  expect(await smallWords(page, 18)).toEqual([]);
  const before = await boxes(page);
  expect(before.length).toBeGreaterThan(5);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect
    .poll(async () => {
      const now = await boxes(page);
      return before.flatMap((box, i) =>
        box.filter((pixels, side) => Math.abs((now[i]?.[side] ?? 0) - 1.5 * pixels) > 2),
      );
    })
    .toEqual([]);
});

test('a remote control: run, moments, freeze, blank, the next cell; Escape leads back to the cell', async ({
  unopened: notebook,
  page,
}) => {
  await notebook.open('./#present=in-9');
  await expect(presenting(page, 'in-9')).toBeFocused();
  await page.keyboard.press('r');
  const step = shown(page).locator('.PresentBar-step');
  await expect(step).toContainText(/of \d\d/);
  await page.evaluate(() => window.queuebook.whenIdle());
  await page.evaluate(() => window.queuebook.seek('in-9', 0));
  const sentence = shown(page).locator('[data-part="sentence"]');
  await page.keyboard.press('PageDown');
  const first = await step.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(step).not.toHaveText(first);
  const second = await sentence.innerText();
  await page.keyboard.press('PageUp');
  await expect(step).toHaveText(first);
  // Frozen, the room guesses before it sees.
  await page.keyboard.press('f');
  await expect(step).toContainText('stops before each moment');
  await page.keyboard.press('ArrowRight');
  expect(await sentence.innerText()).not.toBe(second);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => sentence.innerText()).toBe(second);
  await page.keyboard.press('b');
  const blank = shown(page).locator('.Present-blank');
  await expect(blank).toBeVisible();
  await page.keyboard.press('b');
  await expect(blank).toHaveCount(0);
  await page.keyboard.press(']');
  await expect(presenting(page, 'in-10')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#present=in-10');
  await page.keyboard.press('Escape');
  await expect(shown(page)).toHaveCount(0);
  await expect(notebook.cell(10).region).toBeInViewport();
});

test('hands are counted before and after; keys do nothing in code that is being edited', async ({
  unopened: notebook,
  page,
}) => {
  await notebook.open('./#present=in-9');
  await expect(presenting(page, 'in-9')).toBeFocused();
  await page.keyboard.press('v');
  const vote = page.getByRole('dialog', { name: 'Hands counted' });
  await expect(vote).toBeVisible();
  for (const key of ['1', '2', '2']) await page.keyboard.press(key);
  await vote.getByRole('button', { name: 'after talking' }).click();
  for (const key of ['2', '2', '2']) await page.keyboard.press(key);
  await expect(vote.locator('.PresentVote-bar--before')).toHaveText(['1', '2', '0', '0']);
  await expect(vote.locator('.PresentVote-bar--after')).toHaveText(['0', '3', '0', '0']);
  await page.keyboard.press('Escape');
  await expect(vote).toHaveCount(0);
  const code = shown(page).getByRole('textbox', { name: 'TypeScript of In [9]' });
  await code.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('// vbr]\n');
  expect(await notebook.cell(9).source()).toMatch(/^\/\/ vbr\]\n/);
  await expect(presenting(page, 'in-9')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('notes on the other screen follow: what to say, the moment that comes next', async ({
  unopened: notebook,
  page,
}) => {
  await notebook.open('./#present=in-9');
  await notebook.cell(9).run();
  await page.evaluate(() => window.queuebook.seek('in-9', 0));
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Notes' }).click();
  const notes = await opened;
  await expect(notes.locator('.Notes-moment--next')).toHaveCount(1);
  await expect(notes.getByRole('heading', { level: 1 })).toContainText('In [9]');
  const next = await notes.locator('.Notes-moment--next').innerText();
  await page.bringToFront();
  await presenting(page, 'in-9').focus();
  await page.keyboard.press('ArrowRight');
  await expect(notes.locator('.Notes-moment--next')).not.toHaveText(next);
  await page.keyboard.press('Escape');
  await expect(notes.locator('.Notes')).not.toContainText('In [9]');
  await notes.close();
});
