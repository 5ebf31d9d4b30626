/** The page in another language of words: chosen, remembered, changed, in a frame; runs and texts are the same in all. */
import { about } from '../app/messages/en/about';
import { allLate } from '../app/messages/en/all-late';
import { embed } from '../app/messages/en/embed';
import { embedStart } from '../app/messages/en/embed-start';
import { engineObstacles } from '../app/messages/en/engine-obstacles';
import { errorsInCells } from '../app/messages/en/errors-in-cells';
import { first } from '../app/messages/en/first';
import { hints } from '../app/messages/en/hints';
import { map } from '../app/messages/en/map';
import { present } from '../app/messages/en/present';
import { recorded } from '../app/messages/en/recorded';
import { scheduleAsk } from '../app/messages/en/schedule-ask';
import { scheduleStatesTold } from '../app/messages/en/schedule-states-told';
import { words } from '../app/messages/en/words';
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { expect, noSharedMemory, testInOneTab as test } from './fixtures';
import { host, otherSite, untilTestEnds } from './hosts';
import { MAIN_WAITS } from './main-waits';
import { clipped, foreignWords, speakPseudo } from './pseudo-language';

const ENGLISH = {
  ...first,
  ...allLate,
  ...about,
  ...embed,
  ...embedStart,
  ...engineObstacles,
  ...errorsInCells,
  ...hints,
  ...map,
  ...present,
  ...recorded,
  ...scheduleAsk,
  ...scheduleStatesTold,
  ...words,
};

/** What no language translates. */
const NAMES = [
  'In',
  'Live',
  'Shift',
  'Tab',
  'Enter',
  'Escape',
  'English',
  '한국어',
  'x',
  'ms',
  's',
];

const untilEnd = untilTestEnds((close) => test.afterEach(close));

test('a reader changes the language: texts and answers stay, and the next visit speaks it', async ({
  notebook,
  page,
}) => {
  const changed = 'print("안녕");';
  await notebook.cell(8).setSource(changed);
  await page.getByLabel('Language of the page').selectOption('ko');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await notebook.settled();
  await expect(page).toHaveTitle('Queuebook: 큐로 스레드 사이의 작업 조율하기');
  await expect(page.locator('link[rel=manifest]')).toHaveAttribute(
    'href',
    './manifest.ko.webmanifest',
  );
  expect((await page.request.get('manifest.ko.webmanifest')).ok()).toBe(true);
  await expect(page.getByRole('heading', { name: '한 칸짜리 버퍼' }).first()).toBeVisible();

  // Runs are told in it, with the particle that each name asks for; what is code stays code, but for its comments.
  const cell = notebook.cell(9);
  expect(await page.evaluate(() => window.queuebook.source('in-9'))).toContain('// 한 칸짜리');
  expect(await page.evaluate(() => window.queuebook.source('in-8'))).toBe(changed);
  const summary = await page.evaluate((how) => window.queuebook.run('in-9', how), MAIN_WAITS);
  expect(summary.outcome).toBe('finished');
  await page.evaluate(() => {
    const parked = window.queuebook.trace('in-9').findIndex(({ kind }) => kind === 'put-blocked');
    window.queuebook.seek('in-9', parked);
  });
  await expect(cell.region).toContainText(/main이 항목 \d을|main이 항목 \d를/);
  await expect(cell.region).toContainText('put에서 대기');

  // What comes late comes in it as well.
  await cell.region.getByRole('tab', { name: '모든 순서' }).click();
  await expect(cell.region).toContainText('이 프로그램이 출력할 수 있는 모든 순서');

  await page.goto('./');
  await notebook.settled();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page.getByLabel('페이지 언어').selectOption('en');
  await expect(page.getByLabel('Language of the page')).toBeVisible();
});

test('the address decides, else what was chosen, else the browser; a language that there is not is English', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'ko-KR', ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  const language = page.locator('html');
  await page.goto('./');
  await expect(language).toHaveAttribute('lang', 'ko');
  await page.goto('./?lang=en');
  await expect(page.getByLabel('Language of the page')).toBeVisible();
  await page.goto('./?lang=xx');
  await expect(language).toHaveAttribute('lang', 'ko');
  // A choice takes the address’s wish away, and outlives the page.
  await page.getByLabel('페이지 언어').selectOption('en');
  await expect(page.getByLabel('Language of the page')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await context.close();
});

test('where nothing is kept, a reader is asked before changed texts are lost, and the address remembers', async ({
  beforeScripts,
  unopened: notebook,
  page,
}) => {
  await beforeScripts(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await notebook.open();
  await notebook.cell(8).setSource('print(1);');
  const asked: string[] = [];
  let answer = false;
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (answer ? dialog.accept() : dialog.dismiss());
  });
  await page.getByLabel('Language of the page').selectOption('ko');
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]).toContain('would be gone');
  await expect(page.getByLabel('Language of the page')).toHaveValue('en');
  expect(await page.evaluate(() => window.queuebook.source('in-8'))).toBe('print(1);');
  answer = true;
  await page.getByLabel('Language of the page').selectOption('ko');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  expect(new URL(page.url()).search).toBe('?lang=ko');
});

test('a frame in a page speaks what the page asks for, also before it is pressed', async ({
  page,
}) => {
  const { url } = await untilEnd(await host({ headers: ISOLATION_HEADERS }));
  const made = await otherSite(
    `<iframe allow="cross-origin-isolated" width="800" height="600" src="${url}embed.html#cell=in-9&lang=ko&load=click"></iframe>`,
  );
  untilEnd(made);
  await page.goto(made.url);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: '실행' }).click();
  await expect(frame.getByRole('link', { name: 'Queuebook에서 열기' })).toBeVisible();
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ko');
});

test('a recorded run is of the same texts in every language', async ({
  beforeScripts,
  unopened,
  page,
}) => {
  await beforeScripts(noSharedMemory);
  await unopened.open('./?lang=ko');
  await unopened.cell(9).region.scrollIntoViewIfNeeded();
  await expect(page.getByText(/녹화 · Chromium/).first()).toBeVisible();
});

test('in a language that nobody speaks every word is the catalogue’s, and none is cut off or glued', async ({
  unopened: notebook,
  page,
}) => {
  await speakPseudo(page, ENGLISH);
  await notebook.open('./?lang=ko');
  const sources = await page.evaluate(() =>
    window.queuebook
      .cells()
      .flatMap((id) => [
        window.queuebook.source(id, 'typescript'),
        window.queuebook.source(id, 'python'),
      ])
      .join('\n'),
  );
  // Names and printed lines of programs, labels of cells, and names that every language has.
  const names = [...(sources.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []), ...NAMES];
  const look = async (where: string) => {
    expect.soft(await foreignWords(page, names), where).toEqual([]);
    expect.soft(await clipped(page), where).toEqual([]);
  };
  await look('before a run');
  const cell = notebook.cell(9);
  await page.evaluate(() => window.queuebook.run('in-9'));
  const tabs = cell.region.getByRole('tab');
  for (let tab = 0; tab < (await tabs.count()); tab++) {
    await tabs.nth(tab).click();
    await page.evaluate(() => window.queuebook.whenIdle());
    await look(`tab ${tab}`);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await look('on a telephone');
});
