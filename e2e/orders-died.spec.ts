/** The worker that searches a program's states dies: all orders go the old way, and say so. */
import { expect, test } from './fixtures';
import { button, ordersPanel } from './schedule-panels';

test('a search that dies is said, and schedules are run one after the other', async ({
  notebook,
  page,
}) => {
  await page.route(/graph-script/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export default "throw new RangeError('Map maximum size exceeded')";`,
    }),
  );
  const cell = notebook.cell(9);
  await button(cell.region, 'All orders').click();
  const panel = ordersPanel(cell);
  await expect(panel.getByRole('status').first()).toContainText('10 orders · proven: all');
  await expect(panel).toContainText('Not all orders at once: the search through the states died');
  await expect(panel.getByRole('list', { name: 'Orders found' })).toContainText('one schedule');
});
