/**
 * The recipes of docs/embedding.md with the tools themselves, as npm has them: `npm run test:full recipes`. What such tools do
 * with frames and elements, embed.spec.ts does by pages as small as can be.
 */
import type { FrameLocator, Page } from '@playwright/test';
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { listen, staticServer } from '../scripts/static-server.mjs';
import { expect, test } from './fixtures';
import { type Host, host } from './hosts';
import { CONTENT_PX, h5pSite, revealSite, vitePressSite } from './recipes/sites';
import { buildVitePress, installTools, type Workshop } from './recipes/tools';

const open: { close(): void }[] = [];
let tools: Workshop;
let queuebook: Host;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  tools = installTools();
  queuebook = await host({ headers: ISOLATION_HEADERS });
  open.push(tools, queuebook);
});
test.afterAll(() => {
  for (const each of open.splice(0)) each.close();
});

/** Another site than Queuebook's: `127.0.0.1`. @returns its address */
async function served(folder: string): Promise<string> {
  const server = staticServer(folder);
  const port = await listen(server, 0);
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  return `http://127.0.0.1:${port}/`;
}

/** The page writes down which events its elements have. */
async function visit(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    const heard: { type: string; id: string; detail: unknown }[] = [];
    Reflect.set(window, 'heard', heard);
    for (const type of ['ready', 'height', 'ran'])
      addEventListener(`queuebook-${type}`, ({ target, detail }: CustomEventInit & Event) => {
        heard.push({ type, id: target instanceof Element ? target.id : '', detail });
      });
  });
  await page.goto(address);
}

const heard = (page: Page, id: string, type: string) =>
  page.evaluate(
    ([of, wanted]) => {
      const all: { type: string; id: string; detail: unknown }[] = Reflect.get(window, 'heard');
      return all
        .filter((each) => each.id === of && each.type === wanted)
        .map(({ detail }) => detail);
    },
    [id, type] as const,
  );

/** The cell arrives, is as high as it asks to be unless its page says how high, runs once somebody presses Run, and its page hears of all that. */
async function runsIn(page: Page, id: string, fixed?: number): Promise<FrameLocator> {
  const element = page.locator(`#${id} iframe`);
  const frame = page.frameLocator(`#${id} iframe`);
  await expect(frame.getByRole('main')).toBeVisible();
  await expect.poll(async () => (await heard(page, id, 'ready')).length).toBe(1);
  await expect.poll(async () => (await heard(page, id, 'height')).length).toBeGreaterThan(0);
  expect(await heard(page, id, 'ran'), 'nothing runs by itself').toEqual([]);
  await frame.getByRole('button', { name: 'Run', exact: true }).first().click();
  await expect
    .poll(() => heard(page, id, 'ran'))
    .toMatchObject([{ summary: { outcome: 'finished' } }]);
  const wanted = async () => {
    const last: unknown = (await heard(page, id, 'height')).at(-1);
    return fixed ?? (typeof last === 'object' && last !== null && Reflect.get(last, 'height'));
  };
  await expect
    .poll(
      async () => (await element.evaluate((each) => each.clientHeight)) - Number(await wanted()),
    )
    .toBe(0);
  return frame;
}

test('VitePress: the element in Markdown, on a page that is gone to and come back from; a program', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const site = tools.site('vitepress', vitePressSite(queuebook.url));
  await visit(page, await served(buildVitePress(tools, site)));
  await runsIn(page, 'cell');
  await test.step('another page of the same site, without loading one', async () => {
    await page.getByRole('link', { name: 'The next page' }).press('Enter');
    await runsIn(page, 'own');
    expect(await heard(page, 'own', 'ran')).toMatchObject([{ summary: { console: ['7'] } }]);
  });
  await test.step('and back', async () => {
    await page.getByRole('link', { name: 'Back' }).press('Enter');
    await expect(page.locator('#cell iframe')).toHaveCount(1);
    await expect.poll(async () => (await heard(page, 'cell', 'ready')).length).toBe(2);
  });
});

test('VitePress: a page with a program, loaded first', async ({ page }) => {
  const site = tools.site('vitepress-own', vitePressSite(queuebook.url));
  await visit(page, `${await served(buildVitePress(tools, site))}own.html`);
  await runsIn(page, 'own');
});

test('reveal.js: slides, and the keys that the frame has no use for', async ({ page }) => {
  tools.site('reveal', revealSite(queuebook.url));
  await visit(page, `${await served(tools.folder)}reveal/`);
  const slide = () =>
    page.evaluate(() => {
      const reveal: { getIndices(): { h: number } } = Reflect.get(window, 'Reveal');
      return reveal.getIndices().h;
    });
  const frame = await runsIn(page, 'cell', 480);
  await test.step('the player has its own use for arrows; a place without one turns the slide', async () => {
    await frame.getByRole('button', { name: 'Run', exact: true }).press('ArrowRight');
    expect(await slide()).toBe(0);
    await frame.getByRole('link', { name: 'Open in Queuebook' }).press('ArrowRight');
    await expect.poll(slide).toBe(1);
  });
  await test.step('the next slide waits to be pressed', async () => {
    const later = page.frameLocator('#later iframe');
    await later.getByRole('button', { name: 'Run' }).click();
    await expect.poll(() => heard(page, 'later', 'ran')).toHaveLength(1);
    await later.getByRole('link', { name: 'Open in Queuebook' }).press('ArrowLeft');
    await expect.poll(slide).toBe(0);
  });
});

test("H5P's words for its height: what its own player says in a frame, the cell says too", async ({
  page,
}) => {
  const address = await served(tools.folder);
  tools.site('h5p', h5pSite(queuebook.url, new URL(address).origin));
  await visit(page, `${address}h5p/`);
  const said = (id: string) =>
    page.evaluate((of) => {
      const all: [string, string, string[]][] = Reflect.get(window, 'said');
      return all.filter(([from]) => from === of).map(([, action, parts]) => ({ action, parts }));
    }, id);
  const asHigh = async (id: string) => page.locator(`#${id}`).evaluate((each) => each.clientHeight);
  await expect.poll(() => asHigh('h5p')).toBe(CONTENT_PX);
  const cell = page.frameLocator('#cell');
  await cell.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(cell.getByRole('status').filter({ hasText: 'finished' })).toBeVisible();
  await expect
    .poll(async () => asHigh('cell'))
    .toBe(
      await cell
        .getByRole('main')
        .evaluate((main) => Math.ceil(main.getBoundingClientRect().height)),
    );
  const form = async (id: string) =>
    new Map((await said(id)).map(({ action, parts }) => [action, parts]));
  const [theirs, ours] = [await form('h5p'), await form('cell')];
  expect([...theirs.keys()].toSorted()).toEqual(['hello', 'prepareResize', 'resize']);
  expect(ours).toEqual(theirs);
});
