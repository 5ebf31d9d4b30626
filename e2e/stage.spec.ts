/** The stage: all parts of a run in one window, of a height that nothing changes, at every size of window. */
import type { Page } from '@playwright/test';
import { expect, test, testOnOnePage } from './fixtures';
import { MAIN_WAITS } from './main-waits';
import { toTheMiddle } from './to-the-middle';

const PARTS = ['code', 'flow', 'sentence', 'timeline', 'player', 'console'];
const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 1366, height: 640 },
] as const;

/** The short form has one program of each kind: many threads, one queue, two locks; one that gets stuck at its end. */
const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const BROKEN = Array.from({ length: 12 }, (_, i) => `broken-${i + 1}`);
const CELLS = FULL
  ? ['in-6', 'in-8', 'in-9', 'in-10', 'in-13', 'in-15', 'in-16', ...BROKEN]
  : ['in-6', 'in-9', 'in-15', 'broken-4', 'broken-12'];

/** What of a stage's parts, and of the lines with threads on them, is not to be seen, in words; [] when all is. */
function outside(page: Page, cell: string): Promise<string[]> {
  return page.evaluate(
    ([id, parts]) => {
      const stage = document.querySelector(`[data-stage="${id}"]`);
      const { right: edge = 0 } = stage?.getBoundingClientRect() ?? {};
      const cut = [...(stage?.querySelectorAll('.RunTabs-tab') ?? [])].flatMap((tab) =>
        tab.getBoundingClientRect().right <= edge ? [] : [`the tab ${tab.textContent} is cut off`],
      );
      const away = parts.flatMap((part) => {
        const place = stage?.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect();
        if (!place || place.width < 50 || place.height < 20) return [`${part} is not there`];
        const { top, left, bottom, right } = place;
        const inside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
        return inside ? [] : [`${part} from ${Math.round(top)} to ${Math.round(bottom)}`];
      });
      const pane = stage?.querySelector('[data-part="code"]');
      const place = pane?.getBoundingClientRect();
      const lines = [...(pane?.querySelectorAll<HTMLElement>('.CursorLayer-row') ?? [])].filter(
        (row) => !row.hidden && row.offsetParent !== null,
      );
      const unseen = lines.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return place === undefined || top < place.top - 1 || bottom > place.bottom + 1;
      });
      // More threads than this need not be seen at once.
      const lost = lines.length <= 6 ? unseen.map(() => 'a line with a thread on it') : [];
      return [...away, ...cut, ...lost];
    },
    [cell, PARTS] as const,
  );
}

/** Height of a stage in whole pixels. */
const heightOf = (page: Page, cell: string) =>
  page
    .locator(`[data-stage="${cell}"]`)
    .evaluate((stage) => Math.round(stage.getBoundingClientRect().height));

testOnOnePage(
  'after Run all parts are in the window, whatever its size',
  async ({ notebook, page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const cell of CELLS) {
      await page.setViewportSize(WINDOWS[0]);
      await toTheMiddle(page, cell);
      for (const size of WINDOWS) {
        await page.setViewportSize(size);
        // Run has brought it there; a window that gets another size is none of its business.
        if (size !== WINDOWS[0])
          await page
            .locator(`.StageFrame:has([data-stage="${cell}"])`)
            .evaluate((frame) => frame.scrollIntoView({ block: 'start' }));
        await expect
          .poll(() => outside(page, cell), { message: `${cell}, ${size.width} × ${size.height}` })
          .toEqual([]);
      }
    }
    void notebook;
  },
);

