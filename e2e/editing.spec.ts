/** Cells are text: typed, run as typed, taken back, reset, kept across a reload, never run by themselves. */
import { expect, testOnOnePage as test } from './fixtures';

test('what is typed is what runs', async ({ notebook }) => {
  const cell = notebook.cell(8);
  await cell.focusEnd();
  await cell.editor.pressSequentially(`\nprint('typed');`);
  expect(await cell.source()).toMatch(/thread\.join\(\);\nprint\('typed'\);$/);
  await cell.pressRun();
  expect((await cell.writes()).join('')).toMatch(/typed\n$/);
  await expect(cell.console).toContainText('typed');
  await expect(cell.region).toContainText('edited');
});

for (const width of [1366, 390])
  test(`that a text was edited can be read beside the cell’s name, ${width} wide`, async ({
    notebook,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const cell = notebook.cell(15);
    await cell.setSource('print(1);');
    const edited = cell.region.getByText('edited', { exact: true });
    await edited.evaluate((element) =>
      element.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await expect(edited).toBeInViewport({ ratio: 0.99 });
    const onTop = await edited.evaluate((element) => {
      const { left, right, top, height } = element.getBoundingClientRect();
      return [left + 2, right - 2].map(
        (x) => document.elementFromPoint(x, top + height / 2) === element,
      );
    });
    expect(onTop).toEqual([true, true]);
    // It would lie under it, where there is one line for both.
    await expect(cell.region.locator('.StageBar-lead')).toHaveCount(0);
  });

test('Ctrl-Enter runs the cell from the editor', async ({ notebook, page }) => {
  const cell = notebook.cell(9);
  await cell.focusEnd();
  await cell.editor.press('ControlOrMeta+Enter');
  await page.evaluate(() => window.queuebook.whenIdle());
  // Write by write: two threads' lines may run together.
  expect(await cell.writes()).toContain('Producer done');
  expect(await cell.source()).toMatch(/thread\.join\(\);$/);
});

test('undo takes a change back', async ({ notebook, page }) => {
  const cell = notebook.cell(9);
  const before = await cell.source();
  await cell.focusEnd();
  // At once: whoever stops to think while typing has made two changes.
  await page.keyboard.insertText(' // changed');
  expect(await cell.source()).toBe(`${before} // changed`);
  await cell.editor.press('ControlOrMeta+z');
  expect(await cell.source()).toBe(before);
});

test('Reset goes back to the original, and undo takes that back too', async ({ notebook }) => {
  const cell = notebook.cell(9);
  const before = await cell.source();
  await cell.focusEnd();
  await cell.editor.pressSequentially('\n// mine');
  await cell.reset();
  await expect.poll(() => cell.source()).toBe(before);
  await expect(cell.editor).not.toContainText('// mine');
  await cell.editor.focus();
  await cell.editor.press('ControlOrMeta+z');
  await expect.poll(() => cell.source()).toBe(`${before}\n// mine`);
});

test('a changed definition reaches the cells below it', async ({ notebook }) => {
  const define = notebook.cell(1);
  const doubled = (await define.source()).replace(
    'return item;',
    `print('download'); return item;`,
  );
  await define.setSource(doubled);
  const { console: lines } = await notebook.cell(13).run();
  expect(lines.join('\n').match(/download/g)).toHaveLength(1000);
});

test('the text survives a reload, and does not run by itself', async ({ notebook }) => {
  const cell = notebook.cell(8);
  await cell.focusEnd();
  await cell.editor.pressSequentially(`\nprint('kept');`);
  await cell.pressRun();
  const text = await cell.source();
  await notebook.reload();
  expect(await cell.source()).toBe(text);
  await expect(cell.editor).toContainText(`print('kept');`);
  expect(await cell.trace()).toEqual([]);
  await expect(cell.console).not.toContainText('kept');
  await expect(cell.stopButton).toBeHidden();
});

test('a reload in the middle of a run leaves a page that works', async ({ notebook }) => {
  const cell = notebook.cell(8);
  await cell.setSource(`print('going'); for (;;) {}`);
  await cell.pressRunUntil('going');
  await notebook.reload();
  expect(await cell.source()).toContain('for (;;)');
  expect(await cell.trace()).toEqual([]);
  expect(await notebook.cell(9).run()).toMatchObject({ outcome: 'finished' });
});

test('Reset is remembered across a reload', async ({ notebook }) => {
  const cell = notebook.cell(8);
  const original = await cell.source();
  await cell.setSource('print(1);');
  await cell.reset();
  await expect.poll(() => cell.source()).toBe(original);
  await notebook.reload();
  expect(await cell.source()).toBe(original);
});

test('a syntax error is marked on its line until the text is run right', async ({ notebook }) => {
  const cell = notebook.cell(8);
  const original = await cell.source();
  await cell.setSource(original.replace('thread.start();', 'thread.start(;'));
  await cell.pressRun();
  await expect(cell.troubles).toContainText('SyntaxError');
  // CodeMirror's own mark; it has no accessible name, so its class must do.
  const marked = cell.region.locator('.cm-line', { has: cell.page.locator('.cm-lintRange-error') });
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText('thread.start(;');
  await cell.setSource(original);
  await cell.pressRun();
  await expect(cell.troubles).toHaveCount(0);
  await expect(marked).toHaveCount(0);
});

test('TypeScript and Python stand side by side', async ({ notebook }) => {
  const cell = notebook.cell(9);
  await cell.region.getByRole('radio', { name: 'Python' }).check({ force: true });
  await expect(cell.region).toContainText('thread = Thread(target=consumer)');
  await cell.region.getByRole('radio', { name: 'Both' }).check({ force: true });
  await expect(cell.editor).toBeVisible();
  await expect(cell.region).toContainText('thread = Thread(target=consumer)');
  // In half the width lines are broken, and flags alone say who stands there: the next test finds the text alone again.
  await cell.region.getByRole('radio', { name: 'TypeScript' }).check({ force: true });
});
