/** What a reader meets first. */
import type { Page, Route } from '@playwright/test';
import { ELSEWHERE, expect, test } from './fixtures';

test('with reduced motion nothing moves until Play is pressed', async ({ unopened, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await unopened.settled();
  await expect(page.locator('[data-stage="entry"] .Player-position')).toHaveText('step 0 of 30');
  await expect(page.getByText('Here stands a run recorded earlier')).toBeVisible();
  await expect(
    page.locator('[data-stage="entry"]').getByRole('button', { name: 'Play' }),
  ).toBeVisible();
});

test('threads move in the first window, by themselves', async ({ unopened, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('./');
  await unopened.settled();
  const card = page.locator('[data-stage="entry"] .ThreadCard').first();
  await expect(card).toBeInViewport({ ratio: 0.9 });
  const states = new Set<string>();
  await expect
    .poll(async () => states.add((await card.textContent()) ?? '').size, { intervals: [50] })
    .toBeGreaterThan(2);
});

test('nothing jumps when the page comes in place of its first words, and its timeline after it', async ({
  unopened,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const jumps: number[] = [];
    Reflect.set(window, 'jumps', jumps);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) jumps.push(Number(Reflect.get(entry, 'value')));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto('./');
  await unopened.settled();
  await expect(page.locator('[data-stage="entry"] .Timeline')).toBeVisible();
  await page.evaluate(() => window.queuebook.whenIdle());
  const jumps: unknown = await page.evaluate(() => Reflect.get(window, 'jumps'));
  const large = Array.isArray(jumps) ? jumps.filter((jump) => Number(jump) > 0.03) : [jumps];
  expect(large, 'shares of the window, as layout shift is counted').toEqual([]);
});

/** Title, lead and picture: where each stands, once the page is styled. */
async function places(page: Page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('link')].every(({ rel, sheet }) => rel !== 'stylesheet' || sheet),
  );
  return page.locator('.Notebook-title, .Entry-lead, .Entry-stage:visible').evaluateAll((parts) =>
    parts.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [part.className.split(' ')[0], x, y, width, height];
    }),
  );
}

for (const width of [1366, 800, 390])
  test(`title and lead are there before any script is, where they stay: ${width} wide`, async ({
    unopened,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const held: Route[] = [];
    await page.route(/assets\/index-/, (route) => void held.push(route));
    await page.goto('./', { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Coordinate work/);
    await expect(page.getByText('Real threads, slowed down')).toBeVisible();
    await expect(page.getByText('Run it on this computer'), 'nothing to press yet').toBeHidden();
    const before = await places(page);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    for (const route of held) await route.continue();
    await unopened.settled();
    await expect(page.getByRole('button', { name: 'Run it on this computer' })).toBeVisible();
    const after = await places(page);
    expect(before).toEqual(width > 1000 ? after : after.slice(0, 2));
  });

test('another language’s words, and a place in the lesson, are drawn by the page alone', async ({
  page,
}) => {
  await page.route(/assets\/index-/, () => undefined);
  for (const address of ['./?lang=ko', './#in-9']) {
    await page.goto(ELSEWHERE);
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.locator('.Start')).toBeAttached();
    await expect(page.locator('.First')).toHaveCount(0);
  }
});

test('a theme that was chosen is there from the first picture on', async ({ unopened, page }) => {
  await unopened.open();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.route(/assets\/index-/, () => undefined);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('.First')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('an address without a token goes to its cell, in a tab that shows the notebook already too', async ({
  notebook,
  page,
}) => {
  await page.evaluate(() => {
    location.hash = '#cell=in-13';
  });
  await expect(notebook.cell(13).runButton).toBeInViewport();
  await page.evaluate(() => {
    location.hash = '#in-8';
  });
  await expect(notebook.cell(8).runButton).toBeInViewport();
  // Nothing has run for that.
  await expect(notebook.cell(13).region.getByText('Nothing has run yet').first()).toBeAttached();
});

/** Whether there is a cell yet when the entry comes into the document. */
const cellsWithEntry = (page: Page) => page.evaluate(() => Reflect.get(window, 'cellsWithEntry'));

async function watchArrival(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-stage="entry"]') === null) return;
      Reflect.set(window, 'cellsWithEntry', document.querySelector('[data-stage="in-6"]') !== null);
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
}

test('the entry is drawn before the cells, unless the address, or who comes back, asks for a place among them', async ({
  unopened,
  page,
}) => {
  await watchArrival(page);
  await page.goto('./');
  await unopened.settled();
  expect(await cellsWithEntry(page)).toBe(false);
  await expect(page.locator('[data-stage="in-16"]')).toBeAttached();
  await page.reload();
  await unopened.settled();
  expect(await cellsWithEntry(page), 'come back').toBe(true);
  await page.goto(ELSEWHERE);
  await page.goto('./#in-8');
  await unopened.settled();
  expect(await cellsWithEntry(page), 'by an address').toBe(true);
  await expect(unopened.cell(8).runButton).toBeInViewport();
});
