/** A page with its service worker, and a sandboxed frame beside it that has none: what is recorded there, and live in its own tab. */
import { expect, test } from './fixtures';
import { type Host, type HostOptions, host, lessonPage, untilTestEnds } from './hosts';
import { NotebookPage } from './notebook-page';
import { BADGE, badge, OF_LESSON, position } from './recorded-cell';

// A service worker outlives the page that registered it.
test.use({ reuseContext: false, serviceWorkers: 'allow' });

const untilEnd = untilTestEnds((close) => test.afterEach(close));

async function site(options?: HostOptions): Promise<Host> {
  return untilEnd(await host(options));
}

test('in a sandboxed frame: the recording, and an address that carries code, language and moment', async ({
  page,
}) => {
  const { url } = await site({ headers: { 'Access-Control-Allow-Origin': '*' } });
  const around = await lessonPage(`${url}embed.html#cell=in-8`, 'sandbox="allow-scripts"');
  untilEnd(around);
  await page.goto(around.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText(BADGE)).toBeVisible();
  await frame.getByRole('button', { name: 'To the end' }).click();
  await expect(frame.getByRole('log', { name: 'Console' })).toContainText('Producer done');
  const inside = page.frames().find((each) => each.url().includes('embed.html'));
  if (!inside) throw new Error('no frame');
  const link = frame.getByRole('link', { name: 'Open in Queuebook' });
  await expect(link).toHaveAttribute('href', /#cell=in-8&moment=\d+$/);

  await test.step('changed code and another language go with it', async () => {
    await inside.evaluate(() => {
      const { queuebook } = window;
      queuebook.setSource('in-8', `${queuebook.source('in-8')}\nprint('and mine');`);
    });
    await expect(frame.getByText(OF_LESSON)).toBeVisible();
    await expect(link).toHaveAttribute('href', /code=[\w-]+/);
    // The same to be copied, where a sandbox lets no tab be opened.
    const address = (await link.getAttribute('href')) ?? '';
    await expect(frame.getByText(address).first()).toBeVisible();
  });

  await test.step('there it is offered, runs, and stands at the moment', async () => {
    const address = (await link.getAttribute('href')) ?? '';
    const notebook = new NotebookPage(page);
    await notebook.open(address);
    const cell = notebook.cell(8);
    await cell.region.locator('.LinkedRun').getByRole('button', { name: 'Run' }).click();
    await page.evaluate(() => window.queuebook.whenIdle());
    const trace = await cell.trace();
    expect(trace.some(({ text }) => text === 'and mine')).toBe(true);
    await cell.region.getByRole('combobox', { name: 'Speed' }).selectOption('4');
    await expect(badge(cell)).toHaveCount(0);
    await expect(cell.region.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await expect(position(cell)).not.toHaveText(/^step 0 of/);
  });
});

test('where programs run no recording is fetched', async ({ page }) => {
  const { url, answers } = await site();
  const notebook = new NotebookPage(page);
  await notebook.open(url);
  await expect(notebook.badge).toHaveText('Live · Web Workers');
  await notebook.cell(9).region.scrollIntoViewIfNeeded();
  await notebook.cell(9).run();
  expect(answers.filter(({ path }) => path.includes('/recorded/'))).toEqual([]);
});
