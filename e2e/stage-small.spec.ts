/** The stage in small windows: on a telephone, and enlarged until little of it fits. */
import type { Page } from '@playwright/test';
import { expect, test, testOnOnePage } from './fixtures';
import { toTheMiddle } from './to-the-middle';

/** In the end all three wait for ever; before that, two of them do. */
const TWO_WAIT = `const queue = new Queue();
function first() { queue.get(); }
function second() { queue.get(); }
for (const target of [first, second]) new Thread({ target }).start();
queue.join();
queue.get();`;

/** How much of the window's height is covered by what sticks to its edges, in percent. */
const stuckPart = (page: Page) =>
  page.evaluate(() => {
    const stuck = [...document.querySelectorAll('body *')].flatMap((element) => {
      const { position } = getComputedStyle(element);
      if (position !== 'sticky' && position !== 'fixed') return [];
      const { top, bottom, width } = element.getBoundingClientRect();
      const high = Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
      // A rail at the side covers no lines.
      return width >= innerWidth / 2 ? [high] : [];
    });
    return Math.round((100 * stuck.reduce((sum, high) => sum + high, 0)) / innerHeight);
  });

testOnOnePage(
  'on a telephone flow and sentence are seen whole, the player stands at the bottom, and fingers find it',
  async ({ notebook, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const cell = notebook.cell(9);
    await toTheMiddle(page, cell.id);
    const player = cell.region.getByRole('group', { name: 'Replay' });
    for (const part of ['flow', 'sentence'])
      await expect(cell.region.locator(`[data-part="${part}"]`), part).toBeInViewport({
        ratio: 0.99,
      });
    await expect(player).toBeInViewport({ ratio: 0.99 });
    for (const each of await player.getByRole('button').all()) {
      const box = await each.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    expect(await stuckPart(page)).toBeLessThanOrEqual(20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    // Whoever is asked why it waits is asked in the sentence's own place, also where two of them wait.
    await cell.runText(TWO_WAIT);
    await page.evaluate(() =>
      window.queuebook.seek('in-9', window.queuebook.trace('in-9').length - 2),
    );
    const whys = cell.region.locator('.WhyPanel-thread');
    await expect(whys).toHaveCount(2);
    const strip = await cell.region.locator('[data-part="sentence"]').boundingBox();
    for (const why of await whys.all()) {
      const box = await why.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
        (strip?.y ?? 0) + (strip?.height ?? 0),
      );
    }
  },
);

/** Pixels of a stage's flow and sentence that are outside of the window, or under what is pinned to its edges. */
const covered = (page: Page, cell: string) =>
  page.evaluate((id) => {
    const stage = document.querySelector(`[data-stage="${id}"]`);
    const box = (part: string) =>
      stage?.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect() ?? new DOMRect();
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const foot = Math.min(innerHeight, box('timeline').top);
    return Object.fromEntries(
      ['flow', 'sentence'].map((part) => {
        const { top, bottom, height } = box(part);
        const away = Math.max(0, header - top) + Math.max(0, bottom - foot);
        return [part, height > 20 ? Math.round(away) : 'not there'];
      }),
    );
  }, cell);

testOnOnePage(
  'on a telephone the largest flow and its sentence stand clear of what is pinned',
  async ({ notebook, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const cell of ['in-6', 'in-9', 'in-13', 'in-15', 'in-16']) {
      await toTheMiddle(page, cell);
      expect(await covered(page, cell), cell).toEqual({ flow: 0, sentence: 0 });
    }
    expect(await stuckPart(page)).toBeLessThanOrEqual(20);
    void notebook;
  },
);

for (const size of [
  { width: 341, height: 192 },
  { width: 683, height: 384 },
]) {
  testOnOnePage(
    `enlarged until the window has ${size.width} × ${size.height}, the lesson can be read`,
    async ({ notebook, page }) => {
      await page.setViewportSize(size);
      await notebook.cell(9).run();
      await notebook.cell(9).runButton.scrollIntoViewIfNeeded();
      expect(await stuckPart(page)).toBeLessThanOrEqual(35);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(size.width);
    },
  );
}

test('on a telephone nothing that has the focus is under the pinned timeline and player, and no count is cut', async ({
  notebook,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const cell = notebook.cell(9);
  await toTheMiddle(page, cell.id);
  const cut = await cell.region.locator('.RunCounters').evaluate((list) => {
    const { right, bottom } = list.getBoundingClientRect();
    return [...list.children].flatMap((count) => {
      const box = count.getBoundingClientRect();
      return box.top < bottom && box.right > right + 1 ? [count.textContent] : [];
    });
  });
  expect(cut).toEqual([]);
  await cell.runButton.focus();
  for (let presses = 0; presses < 40; presses++) {
    const hidden = await page.evaluate(() => {
      const at = document.activeElement;
      const part = at?.closest('[data-part]')?.getAttribute('data-part') ?? '';
      if (!at?.closest('#in-9')) return 'outside';
      if (!['code', 'console', 'flow', 'sentence'].includes(part)) return null;
      const box = at.getBoundingClientRect();
      const pinned = document.querySelector('#in-9 .RunPicture-timeline')?.getBoundingClientRect();
      // Of the editor its first line: the caret is kept in sight by itself.
      return box.top > (pinned?.top ?? 0) - 10 ? at.textContent : null;
    });
    if (hidden === 'outside') break;
    expect(hidden).toBeNull();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
});
