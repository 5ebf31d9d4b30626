/** What a reader meets first. */
import { expect, test } from './fixtures';

test('with reduced motion nothing moves until Play is pressed', async ({ unopened, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await unopened.open();
  await expect(page.locator('[data-stage="entry"] .Player-position')).toHaveText('step 0 of 30');
  await expect(page.getByText('Here stands a run recorded earlier')).toBeVisible();
  await expect(
    page.locator('[data-stage="entry"]').getByRole('button', { name: 'Play' }),
  ).toBeVisible();
});

test('threads move in the first window, by themselves', async ({ unopened, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await unopened.open();
  const card = page.locator('[data-stage="entry"] .ThreadCard').first();
  await expect(card).toBeInViewport({ ratio: 0.9 });
  const states = new Set<string>();
  await expect
    .poll(async () => states.add((await card.textContent()) ?? '').size, { intervals: [50] })
    .toBeGreaterThan(2);
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
