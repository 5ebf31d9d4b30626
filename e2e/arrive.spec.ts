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
