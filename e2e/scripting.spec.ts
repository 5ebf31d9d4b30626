/** `window.queuebook` of a cell that is commanded: policies, tokens, orders, moments. */
import { expect, test, testOnOnePage } from './fixtures';

testOnOnePage('every policy; the same token gives the same log', async ({ notebook, page }) => {
  const run = (options: object) =>
    page.evaluate((given) => window.queuebook.run('in-10', given), options);
  const random = await run({ policy: 'random', seed: 5 });
  const log = await notebook.cell(10).trace();
  expect(random).toMatchObject({ outcome: 'finished' });
  const again = await run({ policy: 'replay', token: random.token });
  expect(again.console).toEqual(random.console);
  expect(await notebook.cell(10).trace()).toEqual(log);
  expect(await run({ policy: 'pct', seed: 5, depth: 2, sleeps: 'any' })).toMatchObject({
    outcome: 'finished',
  });
  expect((await run({})).token).toBeUndefined();
});

testOnOnePage('orders: complete or not, and what they print', async ({ notebook }) => {
  const { page } = notebook;
  const all = await page.evaluate(() => window.queuebook.orders('in-8'));
  expect(all.complete).toBe(true);
  expect(all.outputs).toHaveLength(5);
  expect(all.outputs.reduce((sum, { schedules }) => sum + schedules, 0)).toBe(all.schedules);
  const some = await page.evaluate(() => window.queuebook.orders('in-8', { limit: 3 }));
  expect(some).toMatchObject({ complete: false, schedules: 3 });
  expect(all.runs).toBeGreaterThanOrEqual(all.schedules);
  expect(all.ms).toBeGreaterThan(0);
});

test('seek shows the moment after an event', async ({ notebook, page }) => {
  const cell = notebook.cell(8);
  await page.evaluate(() => window.queuebook.run('in-8', { policy: 'random', seed: 1 }));
  const events = await cell.trace();
  const last = events.at(-1)?.seq ?? 0;
  await page.evaluate((seq) => window.queuebook.seek('in-8', seq), last);
  const position = cell.region.getByRole('slider', { name: 'Position', exact: true });
  await expect(position).toHaveValue(String(events.length));
  await page.evaluate(() => window.queuebook.seek('in-8', 0));
  await expect(position).toHaveValue('1');
});
