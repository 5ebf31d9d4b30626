/** A link brings a run, and the text it belongs to; what cannot be played says so. */
import type { Route } from '@playwright/test';
import { ELSEWHERE, expect, testInOneTab as test } from './fixtures';
import { button } from './schedule-panels';

const EDITED = `const queue = new Queue();
function consumer() { print('got', queue.get()); }
const thread = new Thread({ target: consumer });
thread.start();
queue.put('edited text');
thread.join();`;

/** Fetched by itself, for the first run or when nothing else is to be done. */
const COMPILER = /assets\/compile-/;

const OWN = "print('my own');";

test('a text of the reader’s own makes room for a linked one, and comes back', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(8);
  const original = await cell.source();
  const { token } = await page.evaluate(() => window.queuebook.run('in-8', { policy: 'random' }));
  await cell.setSource(OWN);
  await page.goto(ELSEWHERE);
  await notebook.open(`./#cell=in-8&token=${token}`);
  await button(cell.region, 'Play this run').click();
  await cell.seeEnd();
  await expect(cell.console).toContainText('Consumer done');
  expect(await cell.source()).toBe(original);
  await page.reload();
  await button(cell.region, 'Your own text back').click();
  expect(await cell.source()).toBe(OWN);
  await expect(button(cell.region, 'Your own text back')).toHaveCount(0);
});

test('edited code comes with the link, is shown, and runs when asked', async ({
  notebook,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const cell = notebook.cell(8);
  await cell.setSource(EDITED);
  await page.evaluate(() => window.queuebook.run('in-8', { policy: 'random', seed: 2 }));
  await cell.menuButton.click();
  await button(cell.region, 'Copy link').click();
  await expect(cell.region).toContainText('Copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/&code=[\w-]+$/);
  await test.step('the same run, for a page of one’s own', async () => {
    await cell.region.getByText('Put it into your page').click();
    await cell.region.getByRole('combobox', { name: 'What is shown' }).selectOption('flow');
    const hash = new URL(link).hash.slice(1);
    const attributes = [...new URLSearchParams(`${hash}&view=flow`)].map(
      ([name, value]) => `${name}="${value}"`,
    );
    await expect(cell.region.getByRole('textbox', { name: 'For your page' })).toHaveValue(
      `<script src="${new URL('embed.js', link).href}" async></script>\n<queue-book ${attributes.join(' ')}></queue-book>`,
    );
    await expect(cell.region.getByRole('link', { name: 'Look at it' })).toHaveAttribute(
      'href',
      `${new URL('embed.html', link).href}#${hash}&view=flow`,
    );
  });
  await test.step('as that page will have it: the engine is there while it runs something', async () => {
    const engines = () => page.frames().filter((frame) => frame.url() === 'about:srcdoc');
    const [own] = engines();
    await button(cell.region, 'Live preview').click();
    const preview = page.frameLocator(`[name=queuebook-preview]`);
    await expect(preview.getByText('edited code. Read it before you run it')).toBeVisible();
    expect(engines()).toEqual([own]);
    await button(preview.getByRole('main'), 'Run').click();
    await expect(preview.getByRole('status').filter({ hasText: 'finished' })).toBeVisible();
    await expect
      .poll(() => engines().map((each) => each.parentFrame() === page.mainFrame()))
      .toEqual([false]);
    await button(page.getByRole('dialog'), 'Close').click();
    await expect
      .poll(() => engines().map((each) => each.parentFrame() === page.mainFrame()))
      .toEqual([true]);
  });
  await cell.reset();
  const original = await cell.source();
  await page.goto(ELSEWHERE);
  await notebook.open(link);
  await expect(cell.region).toContainText('edited code. Read it before you run it');
  await expect(cell.region.locator('.LinkedRun')).toContainText('edited text');
  expect(await cell.source()).toBe(original);
  await button(cell.region, 'Play this run').click();
  await cell.seeEnd();
  await expect(cell.console).toContainText('got edited text');
  expect(await cell.source()).toBe(EDITED);
});

test('a run that waits for its compiler is a run: who waits for the page, waits for it', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(8);
  const { token } = await page.evaluate(() => window.queuebook.run('in-8', { policy: 'random' }));
  await page.goto(ELSEWHERE);
  const asked: Route[] = [];
  await page.route(COMPILER, (route) => void asked.push(route));
  await notebook.open(`./#cell=in-8&token=${token}`);
  await button(cell.region, 'Play this run').click();
  const events = page.evaluate(async () => {
    await window.queuebook.whenIdle();
    return window.queuebook.trace('in-8').length;
  });
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  for (const route of asked) await route.continue();
  expect(await events).toBeGreaterThan(0);
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
    await page.goto(ELSEWHERE);
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
  await cell.setSource(OWN);
  for (const [wrong, says] of [
    [token.slice(0, -2), /no run that can be played here/],
    [other.token ?? '', /another text/],
  ] as const) {
    await page.goto(ELSEWHERE);
    await notebook.open(`./#cell=in-8&token=${wrong}`);
    await button(cell.region, 'Play this run').click();
    await expect(cell.region.getByRole('alert').filter({ hasText: says })).toHaveCount(1);
    expect(await cell.source()).toBe(OWN);
  }
  expect(await cell.run()).toMatchObject({ outcome: 'finished', console: ['my own'] });
});

test('a link opened in a tab that shows the notebook already is read, without a reload', async ({
  notebook,
  page,
}) => {
  const [eight, nine] = [notebook.cell(8), notebook.cell(9)];
  const run = await page.evaluate(() =>
    window.queuebook.run('in-9', { policy: 'random', seed: 4 }),
  );
  const goTo = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  await goTo('#cell=in-8&token=AAAA');
  await button(eight.region, 'Play this run').click();
  await expect(eight.region.getByRole('alert')).toContainText('no run that can be played here');
  await goTo(`#cell=in-9&token=${run.token}`);
  await expect(eight.region.getByRole('alert')).toHaveCount(0);
  await button(nine.region, 'Play this run').click();
  await expect(nine.region.locator('.LinkedRun')).toHaveCount(0);
  const again = await page.evaluate(() => window.queuebook.trace('in-9').length);
  expect(again).toBe(run.events);
});

for (const [what, hash] of [
  ['the cell of a link without a run', '#cell=in-9'],
  ['a cell by its old address', '#in-9'],
] as const) {
  test(`${what} is gone to, on arrival and later, and nothing is offered`, async ({
    notebook,
    page,
  }) => {
    const cell = notebook.cell(9);
    await page.goto(ELSEWHERE);
    await notebook.open(`./${hash}`);
    await expect(cell.region).toBeInViewport();
    await page.evaluate(() => {
      location.hash = '#in-1';
    });
    await expect(cell.region).not.toBeInViewport();
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(cell.region).toBeInViewport();
    await expect(page.locator('.LinkedRun')).toHaveCount(0);
  });
}
