/** The learner in the scheduler's chair: step, all orders, tokens and links, what is stuck. */
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import type { CellOnPage } from './notebook-page';

const stepPanel = (cell: CellOnPage) =>
  cell.region.getByRole('region', { name: 'You decide who moves' });
const ordersPanel = (cell: CellOnPage) =>
  cell.region.getByRole('region', { name: 'Every order this program can print' });
const button = (place: Locator, name: string) => place.getByRole('button', { name, exact: true });

async function startStepping(cell: CellOnPage): Promise<Locator> {
  await button(cell.region, 'Step').click();
  const panel = stepPanel(cell);
  await expect(panel).toContainText('Before the first step');
  return panel;
}

test.describe('step', () => {
  test('threads move when they are chosen, by key or by click, and not before', async ({
    notebook,
  }) => {
    const cell = notebook.cell(9);
    const panel = await startStepping(cell);
    await expect(panel.getByRole('listitem').filter({ hasText: 'starts a thread' })).toHaveCount(1);
    await panel.focus();
    await panel.press('1');
    await expect(panel).toContainText('Before step 2');
    await panel.getByRole('button', { name: /consumer.*begins/s }).click();
    await expect(panel).toContainText('Before step 3');
    await panel.press('2');
    await expect(panel).toContainText('it sleeps while others can move');
    await expect(cell.console).not.toContainText('Producer');
    await panel.press('1');
    await panel.press('1');
    await expect(cell.console).toContainText('Producer put 1');
    await panel.press('1');
    await expect(panel).toContainText('blocked in put');
    // A key of one who cannot move does nothing.
    await panel.press('1');
    await expect(panel).toContainText('Before step 7');
  });

  test('undo, another way, and back to the one that was left', async ({ notebook }) => {
    const cell = notebook.cell(8);
    const panel = await startStepping(cell);
    await panel.focus();
    for (const [key, step] of [
      ['1', 2],
      ['1', 3],
      ['1', 4],
    ] as const) {
      await panel.press(key);
      await expect(panel).toContainText(`Before step ${step}`);
    }
    await expect(cell.console).toContainText('Producer putting');
    await panel.press('u');
    await expect(panel).toContainText('Before step 3');
    await button(panel, 'Undo').click();
    await expect(panel).toContainText('Before step 2');
    await expect(cell.console).not.toContainText('Producer putting');
    await panel.press('2');
    await expect(panel).toContainText('Before step 3');
    await button(panel, 'Run to the end').click();
    await expect(panel).toContainText('The program has finished');
    await expect(cell.console).toContainText('Consumer done');
    await panel.getByRole('button', { name: /^3 steps/ }).click();
    await expect(panel).toContainText('Before step 4');
    await expect(cell.console).toContainText('Producer putting');
    await expect(cell.console).not.toContainText('Consumer');
    await button(panel, 'Leave').click();
    await expect(panel).toHaveCount(0);
    expect(await cell.run()).toMatchObject({ outcome: 'finished' });
  });

  test('print is one step or two', async ({ notebook }) => {
    const cell = notebook.cell(8);
    const panel = await startStepping(cell);
    await panel.getByRole('checkbox', { name: 'print is two writes' }).check();
    await expect(panel).toContainText('Before the first step');
    await panel.focus();
    await panel.press('1');
    await expect(panel).toContainText('Before step 2');
    await panel.press('1');
    await expect(panel.getByRole('button', { name: /main.*ends its line/s })).toHaveCount(1);
  });

  test('at the end a link, which brings others to the same run', async ({
    notebook,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const cell = notebook.cell(10);
    const panel = await startStepping(cell);
    await panel.focus();
    await panel.press('1');
    await expect(panel).toContainText('Before step 2');
    await panel.press('2');
    await expect(panel).toContainText('Before step 3');
    await button(panel, 'Run to the end').click();
    await expect(panel).toContainText('The program has finished');
    const printed = await cell.console.innerText();
    await button(panel, 'Copy link').click();
    await expect(panel).toContainText('Copied');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#cell=in-10&token=[\w-]+$/);
    await page.goto('about:blank');
    await notebook.open(link);
    await expect(cell.region).toContainText('This link brings a run of this cell');
    expect(await cell.trace()).toEqual([]);
    await button(cell.region, 'Play this run').click();
    await expect(cell.console).toContainText('Producer done');
    expect(await cell.console.innerText()).toBe(printed);
  });
});

test.describe('all orders', () => {
  test('a buffer of one: proven, the book and the last free run marked, each to be watched', async ({
    notebook,
    page,
  }) => {
    const cell = notebook.cell(9);
    await cell.pressRun();
    await button(cell.region, 'All orders').click();
    const panel = ordersPanel(cell);
    await expect(panel.getByRole('status').first()).toContainText('proven: all');
    const orders = panel.getByRole('list', { name: 'Orders found' }).getByRole('listitem');
    await expect(orders).toHaveCount(10);
    await expect(orders.filter({ hasText: 'the book' })).toHaveCount(1);
    await expect(orders.filter({ hasText: 'last free run' })).toHaveCount(1);
    const last = orders.last();
    const lines = await last.locator('.OrdersList-line').allInnerTexts();
    await last.getByRole('button', { name: /Watch/ }).click();
    await page.evaluate(() => window.queuebook.whenIdle());
    expect((await cell.writes()).join('').trim().split('\n')).toEqual(lines);
    await expect(last).toContainText('this run');
  });

  test('the glued line of the source notebook is found, and played', async ({ notebook }) => {
    const cell = notebook.cell(8);
    const { outputs } = await cell.page.evaluate(
      (id) => window.queuebook.orders(id, { printWrites: 2 }),
      cell.id,
    );
    const glued = outputs.find(({ console }) => console[0] === 'Consumer waitingProducer putting');
    expect(glued).toBeDefined();
    const token = glued?.token ?? '';
    const summary = await cell.page.evaluate(
      ([id, token_]) => window.queuebook.run(id, { token: token_ }),
      [cell.id, token] as const,
    );
    expect(summary.console).toEqual(glued?.console);
    expect(summary.token).toBe(token);
  });

  test('an order asked for is possible, or impossible for a reason', async ({ notebook }) => {
    const cell = notebook.cell(9);
    await button(cell.region, 'All orders').click();
    const panel = ordersPanel(cell);
    await panel.getByText('Could it be another order?').click();
    const list = panel.getByRole('list', { name: 'An order to ask about' });
    await list.getByRole('button', { name: 'Move “Consumer got 1” up' }).click();
    await expect(panel).toContainText('Impossible.');
    await expect(panel).toContainText('“Producer put 1” is printed before “Consumer got 1”');
    await button(panel, 'Why').click();
    await expect(panel).toContainText('a sleeper wakes only when nobody else can move');
    await list.getByRole('button', { name: 'Move “Consumer got 1” down' }).click();
    await expect(panel).toContainText(/Possible/);
  });

  test('lines are dragged, too', async ({ notebook, page }) => {
    const cell = notebook.cell(8);
    await button(cell.region, 'All orders').click();
    const panel = ordersPanel(cell);
    await panel.getByText('Could it be another order?').click();
    const lines = panel.getByRole('list', { name: 'An order to ask about' }).getByRole('listitem');
    const text = await lines.last().innerText();
    await lines.last().scrollIntoViewIfNeeded();
    const from = await lines.last().boundingBox();
    const to = await lines.first().boundingBox();
    if (!from || !to) throw new Error('the lines are not on the page');
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + 2, { steps: 8 });
    await page.mouse.up();
    expect(await lines.first().innerText()).toBe(text);
    await expect(panel).toContainText('Impossible.');
  });

  test('too many orders: draws, or few items; Stop keeps what was found', async ({
    notebook,
    page,
  }) => {
    const cell = notebook.cell(13);
    await button(cell.region, 'All orders').click();
    const panel = ordersPanel(cell);
    await expect(panel).toContainText('more orders than could ever be tried');
    await button(panel, 'Take few items').click();
    expect(await cell.source()).not.toContain('1000');
    // One item less: what a slow machine is done with soon.
    await cell.setSource((await cell.source()).replace('i < 2', 'i < 1'));
    await button(panel, 'Try them all').click();
    await page.evaluate(() => window.queuebook.whenIdle());
    await expect(panel).toContainText('proven: all');
    await expect(panel).toContainText('differ only in who had to wait');
    await expect(panel.getByRole('list', { name: 'Orders found' })).toContainText(
      '1 items finished',
    );
    await cell.setSource((await cell.source()).replace('i < 1;', 'i < 9;'));
    await button(cell.region, 'All orders').click();
    await expect(panel.getByRole('status').first()).toContainText(/so far, [1-9]/);
    await cell.stopButton.click();
    await expect(panel).toContainText('until you stopped it');
    await expect(panel.getByRole('list', { name: 'Orders found' })).toContainText(
      '9 items finished',
    );
    await panel.getByRole('button', { name: '500 random schedules' }).click();
    await page.evaluate(() => window.queuebook.whenIdle());
    await expect(panel).toContainText('in 500 schedules drawn at random');
  });
});

