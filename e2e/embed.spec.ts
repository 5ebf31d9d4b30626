/** One cell in pages of other people: what each kind of page does with frames, done by a page as small as can be. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame, FrameLocator, Page } from '@playwright/test';
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { troubles } from './axe-troubles';
import { ELSEWHERE, expect, test } from './fixtures';
import { DIST, type Host, host, otherSite, untilTestEnds } from './hosts';

const EMBED_JS_KB = 4;

const untilEnd = untilTestEnds((close) => test.afterEach(close));

async function queuebook(): Promise<Host> {
  return untilEnd(await host({ headers: ISOLATION_HEADERS }));
}

/** A page that writes down what it is told. */
async function goTo(page: Page, body: string): Promise<string> {
  const made = await otherSite(
    `<script>window.told = []; addEventListener('message', ({ data }) => told.push(data));</script>${body}`,
  );
  untilEnd(made);
  await page.goto(made.url);
  return new URL(made.url).origin;
}

/** What the page has been told of a type, by frames whose messages have one. */
const told = (page: Page, type: string) =>
  page.evaluate((wanted) => {
    const all: unknown[] = Reflect.get(window, 'told');
    return all.flatMap((data) =>
      typeof data === 'object' && data !== null && Reflect.get(data, 'type') === wanted
        ? [{ ...data }]
        : [],
    );
  }, type);

const run = (frame: FrameLocator) =>
  frame.getByRole('button', { name: 'Run', exact: true }).first().click();
const finished = (frame: FrameLocator) =>
  expect(frame.getByRole('status').filter({ hasText: 'finished' })).toBeVisible();

async function frameIn(page: Page, selector: string): Promise<Frame> {
  const frame = await (await page.locator(selector).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`no frame at ${selector}`);
  return frame;
}

