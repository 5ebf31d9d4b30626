/** The page on hosts and in frames as people have them: it runs where it can, and says why where it cannot. */
import { createServer } from 'node:http';
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { staticServer } from '../scripts/static-server.mjs';
import { expect, test } from './fixtures';
import { DIST, type Host, type HostOptions, host, lessonPage, untilTestEnds } from './hosts';
import { NotebookPage } from './notebook-page';

// A service worker outlives the page that registered it.
test.use({ reuseContext: false, serviceWorkers: 'allow' });

const FULL = process.env.QUEUEBOOK_FULL !== undefined;

const untilEnd = untilTestEnds((close) => test.afterEach(close));

async function site(options?: HostOptions): Promise<Host> {
  return untilEnd(await host(options));
}

async function framed(address: string, attributes?: string): Promise<string> {
  const made = await lessonPage(address, attributes);
  untilEnd(made);
  return made.url;
}

test('the first visit to a host without headers fetches every script once', async ({ page }) => {
  const { url, answers } = await site();
  const notebook = new NotebookPage(page);
  await notebook.open(url);
  await expect(notebook.badge).toHaveText('Live · Web Workers');
  // The last things that come by themselves.
  await expect
    .poll(() => ['compile', 'editor-view', 'flows'].filter((part) => !has(answers, part)))
    .toEqual([]);
  // All but the document, which is loaded anew on purpose, and the folder's own small pictures.
  const parts = answers.map(({ path }) => path).filter((path) => /\.(js|css|json)$/.test(path));
  expect(parts.toSorted()).toEqual([...new Set(parts)].toSorted());
});

function has(answers: Host['answers'], part: string): boolean {
  return answers.some(({ path }) => path.includes(part));
}

test('a neighbour in the same folder keeps its foreign pictures and frames', async ({ page }) => {
  // No header of it allows to be shown elsewhere.
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  const foreign = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(picture);
  });
  await new Promise<void>((done) => foreign.listen(0, '127.0.0.1', done));
  const at = foreign.address();
  const away = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
  untilEnd({ close: () => foreign.close() });
  const { url } = await site({
    pages: { 'neighbour.html': `<img src="${away}/" alt="">` },
  });
  await new NotebookPage(page).open(url);
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.goto(`${url}neighbour.html`);
  expect(await page.evaluate(() => document.querySelector('img')?.naturalWidth)).toBe(9);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
});

test.describe('where nothing can run, each cause is named', () => {
  async function says(notebook: NotebookPage, sentence: string): Promise<void> {
    await expect(notebook.badge).toHaveText('No threads here');
    await expect(notebook.notice).toContainText(sentence);
    await expect(notebook.notice).toContainText('Everything can still be read.');
  }

  for (const [name, policy] of [
    ['evaluation', "default-src 'self' 'unsafe-inline' blob: data:"],
    ['scripts in the page', "default-src 'self'; style-src 'self' 'unsafe-inline'"],
    [
      'workers from text',
      "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'",
    ],
  ] as const) {
    test(`a policy that forbids ${name}`, async ({ page }) => {
      const headers = { ...ISOLATION_HEADERS, 'Content-Security-Policy': policy };
      const { url } = await site({ headers });
      const notebook = new NotebookPage(page);
      await notebook.open(url);
      await says(notebook, 'Content-Security-Policy');
      const cell = notebook.cell(9);
      await expect(cell.region).toContainText("the site's policy forbids it");
      await expect(cell.runButton).toHaveAccessibleDescription(/policy forbids it/);
      // A press that does not wait for what it is to hit.
      await cell.region.scrollIntoViewIfNeeded();
      await expect(cell.region.getByRole('tab', { name: 'Timeline' })).toBeVisible();
      await cell.runButton.click({ force: true });
      await expect(cell.troubles).toContainText("the site's policy forbids it");
    });
  }

  test('plain http', async ({ page }) => {
    // No name or number of this machine that browsers count as safe, as `localhost` is.
    const server = staticServer(DIST, { headers: ISOLATION_HEADERS });
    await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
    untilEnd({ close: () => server.close() });
    const at = server.address();
    const port = typeof at === 'object' && at !== null ? at.port : 0;
    const notebook = new NotebookPage(page);
    await notebook.open(`http://0.0.0.0:${port}/`);
    await says(notebook, 'plain http');
    await expect(notebook.notice.getByRole('link', { name: 'https' })).toHaveAttribute(
      'href',
      /^https:/,
    );
  });

  test('a missing sw.js', async ({ page }) => {
    const made = await site();
    made.broken.push('sw.js');
    const notebook = new NotebookPage(page);
    await notebook.open(made.url);
    await says(notebook, 'sw.js');
    await test.step('tried again once it is there', async () => {
      made.broken.pop();
      await notebook.notice.getByRole('button', { name: 'Try again' }).click();
      await expect(notebook.badge).toHaveText('Live · Web Workers');
    });
  });
});

