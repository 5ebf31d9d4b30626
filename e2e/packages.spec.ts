/** The lesson taken away: as a site, and as a package that tells a learning platform how far its learner is. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FrameLocator, Page } from '@playwright/test';
import { ISOLATION_HEADERS } from '../scripts/isolation-headers.mjs';
import { expect, test } from './fixtures';
import { host, untilTestEnds } from './hosts';
import { learningPlatform, type Platform } from './learning-platform';
import { NotebookPage } from './notebook-page';
import { manifestOf, opened, take } from './taken-lesson';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;

// A service worker outlives the page that registered it.
test.use({ reuseContext: false });

const untilEnd = untilTestEnds((close) => test.afterEach(close));

const MANIFESTS = {
  '1.2': {
    root: 'manifest http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    version: ['1.2'],
    kind: ['http://www.adlnet.org/xsd/adlcp_rootv1p2 scormtype sco'],
    setByContent: [],
  },
  '2004': {
    root: 'manifest http://www.imsglobal.org/xsd/imscp_v1p1',
    version: ['2004 3rd Edition'],
    kind: ['http://www.adlnet.org/xsd/adlcp_v1p3 scormType sco'],
    setByContent: ['completionSetByContent true', 'objectiveSetByContent true'],
  },
} as const;

/** What the last commit says of an element. */
function committed({ commits }: Platform, element: string): unknown {
  let value: unknown = JSON.parse(commits.at(-1) ?? '{}');
  for (const part of element.split('.'))
    value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
  return value;
}

const ELEMENTS = {
  '1.2': {
    score: 'cmi.core.score.raw',
    status: ['cmi.core.lesson_status'],
    statuses: [['incomplete'], ['passed']],
    time: 'cmi.core.session_time',
    timeForm: /^\d{4}:\d\d:\d\d\.\d\d$/,
    finish: 'LMSFinish',
    set: 'LMSSetValue',
  },
  '2004': {
    score: 'cmi.score.raw',
    status: ['cmi.completion_status', 'cmi.success_status'],
    statuses: [
      ['incomplete', 'unknown'],
      ['completed', 'passed'],
    ],
    time: 'cmi.session_time',
    timeForm: /^PT\d+H\d+M\d+\.\d\dS$/,
    finish: 'Terminate',
    set: 'SetValue',
  },
} as const;

/** Each call of the API: its name, its values, the answer. */
const told = (page: Page): Promise<string[][]> => page.evaluate(() => Reflect.get(window, 'told'));

async function launch(page: Page, { url }: Platform): Promise<FrameLocator> {
  await page.goto(url);
  const lesson = page.frameLocator('iframe').frameLocator('iframe');
  await expect(lesson.getByRole('banner').getByRole('status')).toHaveText('Live · Web Workers');
  return lesson;
}

const cellIn = (lesson: FrameLocator, name: string) =>
  lesson.getByRole('region', { name, exact: true });