test('a plain page with twelve elements: light, quiet, one engine, and its own program', async ({
  page,
}) => {
  const { url, answers } = await queuebook();
  const program = `
      import { Queue } from 'queue';
      const queue = new Queue();
      queue.put(7);
      print(queue.get());
  `;
  await goTo(
    page,
    `<script src="${url}embed.js"></script><h1>Lesson</h1>
     <queue-book id="cell" cell="in-9" question="no" xapi></queue-book>
     <queue-book id="own" title="Seven" watch-for="the seven"><script type="text/plain">${program}</script></queue-book>
     ${'<queue-book cell="in-8" autoplay></queue-book>'.repeat(10)}`,
  );
  const [cell, own] = ['#cell iframe', '#own iframe'].map((at) => page.frameLocator(at));
  if (!cell || !own) throw new Error('two frames');

  const say = (id: string, name: string, ...values: unknown[]) =>
    page.evaluate(
      ([at, method, args]) => {
        const element = document.getElementById(at);
        if (element) Reflect.apply(Reflect.get(element, method), element, args);
      },
      [id, name, values] as const,
    );
  // At once: the element keeps it until its frame can hear.
  await say('cell', 'run');

  await test.step('what is far away is not fetched, and nothing has moved the page', async () => {
    await expect.poll(async () => (await told(page, 'ready')).length).toBeGreaterThan(0);
    const frames = answers.filter(({ path }) => path.endsWith('embed.html')).length;
    expect(frames).toBeGreaterThan(0);
    expect(frames).toBeLessThan(12);
    expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([
      0,
      'BODY',
    ]);
    expect(answers.filter(({ path }) => /editor-view|compile|late-.*js/.test(path))).toEqual([]);
    const size = gzipSync(readFileSync(resolve(DIST, 'embed.js'))).length / 1000;
    console.log(`embed.js ${size.toFixed(1)} kB compressed, at most ${EMBED_JS_KB}`);
    expect(size).toBeLessThanOrEqual(EMBED_JS_KB);
  });

  await test.step('nothing runs before somebody has clicked in the frame', async () => {
    await expect
      .poll(() => told(page, 'failed'))
      .toEqual([{ queuebook: 1, type: 'failed', cell: 'in-9', reason: 'not-clicked' }]);
  });

  await test.step('a press of Run, and the page hears how it went and how high the frame is', async () => {
    await run(cell);
    await expect
      .poll(() => told(page, 'ran'))
      .toMatchObject([{ summary: { outcome: 'finished' } }]);
    expect(await told(page, 'xapi')).toMatchObject([
      {
        statement: {
          verb: { id: 'http://adlnet.gov/expapi/verbs/interacted' },
          object: { id: `${url}#cell=in-9` },
          result: { completion: true },
        },
      },
    ]);
    const main = cell.getByRole('main');
    await expect
      .poll(async () => (await main.boundingBox())?.height)
      .toBe((await page.locator('#cell iframe').boundingBox())?.height);
    expect((await frameIn(page, '#cell iframe')).childFrames()).toHaveLength(1);
  });

  await test.step('now the page may command: another text, a moment, a theme', async () => {
    await say('cell', 'source', "print('mine');");
    await say('cell', 'run');
    await expect
      .poll(async () => (await told(page, 'ran')).at(-1))
      .toMatchObject({ summary: { console: ['mine'] } });
    await page.locator('#cell').evaluate((element) => element.setAttribute('theme', 'dark'));
    await expect(cell.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  await test.step('a program of the author runs after a click, and the engine beside it is laid down', async () => {
    await expect(own.getByText('the seven')).toBeVisible();
    await run(own);
    await expect
      .poll(async () => (await told(page, 'ran')).at(-1))
      .toMatchObject({ summary: { outcome: 'finished', console: ['7'] } });
    expect((await frameIn(page, '#own iframe')).childFrames()).toHaveLength(1);
    await expect
      .poll(async () => (await frameIn(page, '#cell iframe')).childFrames().length)
      .toBe(0);
    await run(cell);
    await expect
      .poll(async () => (await frameIn(page, '#own iframe')).childFrames().length)
      .toBe(0);
    await expect
      .poll(async () => (await told(page, 'ran')).at(-1))
      .toMatchObject({ cell: 'in-9', summary: { outcome: 'finished' } });
  });
});

test('only the page directly around is told, and only where its origin is named', async ({
  page,
}) => {
  const { url } = await queuebook();
  const frame = (id: string, rest: string) =>
    `<iframe id="${id}" width="700" height="500" src="${url}embed.html#cell=in-9&view=console${rest}"></iframe>`;
  await goTo(page, frame('none', '') + frame('other', '&origin=https://example.org'));
  for (const id of ['none', 'other']) {
    const inside = page.frameLocator(`#${id}`);
    await expect(inside.getByRole('main')).toBeVisible();
    await page.evaluate((at) => {
      const element = document.getElementById(at);
      if (element instanceof HTMLIFrameElement)
        element.contentWindow?.postMessage({ queuebook: 1, type: 'theme', theme: 'dark' }, '*');
    }, id);
    // What has been posted before is heard before.
    await (await frameIn(page, `#${id}`)).evaluate(
      () => new Promise((done) => setTimeout(done, 0)),
    );
    await expect(inside.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  }
  expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([]);
});

test('a learning platform: frames in a sandbox, with and without their origin, as high as LTI says', async ({
  page,
}) => {
  const { url } = await queuebook();
  const platform = `<script>
    addEventListener('message', ({ source, origin, data }) => {
      const said = typeof data === 'string' ? JSON.parse(data) : data;
      if (said.subject !== 'lti.frameResize') return;
      const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source);
      frame.style.height = said.height + 'px';
      source.postMessage({ subject: 'lti.frameResize.response' }, origin === 'null' ? '*' : origin);
    });
    const add = (id, sandbox) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { id, width: 800, src: '${url}embed.html#cell=in-8&origin=' + location.origin });
      frame.setAttribute('sandbox', sandbox);
      document.body.append(frame);
    };
    add('kept', 'allow-scripts allow-same-origin allow-popups');
    add('taken', 'allow-scripts');
  </script>`;
  await goTo(page, `<body>${platform}</body>`);
  for (const id of ['kept', 'taken']) {
    const frame = page.frameLocator(`#${id}`);
    // The first one grows, and may have pushed the second out of the window before that had begun: it waits to be seen then.
    await page.locator(`#${id}`).scrollIntoViewIfNeeded();
    await run(frame);
    await finished(frame);
    await expect(frame.locator('html')).toHaveAttribute('data-fitted', '');
    await expect
      .poll(async () => await page.locator(`#${id}`).evaluate((each) => each.clientHeight))
      .toBe(
        await frame
          .getByRole('main')
          .evaluate((main) => Math.ceil(main.getBoundingClientRect().height)),
      );
  }
  const heights = (await told(page, 'height')).map((data) => Reflect.get(data, 'height'));
  expect(new Set(heights), 'no run makes a frame higher than it was').toEqual(
    new Set([heights[0]]),
  );
});

test('slides: hidden ones fetch nothing, and keys that the frame has no use for turn them', async ({
  page,
}) => {
  const { url, answers } = await queuebook();
  // What reveal.js does with keys, hidden slides, and H5P's resizer with frames.
  const slides = `<script src="${url}embed.js"></script>
    <section><queue-book cell="in-9" view="flow" height="500"></queue-book></section>
    <section hidden><iframe width="800" height="300" loading="lazy"></iframe></section>
    <script>
      const frame = document.querySelector('iframe');
      frame.src = '${url}embed.html#cell=in-10&view=console&load=click&origin=' + location.origin;
      document.addEventListener('keydown', ({ keyCode }) => {
        if (keyCode !== 39) return;
        for (const section of document.querySelectorAll('section')) section.hidden = !section.hidden;
      });
      addEventListener('message', ({ source, origin, data }) => {
        if (data.context !== 'h5p' || source !== frame.contentWindow) return;
        if (data.action === 'hello') source.postMessage({ context: 'h5p', action: 'hello' }, origin);
        if (data.action === 'resize') frame.style.height = data.scrollHeight + 'px';
      });
    </script>`;
  await goTo(page, slides);
  const first = page.frameLocator('queue-book iframe');
  await run(first);
  await finished(first);
  expect((await page.locator('queue-book iframe').boundingBox())?.height).toBe(500);
  const frames = () => answers.filter(({ path }) => path.endsWith('embed.html')).length;
  expect(frames()).toBe(1);
  // The player has its own use for the arrows; a place without one hands them on.
  await first.getByRole('button', { name: 'Run', exact: true }).press('ArrowRight');
  await expect(page.locator('section').nth(1)).toBeHidden();
  await first.getByRole('link', { name: 'Open in Queuebook' }).press('ArrowRight');
  await expect(page.locator('section').nth(1)).toBeVisible();
  const second = page.frameLocator('section > iframe');
  // Until it is pressed there is a button and nothing else; the press runs it.
  await second.getByRole('button', { name: 'Run' }).click();
  await finished(second);
  await expect
    .poll(() => page.locator('section > iframe').evaluate((each) => each.clientHeight))
    .toBe(
      await second
        .getByRole('main')
        .evaluate((main) => Math.ceil(main.getBoundingClientRect().height)),
    );
});

test('an address shows what it names: a view, a recording, a schedule, or what is wrong with it', async ({
  page,
}) => {
  await page.goto('./embed.html#cell=in-9&view=timeline&autoplay=yes');
  await expect(page.getByText('Recorded', { exact: true })).toBeVisible();
  await expect(page.locator('[data-part="timeline"]')).toBeVisible();
  await expect(page.locator('[data-part="flow"]')).toBeHidden();
  expect(page.frames(), 'a recording needs no engine').toHaveLength(1);
  const failing = new URLSearchParams({ program: "throw new Error('no')", title: 'Fails' });
  await page.goto(`./embed.html#${failing}`);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.getByRole('alert'), 'the frame stays where it is').toContainText('no');
  expect(new URL(page.url()).hash).toBe(`#${failing}`);
  await page.goto('./embed.html#cell=in-99');
  await expect(page.getByRole('alert')).toContainText('“in-99”');
  // Anew: where only the hash is another the frame loads itself again, in the middle of what is asked of it below.
  await page.goto(ELSEWHERE);
  await page.goto('./embed.html#cell=in-9&load=click');
  await expect(page.getByRole('img')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run' })).toBeVisible();
  expect(await troubles(page), 'a picture that waits to be pressed').toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(ELSEWHERE);
  await page.goto('./embed.html#cell=broken-1&token=abc&theme=dark&language=python');
  await expect(page.getByRole('main')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
