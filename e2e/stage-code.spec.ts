/** Code and console of a stage: where threads stand, and what has been printed so far. */
import { expect, testOnOnePage as test, test as testOnOwnPage } from './fixtures';
import { toTheMiddle } from './to-the-middle';

test('names of threads never cover text of their line', async ({ notebook, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const id of ['in-9', 'in-15', 'broken-3']) {
    await toTheMiddle(page, id);
    const { length } = await page.evaluate((cell) => window.queuebook.trace(cell), id);
    for (const part of [0.2, 0.4, 0.6, 0.8]) {
      await page.evaluate(
        async ([cell, seq]) => {
          window.queuebook.seek(cell, seq);
          await window.queuebook.whenIdle();
        },
        [id, Math.floor(length * part)] as const,
      );
      const met = await page.locator(`[data-stage="${id}"] .Editor`).evaluate((editor) => {
        const lines = [...editor.querySelectorAll('.cm-line')].map((line) => {
          const words = document.createRange();
          words.selectNodeContents(line);
          return [...words.getClientRects()];
        });
        return [...editor.querySelectorAll('.Cursor-chip')].flatMap((chip) => {
          const box = chip.getBoundingClientRect();
          const meets = lines
            .flat()
            .some(
              (text) =>
                text.width > 0 &&
                text.bottom > box.top + 2 &&
                text.top < box.bottom - 2 &&
                text.right > box.left &&
                text.left < box.right,
            );
          return box.width > 0 && meets ? [chip.textContent] : [];
        });
      });
      expect(met, `${id} at ${part}`).toEqual([]);
    }
  }
  void notebook;
});

test('the console shows no line beyond the playhead', async ({ notebook, page }) => {
  const cell = notebook.cell(9);
  await cell.run();
  const events = await cell.trace();
  const texts = (await cell.writes()).filter((write) => write !== '\n');
  for (let seq = 0; seq < events.length; seq++) {
    await page.evaluate((at) => window.queuebook.seek('in-9', at), seq);
    const printed = events
      .slice(0, seq + 1)
      .filter(({ kind, text }) => /printed$/.test(kind) && text !== '')
      .map(({ text }) => text);
    const unseen = texts.filter((text) => !printed.includes(text));
    await expect
      .poll(() => cell.console.innerText(), { message: `at event ${seq}` })
      .toContain(printed.at(-1) ?? '');
    const shown = await cell.console.innerText();
    expect(
      unseen.filter((text) => shown.includes(text)),
      `at event ${seq}`,
    ).toEqual([]);
  }
});

// Those out of sight are not measured again when the window gets another width.
testOnOwnPage(
  'a line’s number stands beside it, in editors that were made out of sight as well',
  async ({ notebook, page }) => {
    void notebook;
    const texts = page.getByRole('textbox', { name: /^TypeScript of / });
    // Texts to be read until the editor's code has come: only then can any have the focus.
    await expect(texts.nth(6)).toBeAttached();
    await texts.evaluateAll((all: HTMLElement[]) => {
      for (const text of all) text.focus({ preventScroll: true });
    });
    await expect(page.locator('.Stage .cm-editor').nth(6)).toBeAttached();
    const apart = () =>
      page.locator('.Stage .cm-editor').evaluateAll((editors) =>
        editors.flatMap((editor) => {
          const top = (element: Element) => element.getBoundingClientRect().top;
          const numbers = new Map(
            [...editor.querySelectorAll('.cm-lineNumbers .cm-gutterElement')].map((element) => [
              element.textContent,
              top(element),
            ]),
          );
          return [...editor.querySelectorAll('.cm-line')].flatMap((line, i) => {
            const number = numbers.get(String(i + 1));
            return number === undefined || Math.abs(number - top(line)) <= 2
              ? []
              : [`line ${i + 1}`];
          });
        }),
      );
    expect(await apart()).toEqual([]);
  },
);

test('threads that stand far apart are seen together: the lines between them are folded away', async ({
  notebook,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 640 });
  const cell = notebook.cell(8);
  const between = Array.from({ length: 60 }, (_, n) => `const value${n} = ${n};`).join('\n');
  await cell.setSource(`const inQueue = new Queue();
function taking() {
  inQueue.get();
}
${between}
const taker = new Thread({ target: taking });
taker.start();
inQueue.join();
inQueue.put(value59);
taker.join();`);
  await cell.run({ policy: 'random', seed: 1 });
  const code = cell.region.locator('[data-part="code"]');
  await code.evaluate((pane) => pane.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const folded = code.locator('.FoldedLines');
  const parked = (await cell.trace()).find(({ kind }) => kind === 'get-blocked');
  await page.evaluate((seq) => window.queuebook.seek('in-8', seq + 1), parked?.seq ?? 0);
  await expect(folded).toHaveCount(1);
  const rows = code.locator('.CursorLayer-row:not([hidden])');
  await expect(rows).toHaveCount(2);
  for (const row of await rows.all()) await expect(row).toBeInViewport({ ratio: 0.99 });
  // A press opens it, and it stays open while threads move on.
  await folded.click();
  await expect(folded).toHaveCount(0);
  await page.evaluate((seq) => window.queuebook.seek('in-8', seq), parked?.seq ?? 0);
  await page.evaluate((seq) => window.queuebook.seek('in-8', seq + 1), parked?.seq ?? 0);
  await page.evaluate(() => window.queuebook.whenIdle());
  await expect(folded).toHaveCount(0);
});