test('the stage is as high before a run, in it, at its end, stepping, with all orders, and in error', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(9);
  const before = await heightOf(page, cell.id);
  const heights: Record<string, number> = {};
  const note = async (state: string) => {
    heights[state] = await heightOf(page, cell.id);
  };
  await cell.region.getByRole('button', { name: 'That is my prediction' }).click();
  await note('predicted');
  await cell.runButton.click();
  await note('playing');
  await cell.seeEnd();
  await note('at the end');
  await cell.run(MAIN_WAITS);
  const blocked = (await cell.trace()).find(({ kind }) => kind === 'put-blocked')?.seq ?? 0;
  await page.evaluate((seq) => window.queuebook.seek('in-9', seq + 1), blocked);
  await cell.region.getByRole('button', { name: 'Why does main wait?' }).click();
  await note('why');
  await page.keyboard.press('Escape');
  await expect(cell.region.locator('.WhyPanel-answer')).toBeHidden();
  for (const view of ['All orders', 'Waiting', 'Table', 'Timeline']) {
    await cell.openView(view);
    await note(view);
  }
  await cell.region.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(cell.region.getByRole('region', { name: 'Who moves next?' })).toContainText(
    'Before',
  );
  await note('stepping');
  await cell.region.getByRole('button', { name: 'Leave' }).click();
  await page.evaluate(() => window.queuebook.whenIdle());
  await cell.runText('const queue = new Queue();\nqueue.get();');
  await expect(cell.troubles).toContainText('Stuck');
  await note('stuck');
  await cell.runText("throw new RangeError('too far');");
  await expect(cell.troubles).toContainText('too far');
  await note('failed');
  await cell.runText('const = 2;');
  await expect(cell.troubles).toContainText('SyntaxError');
  await note('not to be compiled');
  expect(heights).toEqual(Object.fromEntries(Object.keys(heights).map((state) => [state, before])));
});

testOnOnePage(
  'all orders open in the window, and what is watched plays there',
  async ({ notebook, page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    const cell = notebook.cell(9);
    await cell.runButton.scrollIntoViewIfNeeded();
    await cell.region.getByRole('button', { name: 'All orders', exact: true }).click();
    const list = cell.region.getByRole('list', { name: 'Orders found' });
    const place = cell.region.getByRole('tabpanel', { name: 'All orders' });
    await expect(list).toBeVisible();
    await expect(place).toBeInViewport({ ratio: 0.9 });
    await list.getByRole('button', { name: /Watch/ }).first().click();
    await expect(cell.region.locator('[data-part="flow"]')).toBeInViewport({ ratio: 0.9 });
  },
);

test('few stops for Tab, and each is where it can be seen', async ({ notebook, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const cell = notebook.cell(9);
  await toTheMiddle(page, cell.id);
  await cell.runButton.focus();
  const stops: string[] = [];
  const here = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      const box = at?.getBoundingClientRect();
      if (!at || !box) return null;
      const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return {
        inCell: at.closest('#in-9') !== null,
        inEditor: at.closest('.cm-editor') !== null,
        name: (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40),
        // A slider lies over the canvas that draws it, and is not to be hit by a pointer.
        seen: at.matches('input') || (found !== null && (at.contains(found) || found.contains(at))),
      };
    });
  for (let presses = 0; presses < 40; presses++) {
    const stop = await here();
    if (!stop?.inCell) break;
    expect(stop.seen, stop.name).toBe(true);
    if (!stop.inEditor) stops.push(stop.name);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
  }
  console.log(`stops for Tab in In [9]: ${stops.join(' | ')}`);
  expect(stops.length).toBeLessThanOrEqual(12);
  const play = stops.findIndex((name) => /^(Restart|Play|Pause)$/.test(name));
  expect(play).toBeGreaterThan(0);
  expect(play, 'from Run to Play').toBeLessThanOrEqual(6);
  for (let presses = 0; presses < stops.length; presses++) {
    await page.keyboard.press('Shift+Tab');
    const stop = await here();
    if (!stop?.inCell) break;
    expect(stop.seen, `back to ${stop.name}`).toBe(true);
  }
});

