/** `test` with the notebook open; a page that throws or logs an error fails its test. */
import { test as base, type Disposable, expect, type Page } from '@playwright/test';
import { NotebookPage } from './notebook-page';
import { forgetSummaries, runsOn } from './run-report';

interface Fixtures {
  unopened: NotebookPage;
  notebook: NotebookPage;
  runReport: undefined;
  /** Done in each document of this test before any script of its own. */
  beforeScripts: (done: () => void) => Promise<void>;
}

/** As playwright.config.ts has it. */
const VIEWPORT = { width: 1440, height: 900 };

const ofOurSite = () => ({
  viewport: VIEWPORT,
  baseURL: `http://localhost:${process.env.QUEUEBOOK_PORT}/`,
});

/** What is not named here stays as the test before has asked for it. */
const AS_EVER = {
  media: null,
  colorScheme: null,
  reducedMotion: null,
  forcedColors: null,
  contrast: null,
} as const;

/** A page that hangs must not keep its report for ever. */
const REPORT_MS = 10_000;

export const test = base.extend<Fixtures>({
  /** Whatever a test asserted about a run: when it fails, it says what the runs of its page were. */
  runReport: [
    async ({ page }, use, info) => {
      forgetSummaries();
      await use(undefined);
      if (info.status === info.expectedStatus) return;
      const late = new Promise<string>((settle) => {
        setTimeout(settle, REPORT_MS, 'the page did not answer');
      });
      const runs = await Promise.race([runsOn(page).catch(String), late]);
      if (runs !== '') throw new Error(`The runs of this page:\n${runs}`);
    },
    { auto: true },
  ],
  beforeScripts: async ({ page }, use) => {
    const added: Disposable[] = [];
    await use(async (done) => {
      added.push(await page.addInitScript(done));
    });
    for (const script of added) await script.dispose();
  },
  /** For tests that open it themselves, at an address of their own. */
  unopened: async ({ page }, use) => {
    const errors = errorsOf(page);
    await use(new NotebookPage(page));
    expect(errors, 'errors that nobody caught, or that the page logged').toEqual([]);
  },
  notebook: async ({ unopened }, use) => {
    await unopened.open();
    await use(unopened);
  },
});

/**
 * A file of the same site that is no page: to come from here is to come anew. Unlike from `about:blank` the browser goes on in
 * the same process, and what it has compiled there need not be compiled again: that is a third of what a visit costs.
 */
export const ELSEWHERE = './manifest.webmanifest';

/** What a test may have listened to. */
const HEARD = ['console', 'dialog', 'download', 'pageerror', 'popup', 'request'] as const;

/**
 * The same in one tab for all tests of a worker: each of them visits the page anew, with nothing kept from the visits before.
 * Not for tests that ask for another sort of browser.
 */
export const testInOneTab = test.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ ...ofOurSite(), serviceWorkers: 'block' });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ tab }, use) => {
    await use(tab.context());
  },
  page: async ({ tab }, use) => {
    const context = tab.context();
    await tab.goto(ELSEWHERE);
    await tab.evaluate(async () => {
      localStorage.clear();
      sessionStorage.clear();
      for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await tab.setViewportSize(VIEWPORT);
    await tab.emulateMedia(AS_EVER);
    await use(tab);
    for (const event of HEARD) tab.removeAllListeners(event);
    await tab.unrouteAll({ behavior: 'ignoreErrors' });
    await context.clearPermissions();
    for (const other of context.pages()) if (other !== tab) await other.close();
  },
});

interface OnePage {
  readonly page: Page;
  readonly errors: string[];
  /** Whose tests it was used by last. */
  file: string;
  /** Of every cell, in each language, as the lesson has it. */
  readonly texts: readonly (readonly [
    cell: string,
    language: 'typescript' | 'python',
    text: string,
  ])[];
}

/**
 * The same on one page for all tests of a file, as a reader has it who goes on: the first of them finds it fresh, and every
 * test begins with the lesson's texts and with whatever runs and answers the ones before have left. For tests that say what
 * *their* runs do; to open a page takes longer than most of them.
 */
export const testOnOnePage = test.extend<object, { onePage: OnePage }>({
  onePage: [
    async ({ browser }, use) => {
      const page = await browser.newPage(ofOurSite());
      const errors = errorsOf(page);
      await new NotebookPage(page).open();
      const texts = await page.evaluate(() => {
        const { queuebook } = window;
        return queuebook
          .cells()
          .flatMap((cell) =>
            (['typescript', 'python'] as const).map(
              (language) => [cell, language, queuebook.source(cell, language)] as const,
            ),
          );
      });
      await use({ page, errors, texts, file: '' });
      await page.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ onePage }, use) => {
    await use(onePage.page);
  },
  unopened: async ({ onePage: { page, errors } }, use) => {
    errors.length = 0;
    await use(new NotebookPage(page));
    expect(errors, 'errors that nobody caught, or that the page logged').toEqual([]);
  },
  notebook: async ({ unopened, onePage }, use, { file }) => {
    const { page, texts } = onePage;
    if (onePage.file !== '' && onePage.file !== file) {
      await page.evaluate(() => localStorage.clear());
      await unopened.open();
    }
    onePage.file = file;
    await page.setViewportSize(VIEWPORT);
    await page.emulateMedia(AS_EVER);
    await page.evaluate(async (lesson) => {
      const { queuebook } = window;
      for (const cell of queuebook.cells()) await queuebook.stop(cell);
      await queuebook.setLanguage('typescript');
      for (const [cell, language, text] of lesson)
        if (queuebook.source(cell, language) !== text) queuebook.setSource(cell, text, language);
      await queuebook.whenIdle();
    }, texts);
    await use(unopened);
  },
});

/** For `beforeScripts`: as where the page is not isolated, and can never be. */
export function noSharedMemory(): void {
  Reflect.deleteProperty(globalThis, 'SharedArrayBuffer');
}

/** Grows with each error that nobody catches, and with each that the page logs. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (said) => {
    if (said.type() === 'error') errors.push(`logged: ${said.text()}`);
  });
  return errors;
}

export { expect };
