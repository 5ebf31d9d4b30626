/** Every order at once: read off all states of a program, each played on the real threads; or why not, and the old way. */
import { expect, testOnOnePage as test } from './fixtures';
import { button, ordersPanel } from './schedule-panels';

test('In [15] with all its threads and one item: no search through schedules ends, its states tell every order', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(15);
  const text = await cell.source();
  await cell.setSource(text.replace('1000', '1'));
  await button(cell.region, 'All orders').click();
  const panel = ordersPanel(cell);
  const status = panel.getByRole('status').first();
  await expect(status).toContainText(/one order · proven: all \d,\d{3} states/);
  const orders = panel.getByRole('list', { name: 'Orders found' }).getByRole('listitem');
  await expect(orders).toHaveCount(1);
  await expect(orders).toContainText('1 items finished');
  await expect(orders).toContainText('confirmed');
  await expect(orders).not.toContainText('not confirmed');
  await expect(panel).toContainText(
    /The program can be in \d,\d{3} states\. Ways from its beginning to an end: more than [\d.]+ \w+illion: [\d,]+\./,
  );
  // The count of schedules is broken off after a while: what was proven stays so.
  await expect(panel).toContainText(
    /The schedules themselves were not counted to the end: [\d,]+ so far/,
  );
  await expect(status).toContainText(/one order · proven: all \d,\d{3} states$/);
  await button(panel, 'Watch order 1').click();
  await page.evaluate(() => window.queuebook.whenIdle());
  expect((await cell.writes()).join('')).toBe('1 items finished\n');
});

test('where all schedules were run, states and ways through them stand beside', async ({
  notebook,
}) => {
  const cell = notebook.cell(9);
  await button(cell.region, 'All orders').click();
  const panel = ordersPanel(cell);
  await expect(panel.getByRole('status').first()).toContainText('10 orders · proven: all');
  await expect(panel).toContainText(
    /The program can be in \d+ states\. Ways from its beginning to an end: [\d,]+\./,
  );
  await expect(panel).not.toContainText('Not all orders at once');
  await expect(panel.getByRole('list', { name: 'Orders found' })).toContainText('one schedule');
});

test('a list that threads write is one list: its states tell every order', async ({ notebook }) => {
  const cell = notebook.cell(9);
  await cell.setSource(`const seen = [];
const threads = ['a', 'b'].map((name) => new Thread({ target: () => seen.push(name) }));
for (const thread of threads) thread.start();
for (const thread of threads) thread.join();
print(seen.join(' '));`);
  await button(cell.region, 'All orders').click();
  const panel = ordersPanel(cell);
  await expect(panel.getByRole('status').first()).toContainText(/2 orders · proven: all \d+/);
  await expect(panel).toContainText(/The program can be in \d+ states/);
  await expect(panel.getByRole('list', { name: 'Orders found' })).toContainText('b a');
});

test('what cannot be followed is named, with its line, and schedules are run one after the other', async ({
  notebook,
}) => {
  const cell = notebook.cell(9);
  await cell.setSource(`const queue = new Queue();
new Thread({ target: () => print(queue.get().getTime()) }).start();
queue.put(new Date(7));`);
  await button(cell.region, 'All orders').click();
  const panel = ordersPanel(cell);
  await expect(panel.getByRole('status').first()).toContainText(
    /one order · proven: (all \d+ schedules|the only schedule)/,
  );
  await expect(panel).toContainText(
    'Not all orders at once: a Date that goes to another thread (line 3) cannot be followed there yet.',
  );
  await expect(panel.getByRole('list', { name: 'Orders found' })).toContainText('7');
});

test('Stop ends the search through the states; nothing is called proven', async ({ notebook }) => {
  const cell = notebook.cell(9);
  // More states than are looked through, and code that takes its time between them.
  await cell.setSource(`const queue = new Queue();
function fill() {
  for (let n = 0; n < 40; n++) {
    let sum = 0;
    for (let i = 0; i < 100_000; i++) sum += i;
    queue.put(sum);
  }
}
for (let i = 0; i < 6; i++) new Thread({ target: fill }).start();`);
  await button(cell.region, 'All orders').click();
  const panel = ordersPanel(cell);
  const status = panel.getByRole('status').first();
  await expect(status).toContainText(/Looking through the states: [1-9]/);
  await cell.stopButton.click();
  await expect(status).toContainText(/^Stopped after [\d,]+ states/);
  await expect(panel).not.toContainText('proven');
  await expect(cell.runButton).not.toHaveAttribute('aria-disabled', 'true');
});
