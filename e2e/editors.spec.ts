/** Editors are made when the reader comes near; what stands there before them is as tall, and no click or key is lost on it. */
import type { Page } from '@playwright/test';
import { expect, testInOneTab as test } from './fixtures';
import { NotebookPage } from './notebook-page';

const editors = (page: Page) => page.locator('.cm-editor');

/** Nobody ever comes near anything: editors are made only when asked for. */
function neverNear(): void {
  const { observe } = IntersectionObserver.prototype;
  IntersectionObserver.prototype.observe = function (element) {
    // Those who look further than the window, that is. An editor itself must know when it is seen.
    if (!this.rootMargin.startsWith('100%')) observe.call(this, element);
  };
}

/**
 * Top and height of each cell's code on the page, in whole pixels, as if nothing was scrolled: neither the page nor a
 * stage's own code. Of definitions folded to a line none.
 */
const places = (page: Page) =>
  page.locator('.CodePane').evaluateAll((panes) =>
    panes
      .filter((pane) => pane.checkVisibility())
      .map((pane) => {
        const { top, height } = pane.getBoundingClientRect();
        let above = 0;
        for (let around = pane.parentElement; around; around = around.parentElement)
          above += around.scrollTop;
        return `${Math.round(top + above)} +${Math.round(height)}`;
      }),
  );

test('opening the page makes only the editors near its top, and every text can be read', async ({
  notebook,
  page,
}) => {
  const texts = page.getByRole('textbox', { name: /^TypeScript of / });
  const cells = await page.evaluate(() => window.queuebook.cells());
  // The first five definitions are folded to a line each.
  await expect(texts).toHaveCount(cells.length - 5);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const made = await editors(page).count();
  console.log(`${made} editors of ${cells.length} are made as the page opens`);
  expect(made).toBeLessThanOrEqual(cells.length / 4);
  await expect(notebook.cell(15).editor).toContainText('downloadQueue.put(item());');
  await notebook.cell(6).region.scrollIntoViewIfNeeded();
  await expect(notebook.cell(6).region.locator('.cm-editor')).toBeVisible();
});

for (const width of [1440, 390]) {
  test(`nothing moves when editors come, ${width} wide`, async ({ beforeScripts, page }) => {
    await beforeScripts(neverNear);
    await page.setViewportSize({ width, height: 900 });
    await new NotebookPage(page).open();
    const texts = page.getByRole('textbox', { name: /^TypeScript of / });
    await expect(texts.first()).toBeVisible();
    expect(await editors(page).count()).toBe(0);
    const before = await places(page);
    const count = await texts.count();
    await texts.evaluateAll((all: HTMLElement[]) => {
      for (const text of all) text.focus({ preventScroll: true });
    });
    await expect(editors(page)).toHaveCount(count);
    expect(await places(page), 'editors out of sight').toEqual(before);
    // Seen from its first line to its last, each gives up the height it was lent, and has its own.
    const seen = async () => {
      await page.locator('.Editor-place').evaluateAll(async (all: HTMLElement[]) => {
        for (const place of all) {
          place.scrollIntoView({ behavior: 'instant' });
          while (place.style.minHeight !== '') await new Promise(requestAnimationFrame);
          // In a low place of its own a long text shows its middle neither at its start nor at its end.
          for (const block of ['center', 'end'] as const) {
            place.scrollIntoView({ behavior: 'instant', block });
            for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
          }
        }
      });
      return places(page);
    };
    await expect.poll(seen, { message: 'editors in sight' }).toEqual(before);
  });
}

test('a jump by the outline to In [15] ends where its section begins, and stays there', async ({
  notebook,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const section = page.locator('.Section', { has: notebook.cell(15).region });
  const title = section.getByRole('heading').first();
  const name = await title.innerText();
  await page
    .getByRole('navigation', { name: 'Lesson', exact: true })
    .getByRole('link', { name: new RegExp(name) })
    .click();
  const top = () => title.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  await expect.poll(top).toBeLessThan(200);
  const arrived = await top();
  await expect(notebook.cell(15).region.locator('.cm-editor')).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(await top()).toBe(arrived);
  expect(await editors(page).count()).toBeLessThan(14);
});

test('the first click on a text that nobody came near puts the cursor there', async ({
  beforeScripts,
  page,
}) => {
  await beforeScripts(neverNear);
  const notebook = new NotebookPage(page);
  await notebook.open();
  const cell = notebook.cell(9);
  const line = cell.editor.locator('[data-line="3"]');
  const text = (await line.textContent()) ?? '';
  await line.click({ position: { x: 80, y: 8 } });
  await page.keyboard.press('End');
  await page.keyboard.type('//here');
  expect((await cell.source()).split('\n')[2]).toBe(`${text.trimEnd()}//here`);
  await expect(editors(page)).toHaveCount(1);
});

test('a drag over such a text selects what it passes', async ({ beforeScripts, page }) => {
  await beforeScripts(neverNear);
  const notebook = new NotebookPage(page);
  await notebook.open();
  const cell = notebook.cell(9);
  const first = cell.editor.locator('[data-line="1"]');
  await first.scrollIntoViewIfNeeded();
  const box = await first.boundingBox();
  if (!box) throw new Error('the text is not on the page');
  const gutter = 58;
  await page.mouse.move(box.x + gutter, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  const before = (await cell.source()).split('\n');
  await page.keyboard.type('x');
  expect((await cell.source()).split('\n')).toEqual(['x', ...before.slice(1)]);
});

test('Tab into such a text lets the reader type', async ({ beforeScripts, page }) => {
  await beforeScripts(neverNear);
  const notebook = new NotebookPage(page);
  await notebook.open();
  const cell = notebook.cell(9);
  await expect(cell.editor).toBeVisible();
  await cell.menuButton.focus();
  await page.keyboard.press('Tab');
  await expect(cell.editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('\nprint(1);');
  expect(await cell.source()).toMatch(/\nprint\(1\);$/);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell.console).toContainText('1');
});

test('what is wrong, and where threads stand, is shown in texts that nobody came near', async ({
  beforeScripts,
  page,
}) => {
  await beforeScripts(neverNear);
  const notebook = new NotebookPage(page);
  await notebook.open();
  const cell = notebook.cell(15);
  await cell.runText('const a = 1;\nconst = 2;');
  await expect(cell.region.locator('.cm-lintRange-error')).toHaveCount(1);
  const other = notebook.cell(9);
  await other.run();
  await page.evaluate(() => window.queuebook.seek('in-9', 5));
  await expect(other.region.locator('.Editor .CursorLayer-flag').first()).toBeVisible();
});
