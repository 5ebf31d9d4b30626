/** The worker that searches a program's states dies: all orders go the old way, and say so; there is no map, and it says so. */
import type { Page } from '@playwright/test';
import { expect, testInOneTab as test } from './fixtures';
import { button, ordersPanel } from './schedule-panels';

/** As a search does whose memory is full. */
async function letItDie(page: Page): Promise<void> {
  await page.route(/graph-script/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export default "throw new RangeError('Map maximum size exceeded')";`,
    }),
  );
}

test('a search that dies is said, and schedules are run one after the other', async ({
  notebook,
  page,
}) => {
  await letItDie(page);
  const cell = notebook.cell(9);
  await button(cell.region, 'All orders').click();
  const panel = ordersPanel(cell);
  await expect(panel.getByRole('status').first()).toContainText('10 orders · proven: all');
  await expect(panel).toContainText('Not all orders at once: the search through the states died');
  await expect(panel.getByRole('list', { name: 'Orders found' })).toContainText('one schedule');
});

test('the map says so, too, and can be asked for again', async ({ notebook, page }) => {
  await letItDie(page);
  const map = await notebook.cell(9).openView('Map');
  await expect(map).toContainText('No map: the search through the states died');
  await expect(map.getByRole('button', { name: 'Draw the map' })).toBeVisible();
});