test.describe('platforms and bare servers send no headers: the lesson’s service worker gives them', () => {
  test.use({ serviceWorkers: 'allow' });

  for (const version of ['1.2', '2004'] as const)
    test(`SCORM ${version}: a platform hears of a prediction and of a repair, and they come back`, async ({
      page,
    }, info) => {
      const { folder, files } = await take(await opened(page), info, version, { passedFrom: 5 });
      const manifest = await manifestOf(page, folder);
      await test.step('the manifest says what a platform must know, and lists what lies there', () => {
        expect(manifest).toMatchObject({
          ...MANIFESTS[version],
          broken: 0,
          schema: ['ADL SCORM'],
          organizations: [['lesson'], 'lesson'],
          item: [['resource'], 'resource'],
          launch: 'scorm.html',
        });
        expect(manifest.titles).toHaveLength(2);
        expect(manifest.files.toSorted()).toEqual(
          files.filter((path) => path !== 'imsmanifest.xml').toSorted(),
        );
        expect(files.filter((path) => path.endsWith('.wasm'))).toEqual([]);
      });

      const platform = untilEnd(await learningPlatform(version, folder, manifest.launch));
      const { score, status, statuses, time, timeForm, finish, set } = ELEMENTS[version];
      const statusNow = () => status.map((element) => committed(platform, element));
      await test.step('at once: no points, and not complete', async () => {
        await launch(page, platform);
        await expect.poll(statusNow).toEqual(statuses[0]);
        expect(Number(committed(platform, score))).toBe(0);
      });

      await test.step('a prediction that comes out right is committed at once', async () => {
        const lesson = page.frameLocator('iframe').frameLocator('iframe');
        const cell = cellIn(lesson, 'In [15]');
        await cell.getByRole('spinbutton', { name: 'Your guess' }).fill('12');
        await cell.getByRole('button', { name: 'That is my prediction' }).click();
        await cell.getByRole('button', { name: 'Run', exact: true }).click();
        // The guess stands beside the run where its replay has come to the end: nobody has to watch all of it.
        await lesson.locator('body').evaluate(async () => {
          const { queuebook } = window;
          await queuebook.whenIdle();
          queuebook.seek('in-15', Number.MAX_SAFE_INTEGER);
        });
        await expect.poll(() => Number(committed(platform, score))).toBe(3);
        expect(statusNow()).toEqual(statuses[0]);
      });

      // From here on the same in both versions, but for the elements' names (app/lms/cmi.test.ts).
      if (version === '2004' && !FULL) return;
      await test.step('a repaired program too, and with it the lesson is passed', async () => {
        const lesson = page.frameLocator('iframe').frameLocator('iframe');
        await lesson.locator('body').evaluate(() => {
          const { queuebook } = window;
          const text = queuebook.source('broken-1');
          queuebook.setSource(
            'broken-1',
            text.replace('sink.put(STOP);', 'sink.put(STOP);\nsink.put(STOP);'),
          );
        });
        await cellIn(lesson, 'Broken 1').getByRole('button', { name: 'Check all orders' }).click();
        await expect.poll(() => Number(committed(platform, score))).toBe(7);
        expect(statusNow()).toEqual(statuses[1]);
      });

      await test.step('the frame is closed: the last of it is committed, and the session ends', async () => {
        const before = platform.commits.length;
        await page.locator('iframe').evaluate((frame) => frame.remove());
        await expect.poll(async () => (await told(page)).map(([name]) => name)).toContain(finish);
        await expect.poll(() => platform.commits.length).toBeGreaterThan(before);
        const calls = await told(page);
        expect(calls.filter((call) => call.at(-1) === 'false')).toEqual([]);
        const values = calls.filter(([name]) => name === set);
        const times = values.flatMap(([, element, value]) => (element === time ? [value] : []));
        expect(times.length).toBeGreaterThan(2);
        for (const each of times) expect(each).toMatch(timeForm);
        for (const [, element, value = ''] of values)
          if (element === 'cmi.suspend_data') {
            expect(value.length).toBeLessThan(4096);
            expect(value).toContain('"version"');
          }
      });

      await test.step('another browser of the same learner has it all', async () => {
        const kept = platform.commits.at(-1) ?? '';
        await page.evaluate(() => localStorage.clear());
        platform.begin(kept);
        const lesson = await launch(page, platform);
        await expect(
          cellIn(lesson, 'In [15]').getByRole('region', { name: /^Predict/ }),
        ).toContainText('12');
        await expect.poll(statusNow).toEqual(statuses[1]);
        expect(Number(committed(platform, score))).toBe(7);
      });

      // The same in both versions.
      if (version !== '1.2') return;
      await test.step('another learner at the same browser begins afresh', async () => {
        platform.begin('');
        const lesson = await launch(page, platform);
        await expect.poll(statusNow).toEqual(statuses[0]);
        expect(Number(committed(platform, score))).toBe(0);
        await expect(
          cellIn(lesson, 'In [15]').getByRole('spinbutton', { name: 'Your guess' }),
        ).toBeVisible();
      });

      await test.step('without a platform it says that nothing is recorded, and runs', async () => {
        await page.goto(`${platform.packageUrl}${manifest.launch}`);
        await expect(page.getByRole('status').first()).toContainText('is not recorded');
        const lesson = page.frameLocator('iframe');
        await expect(lesson.getByRole('banner').getByRole('status')).toHaveText(
          'Live · Web Workers',
        );
      });
    });

  test('as a site: a file that cannot be had is said; the next try runs from a server that knows nothing, and says what it cannot', async ({
    page,
  }, info) => {
    const notebook = await opened(page);
    const trouble = page.getByRole('alert').filter({ hasText: 'could not be made' });
    await test.step('a file that cannot be had', async () => {
      // Of the context: the service worker fetches for the page.
      await page.context().route('**/licences.txt', (route) => route.abort());
      const outline = await notebook.openOutline();
      await outline.getByRole('link', { name: 'Share this lesson' }).click();
      await page.getByRole('button', { name: /^Download/ }).click();
      await expect(trouble).toBeVisible();
      await page.context().unroute('**/licences.txt');
    });
    const { folder, files } = await take(notebook, info, 'site');
    await expect(trouble).toBeHidden();
    expect(files).toContain('READ-ME.txt');
    expect(files.filter((path) => /gallery|_headers|\.wasm$/.test(path))).toEqual([]);
    const { url } = untilEnd(await host({ folder }));
    const copy = new NotebookPage(page);
    await copy.open(url);
    await expect(copy.badge).toHaveText('Live · Web Workers');
    expect((await copy.cell(9).run()).outcome).toBe('finished');

    await test.step('Python was left out, and it says so', async () => {
      await page.evaluate(() => window.queuebook.setLanguage('python'));
      await copy.cell(9).runButton.click();
      await expect(page.getByText('This copy of the lesson was made without Python')).toBeVisible();
      await page.evaluate(() => window.queuebook.setLanguage('typescript'));
    });

    if (FULL)
      await test.step('a copy of the copy has the same files', async () => {
        const again = await take(copy, info, 'site');
        expect(again.files.toSorted()).toEqual(files.toSorted());
      });

    await test.step('opened from disk, it says what to do', async () => {
      await page.goto(pathToFileURL(resolve(folder, 'index.html')).href);
      await expect(page.getByText('Opened from a file')).toBeVisible();
    });
  });
});

if (FULL)
  test('with Python the copy runs it', async ({ page }, info) => {
    const { folder } = await take(await opened(page), info, 'site', { python: true });
    const { url } = untilEnd(await host({ folder, headers: ISOLATION_HEADERS }));
    const copy = new NotebookPage(page);
    await copy.open(url);
    const summary = await page.evaluate(() => window.queuebook.run('in-9', { language: 'python' }));
    expect(summary).toMatchObject({ outcome: 'finished', language: 'python' });
  });