test.describe('in a frame with sandbox="allow-scripts"', () => {
  const SANDBOX = 'sandbox="allow-scripts"';

  test('where the server sends the headers, threads run', async ({ page }) => {
    const { url } = await site({ headers: ISOLATION_HEADERS });
    await page.goto(await framed(url, SANDBOX));
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('banner').getByRole('status')).toHaveText('Live · Web Workers');
    const cell = frame.getByRole('region', { name: 'In [9]', exact: true });
    await cell.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(cell.getByRole('status').first()).toContainText('finished');
  });

  test('where it sends only the fifth, the page can be read and gives its address', async ({
    page,
  }) => {
    const { url } = await site({ headers: { 'Access-Control-Allow-Origin': '*' } });
    await page.goto(await framed(url, SANDBOX));
    const notice = page.frameLocator('iframe').getByRole('alert').first();
    await expect(notice).toContainText('takes its origin away');
    await expect(notice).toContainText(url);
  });

  test('where it sends none, words stand in the page', async ({ page }) => {
    const { url } = await site();
    await page.goto(await framed(url, SANDBOX));
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('open this page in a tab of its own.')).toBeVisible();
  });
});

for (const type of FULL ? ['text/plain', 'application/octet-stream'] : ['text/plain']) {
  test(`scripts sent as ${type}: words stand in the page`, async ({ page }) => {
    const { url } = await site({ types: { '.js': type } });
    await page.goto(url);
    await expect(page.getByText('it must send scripts as')).toBeVisible();
  });
}

test('opened from a file: words stand in the page', async ({ page }) => {
  await page.goto(`file://${DIST}/index.html`);
  await expect(page.getByText('Opened from a file: run “npm start”')).toBeVisible();
});

test('a frame that vanished while nobody ran anything is replaced by the next Run', async ({
  notebook,
}) => {
  await notebook.page.evaluate(() => document.querySelector('iframe')?.remove());
  expect(await notebook.cell(9).run()).toMatchObject({ outcome: 'finished' });
  await expect(notebook.badge).toHaveText('Live · Web Workers');
});

test('so is one that is there and answers nothing', async ({ notebook }) => {
  await notebook.page.evaluate(async () => {
    const frame = document.querySelector('iframe');
    if (!frame) return;
    // Until its new document is there the old one may answer.
    const emptied = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    frame.srcdoc = '';
    await emptied;
  });
  expect(await notebook.cell(9).run()).toMatchObject({ outcome: 'finished' });
});

test('Run pressed while the engine still starts waits for it', async ({ page }) => {
  const { url } = await site({ headers: ISOLATION_HEADERS });
  await page.addInitScript(() => {
    // The sealed frame comes into the page when the test says so.
    const append = Element.prototype.append;
    Element.prototype.append = function (...nodes) {
      if (!(nodes[0] instanceof HTMLIFrameElement)) return append.apply(this, nodes);
      addEventListener('go', () => append.apply(this, nodes), { once: true });
    };
  });
  const notebook = new NotebookPage(page);
  await page.goto(url);
  const cell = notebook.cell(9);
  await cell.runButton.click();
  const status = cell.region.getByRole('status').first();
  await expect(status).toHaveText('waits for the engine');
  const starting = page.getByRole('status').filter({ hasText: 'has not answered yet' });
  await expect(starting).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('go')));
  await expect(status).toContainText('finished');
  await expect(starting).toHaveCount(0);
});