test.describe('the scripting interface', () => {
  test('every policy; the same token gives the same log', async ({ notebook, page }) => {
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

  test('orders: complete or not, and what they print', async ({ notebook }) => {
    const { page } = notebook;
    const all = await page.evaluate(() => window.queuebook.orders('in-8'));
    expect(all.complete).toBe(true);
    expect(all.outputs).toHaveLength(5);
    expect(all.outputs.reduce((sum, { schedules }) => sum + schedules, 0)).toBe(all.schedules);
    const some = await page.evaluate(() => window.queuebook.orders('in-8', { limit: 3 }));
    expect(some).toMatchObject({ complete: false, schedules: 3 });
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
});

test.describe('links', () => {
  const EDITED = `const queue = new Queue();
function consumer() { print('got', queue.get()); }
const thread = new Thread({ target: consumer });
thread.start();
queue.put('edited text');
thread.join();`;

  test('edited code comes with the link, is shown, and runs when asked', async ({
    notebook,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const cell = notebook.cell(8);
    await cell.setSource(EDITED);
    await page.evaluate(() => window.queuebook.run('in-8', { policy: 'random', seed: 2 }));
    await button(cell.region, 'Copy link').click();
    await expect(cell.region).toContainText('Copied');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/&code=[\w-]+$/);
    await cell.resetButton.click();
    const original = await cell.source();
    await page.goto('about:blank');
    await notebook.open(link);
    await expect(cell.region).toContainText('edited code. Read it before you run it');
    await expect(cell.region.locator('.LinkedRun')).toContainText('edited text');
    expect(await cell.source()).toBe(original);
    await button(cell.region, 'Play this run').click();
    await expect(cell.console).toContainText('got edited text');
    expect(await cell.source()).toBe(EDITED);
  });

  for (const [what, hash, says] of [
    ['a cell that is not here', '#cell=in-99&token=AAAA', /a cell that is not here/],
    [
      'code that is cut short',
      '#cell=in-8&token=AAAA&code=AAAAAA',
      /code in this link cannot be read/,
    ],
  ] as const) {
    test(`${what}: one clear message`, async ({ notebook, page }) => {
      await page.goto('about:blank');
      await notebook.open(`./${hash}`);
      await expect(page.getByRole('alert').filter({ hasText: says })).toHaveCount(1);
    });
  }

  test('a token that is cut short, or of another text: one clear message, and the cell works', async ({
    notebook,
    page,
  }) => {
    const cell = notebook.cell(8);
    const { token = '' } = await page.evaluate(() =>
      window.queuebook.run('in-8', { policy: 'random' }),
    );
    const other = await page.evaluate(() => window.queuebook.run('in-9', { policy: 'random' }));
    for (const [wrong, says] of [
      [token.slice(0, -2), /no run that can be played here/],
      [other.token ?? '', /another text/],
    ] as const) {
      await page.goto('about:blank');
      await notebook.open(`./#cell=in-8&token=${wrong}`);
      await button(cell.region, 'Play this run').click();
      await expect(cell.region.getByRole('alert').filter({ hasText: says })).toHaveCount(1);
    }
    expect(await cell.run()).toMatchObject({ outcome: 'finished' });
  });
});

test('stuck in a circle: drawn, named, and led back to the last good choice', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(8);
  await cell.setSource(`import { Lock } from 'threading';
const first = new Lock();
const second = new Lock();
function other() { second.acquire(); first.acquire(); first.release(); second.release(); }
const thread = new Thread({ target: other });
thread.start();
first.acquire();
second.acquire();
second.release();
first.release();
thread.join();`);
  const { outputs, complete } = await page.evaluate(() => window.queuebook.orders('in-8'));
  expect(complete).toBe(true);
  expect(outputs.map(({ outcome }) => outcome).sort()).toEqual(['finished', 'stuck']);
  const stuck = outputs.find(({ outcome }) => outcome === 'stuck')?.token ?? '';
  await page.evaluate((token) => window.queuebook.run('in-8', { token }), stuck);
  await expect(cell.troubles).toContainText('A circle: main, other wait for each other');
  await expect(cell.troubles.getByRole('figure')).toContainText('first is held by main');
  await button(cell.region, 'When was it lost?').click();
  await expect(cell.troubles).toContainText(/Before step \d+ some schedule still finishes/);
  await button(cell.region, 'Choose differently there').click();
  const panel = stepPanel(cell);
  await expect(panel).toContainText(/Before step \d+/);
  await panel.getByRole('button', { name: /^1 main/ }).click();
  await button(panel, 'Run to the end').click();
  await expect(panel).toContainText('The program has finished');
});
