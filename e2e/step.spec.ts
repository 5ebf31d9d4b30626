/** The learner in the scheduler's chair: who moves next, undone and chosen again; what is stuck. */
import { ELSEWHERE, expect, testOnOnePage as test } from './fixtures';
import { button, startStepping, stepPanel } from './schedule-panels';

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
  await expect(panel).toContainText('it is asleep while others can move');
  await expect(cell.console).not.toContainText('Producer');
  await panel.press('1');
  await panel.press('1');
  await expect(cell.console).toContainText('Producer put 1');
  await panel.press('1');
  await expect(panel).toContainText('parked in put');
  // A key of one who cannot move does nothing.
  await panel.press('1');
  await expect(panel).toContainText('Before step 7');
});

test('on a telephone one sees who can move, and every button', async ({ notebook, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const panel = await startStepping(notebook.cell(9));
  await panel.press('n');
  await expect(panel).toContainText('Before step 2');
  await panel.press('n');
  await expect(panel).toContainText('Before step 3');
  const shown = await panel.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const parts = element.querySelectorAll('.StepThreads-thread, .StepPanel-actions .Button');
    return [...parts].map((part) => {
      const box = part.getBoundingClientRect();
      const whole =
        box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;
      return { text: part.textContent, whole, wide: box.width >= 36 };
    });
  });
  expect(shown).toHaveLength(6);
  expect(shown.filter(({ whole, wide }) => !whole || !wide)).toEqual([]);
  await button(panel, 'Leave').click();
  await notebook.page.evaluate(() => window.queuebook.whenIdle());
  await page.setViewportSize({ width: 1440, height: 900 });
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
  await button(panel, 'To the end').click();
  await expect(panel).toContainText('The program has finished');
  await expect(cell.console).toContainText('Consumer done');
  const steps = await cell.openView('Steps');
  await steps.getByRole('button', { name: /^3 steps/ }).click();
  await expect(panel).toContainText('Before step 4');
  await expect(cell.console).toContainText('Producer putting');
  await expect(cell.console).not.toContainText('Consumer');
  await button(panel, 'Leave').press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(button(cell.region, 'Step')).toBeFocused();
  // The run that was left is on its way out still.
  await notebook.page.evaluate(() => window.queuebook.whenIdle());
  expect(await cell.run()).toMatchObject({ outcome: 'finished' });
});

test('print is one step or two', async ({ notebook }) => {
  const cell = notebook.cell(8);
  const panel = await startStepping(cell);
  const twoWrites = (await cell.openView('Steps')).getByRole('checkbox', {
    name: 'print is two writes',
  });
  await twoWrites.check();
  await expect(panel).toContainText('Before the first step');
  await panel.focus();
  await panel.press('1');
  await expect(panel).toContainText('Before step 2');
  await panel.press('1');
  await expect(panel.getByRole('button', { name: /main.*ends its line/s })).toHaveCount(1);
  // The page goes on to the next test: with the steps of one write, which have begun anew then.
  await twoWrites.uncheck();
  await expect(panel).toContainText('Before the first step');
  await button(panel, 'Leave').click();
  await notebook.page.evaluate(() => window.queuebook.whenIdle());
});

test('a Stop while the steps begin anew is a Stop', async ({ notebook }) => {
  const cell = notebook.cell(8);
  const panel = await startStepping(cell);
  const steps = await cell.openView('Steps');
  await steps
    .getByRole('checkbox', { name: 'print is two writes' })
    .evaluate((box: HTMLElement) => {
      box.click();
      void window.queuebook.stop('in-8');
    });
  await expect(panel).toHaveCount(0);
  await notebook.page.evaluate(() => window.queuebook.whenIdle());
  await expect(cell.stopButton).toHaveCount(0);
});

test('at the end a link, which brings others to the same run', async ({ notebook, page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const cell = notebook.cell(10);
  const panel = await startStepping(cell);
  await panel.focus();
  await panel.press('1');
  await expect(panel).toContainText('Before step 2');
  await panel.press('2');
  await expect(panel).toContainText('Before step 3');
  await button(panel, 'To the end').click();
  await expect(panel).toContainText('The program has finished');
  await cell.seeEnd();
  const printed = await cell.console.innerText();
  const steps = await cell.openView('Steps');
  await button(steps, 'Copy link').click();
  await expect(steps).toContainText('Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#cell=in-10&token=[\w-]+$/);
  await page.goto(ELSEWHERE);
  await notebook.open(link);
  await expect(cell.region).toContainText('This link brings a run of this cell');
  expect(await cell.trace()).toEqual([]);
  await button(cell.region, 'Play this run').click();
  await cell.seeEnd();
  await expect(cell.console).toContainText('Producer done');
  expect(await cell.console.innerText()).toBe(printed);
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
  await cell.seeEnd();
  await button(cell.troubles, 'Who waits for whom').click();
  const waiting = cell.region.getByRole('tabpanel', { name: 'Waiting' });
  await expect(waiting).toContainText('A circle: main, other wait for each other');
  await expect(waiting.getByRole('figure')).toContainText('first is held by main');
  await button(waiting, 'When was it lost?').click();
  await expect(waiting).toContainText(/Before step \d+ some schedule still finishes/);
  await button(cell.region, 'Choose differently there').click();
  const panel = stepPanel(cell);
  await expect(panel).toContainText(/Before step \d+/);
  // Pressed faster than threads move: both count.
  const [thread, toTheEnd] = [
    await panel.getByRole('button', { name: /^1 main/ }).elementHandle(),
    await button(panel, 'To the end').elementHandle(),
  ];
  await page.evaluate(
    (pressed) => {
      for (const each of pressed) if (each instanceof HTMLElement) each.click();
    },
    [thread, toTheEnd],
  );
  await expect(panel).toContainText('The program has finished');
});