for (const [name, width] of [
  ['two columns', 1440],
  ...(FULL ? [['one column', 820] as const] : []),
  ['a telephone', 390],
] as const)
  test(`a picture is drawn when its stage comes near, and nothing moves by it: ${name}`, async ({
    notebook,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await notebook.reload();
    const stages = page.locator('.Stage');
    const pictures = stages.locator('.RunPicture');
    /** How high it is, and how far down its code begins. */
    const places = () =>
      stages.evaluateAll((all) =>
        all.map((stage) => {
          const { top, height } = stage.getBoundingClientRect();
          const code = stage.querySelector('.Stage-code')?.getBoundingClientRect().top ?? 0;
          return { height, code: Math.round(code - top) };
        }),
      );
    const before = await places();
    expect(before.length).toBeGreaterThan(15);
    expect(await pictures.count()).toBeLessThan(5);
    for (const stage of await stages.all()) {
      await stage.scrollIntoViewIfNeeded();
      await expect(stage.locator('.RunPicture')).toBeAttached();
    }
    await expect(pictures).toHaveCount(before.length);
    expect(await places()).toEqual(before);
  });

test('what is in a stage far from the window is neither laid out nor painted, is found all the same, and is as large as ever', async ({
  notebook,
  page,
}) => {
  const stages = page.locator('.Stage');
  const skipped = () =>
    stages.evaluateAll((all) =>
      all
        .filter(
          (stage) =>
            !stage.querySelector('.StageBar')?.checkVisibility({ contentVisibilityAuto: true }),
        )
        .map((stage) => stage.getAttribute('data-stage')),
    );
  const { region } = notebook.cell(15);
  const height = () => region.evaluate((cell) => cell.getBoundingClientRect().height);
  const before = await height();
  const far = await skipped();
  expect(far).toContain('in-15');
  const found = await page.evaluate(() => {
    // As the browser's own search does; not in TypeScript's library.
    const find: unknown = Reflect.get(window, 'find');
    if (typeof find === 'function') find('new ClosableQueue()');
    return getSelection()?.anchorNode?.parentElement?.closest('.Stage')?.getAttribute('data-stage');
  });
  expect(far).toContain(found);

  await region.scrollIntoViewIfNeeded();
  await expect.poll(skipped).not.toContain('in-15');
  await expect.poll(skipped).toContain('in-6');
  expect(await height()).toBe(before);
  // Near, a menu may reach beyond the stage that it belongs to.
  const contained = () =>
    region.locator('.Stage').evaluate((stage) => getComputedStyle(stage).contentVisibility);
  await expect.poll(contained).toBe('visible');
});

testOnOnePage(
  'in every window of two columns each view is offered whole, no control lies on another, and the pace can be read',
  async ({ notebook, page }) => {
    const cell = notebook.cell(15);
    await cell.run();
    for (const width of [1066, 1130, 1200, 1270, 1280, 1366]) {
      await page.setViewportSize({ width, height: 768 });
      const wrong = await cell.region.locator('[data-part="player"]').evaluate((row) => {
        const edge = row.getBoundingClientRect().right;
        const boxes = [...row.querySelectorAll('button, select')]
          .filter((control) => control.checkVisibility())
          .map((control) => ({ name: control.textContent, box: control.getBoundingClientRect() }));
        const beyond = boxes.filter(({ box }) => box.right > edge).map(({ name }) => name);
        const covering = boxes.flatMap(({ name, box }, i) =>
          boxes
            .slice(i + 1)
            .filter(
              (other) =>
                box.right > other.box.left + 1 &&
                other.box.right > box.left + 1 &&
                box.bottom > other.box.top + 1 &&
                other.box.bottom > box.top + 1,
            )
            .map((other) => `${name} and ${other.name}`),
        );
        const pace = row.querySelector('select');
        const pen = document.createElement('canvas').getContext('2d');
        if (pace === null || pen === null) throw new Error('there is no pace to choose');
        const { font, paddingLeft, paddingRight } = getComputedStyle(pace);
        pen.font = font;
        const room = pace.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        const cut = [...pace.options]
          .filter(({ text }) => pen.measureText(text).width > room)
          .map(({ text }) => text);
        return { beyond, covering, cut };
      });
      expect(wrong, `${width} wide`).toEqual({ beyond: [], covering: [], cut: [] });
    }
  },
);
