/** A run explained: the sentence, why a thread waits, where threads stand in the code, and runs kept as files. */
import { readFile } from 'node:fs/promises';
import { expect, testOnOnePage as test } from './fixtures';
import { MAIN_WAITS } from './main-waits';

test('each step is told in a sentence, and a thread that waits says why', async ({ notebook }) => {
  const cell = notebook.cell(9);
  await cell.run(MAIN_WAITS);
  const { region, page } = cell;
  const blocked = await page.evaluate(
    () => window.queuebook.trace('in-9').find(({ kind }) => kind === 'put-blocked')?.seq ?? -1,
  );
  await region.getByRole('slider', { name: 'Position' }).fill(String(blocked + 1));
  await expect(region.locator('.Sentence-text')).toContainText(
    'main wants to put item 1 into queue, but it is full (1 of 1). So it is parked in put.',
  );
  await region.getByRole('button', { name: 'Why does main wait?' }).click();
  const answer = region.getByRole('list', { name: 'Why does it wait?' });
  await expect(answer).toContainText('main waits in put on queue since step');
  await expect(answer).toContainText('consumer could take something out.');
  await expect(region.locator('.Editor .Cursor-chip', { hasText: 'main · parked' })).toBeVisible();
  await region.getByRole('slider', { name: 'Position' }).fill(String(blocked + 2));
  await answer.getByRole('button', { name: /Go to step/ }).click();
  await expect(region.getByRole('slider', { name: 'Position' })).toHaveValue(String(blocked + 1));
});

test('a run that was saved is opened again, marked as recorded; a damaged file is refused', async ({
  notebook,
}) => {
  const cell = notebook.cell(8);
  await cell.run();
  const { region, page } = cell;
  const trace = () => page.evaluate(() => JSON.stringify(window.queuebook.trace('in-8')));
  const before = await trace();
  await cell.menuButton.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    region.getByRole('button', { name: 'This run, to open again' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');

  await notebook.reload();
  const choose = async (contents: string) => {
    await region.locator('input[type=file]').setInputFiles({
      name: 'run.json',
      mimeType: 'application/json',
      buffer: Buffer.from(contents),
    });
  };
  await cell.menuButton.click();
  await choose(text.replace('"dropped":0', '"dropped":1'));
  await expect(region.getByRole('alert')).toContainText('changed or damaged');
  await choose(text);
  await expect(region.getByText('Recorded', { exact: true })).toBeVisible();
  expect(await trace()).toBe(before);
});

test('what is offered to go wrong changes the text before the reader’s eyes, and changes it back', async ({
  notebook,
}) => {
  const { region, page } = notebook.cell(13);
  const source = () => page.evaluate(() => window.queuebook.source('in-13'));
  const original = await source();
  await region.getByRole('button', { name: 'Give the queue before resize room for 10' }).click();
  expect(await source()).toContain('new ClosableQueue(10)');
  await expect(region.getByRole('status').filter({ hasText: 'back-pressure' })).toBeVisible();
  await region.getByRole('button', { name: 'No limit again' }).click();
  expect(await source()).toBe(original);
});

test('polling is laid beside waiting, once both have run', async ({ notebook }) => {
  const comparison = notebook.page.getByRole('region', { name: 'Polling against waiting' });
  await expect(comparison).toContainText('In [6] has not run yet.');
  await notebook.cell(13).run();
  await expect(comparison).toContainText('In [6] has not run yet.');
  await notebook.cell(6).run();
  await expect(comparison).toContainText('Measured: one run of each on this computer');
  await expect(comparison).toContainText(/polls? found nothing/);
});

test('a line of Python lights its lines of TypeScript, and leads to what it did', async ({
  notebook,
}) => {
  const cell = notebook.cell(9);
  await cell.pressRun();
  await cell.region.getByRole('radio', { name: 'Both' }).check();
  const python = cell.region.getByRole('figure', { name: /Python/ });
  const line = python.locator('[data-line]').filter({ hasText: 'Consumer got 2' });
  const lit = cell.editor.locator('.Code-line--lit');
  await expect(lit).toHaveCount(0);
  await line.hover();
  await expect(lit).toHaveText(/print\('Consumer got 2'\);/);
  await cell.runButton.hover();
  await expect(lit).toHaveCount(0);
  await line.click();
  const printed = (await cell.trace()).find(({ text }) => text === 'Consumer got 2');
  await expect(cell.region.getByRole('slider', { name: 'Position', exact: true })).toHaveValue(
    String((printed?.seq ?? -1) + 1),
  );
});

test('threads move over the code without the editor being told, each on its own line', async ({
  notebook,
}) => {
  const cell = notebook.cell(9);
  const { page, region } = cell;
  await cell.editor.click();
  await cell.run(MAIN_WAITS);
  await page.evaluate(() => window.queuebook.seek('in-9', 1));
  const told = await region.locator('.cm-content').evaluate(async (content) => {
    const length = window.queuebook.trace('in-9').length;
    let changes = 0;
    const watching = new MutationObserver((records) => {
      changes += records.length;
    });
    watching.observe(content, { subtree: true, childList: true, attributes: true });
    const places = new Set<string>();
    for (let step = 1; step <= length; step++) {
      window.queuebook.seek('in-9', step);
      await new Promise(requestAnimationFrame);
      for (const row of content.parentElement?.querySelectorAll('.CursorLayer-row') ?? [])
        places.add(String(row.getBoundingClientRect().top));
    }
    changes += watching.takeRecords().length;
    return { changes, places: places.size };
  });
  expect(told.changes).toBe(0);
  expect(told.places).toBeGreaterThan(2);

  const lines = await cell.trace();
  const put = lines.find(({ kind }) => kind === 'put-blocked');
  await page.evaluate((seq) => window.queuebook.seek('in-9', seq + 1), put?.seq ?? 0);
  const line = region.locator('.cm-line').nth((put?.line ?? 0) - 1);
  const row = region.locator('.Editor .CursorLayer-row', { hasText: 'main · parked' });
  const [lineBox, rowBox] = [await line.boundingBox(), await row.boundingBox()];
  expect(Math.abs((rowBox?.y ?? 0) - (lineBox?.y ?? 1e6))).toBeLessThan(1);
  expect(Math.abs((rowBox?.height ?? 0) - (lineBox?.height ?? 1e6))).toBeLessThan(1);
});
