/** `test` with the lesson open in the project's browser. Where the machine has none, its tests are skipped, and say so. */
import { test as base, expect } from '@playwright/test';
import { ScriptedCell } from '../scripted-cell';
import type { Tab } from '../tab';
import { type EngineName, openBrowser } from './engines';

export interface Lesson {
  readonly tab: Tab;
  cell(number: number): ScriptedCell;
}

interface OfWorker {
  engine: EngineName;
  opened: Awaited<ReturnType<typeof openBrowser>>;
  texts: Readonly<Record<string, string>>;
  chromium: Lesson;
}

export const test = base.extend<{ tab: Tab; lesson: Lesson }, OfWorker>({
  engine: ['firefox', { option: true, scope: 'worker' }],
  opened: [
    async ({ engine }, use) => {
      const opened = await openBrowser(engine);
      await use(opened);
      await opened?.close();
    },
    // A browser that does not start is not waited for by each test in turn.
    { scope: 'worker', timeout: 120_000 },
  ],
  tab: async ({ engine, opened }, use, info) => {
    info.annotations.push({ type: 'browser', description: opened?.version ?? engine });
    // biome-ignore lint/suspicious/noSkippedTests: whoever has no such browser has to hear that nothing was tried.
    if (opened === null) test.skip(true, `this machine has no ${engine}`);
    else await use(opened.tab);
  },
  /** As the lesson has them, of the first look. */
  texts: [
    async ({ opened }, use) => {
      if (opened === null) return use({});
      await openLesson(opened.tab);
      await use(
        await opened.tab.evaluate(() =>
          Object.fromEntries(
            window.queuebook.cells().map((cell) => [cell, window.queuebook.source(cell)]),
          ),
        ),
      );
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  /** One page for all: each test begins with the lesson's texts. */
  lesson: async ({ tab, texts }, use, info) => {
    // A test may have been elsewhere.
    if (!(await tab.evaluate(() => 'queuebook' in window))) await openLesson(tab);
    await tab.evaluate(async (lesson) => {
      const { queuebook } = window;
      for (const [cell, text] of Object.entries(lesson)) {
        await queuebook.stop(cell);
        if (queuebook.source(cell) !== text) queuebook.setSource(cell, text);
      }
      await queuebook.whenIdle();
    }, texts);
    await use({ tab, cell: (number) => new ScriptedCell(tab, number) });
    if (info.status === info.expectedStatus) return;
    throw new Error(`The page said of its engine: ${await badgeOf(tab)}`);
  },
  /** The same page in Chromium, to compare with. */
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern where nothing is needed.
    async ({}, use) => {
      const opened = await openBrowser('chromium');
      if (opened === null) throw new Error('there is no Chromium');
      await openLesson(opened.tab);
      await use({ tab: opened.tab, cell: (number) => new ScriptedCell(opened.tab, number) });
      await opened.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/** Times that a question may be cut off by a reload of the page's own before that counts as a fault. */
const CUT_OFF = 10;

/** Opens the lesson and waits until it has settled: the engine is up, or known to be missing. */
export async function openLesson(tab: Tab, url = address()): Promise<void> {
  await tab.goto(url);
  await settled(tab);
}

/** Also across the one reload that isolation may need. */
export async function settled(tab: Tab): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await tab.evaluate(async () => {
        while (window.queuebook === undefined) await new Promise(requestAnimationFrame);
        await window.queuebook.whenIdle();
      });
    } catch (error) {
      if (tries === CUT_OFF) throw error;
    }
  }
}

/** What the page says of its engine. */
export function badgeOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.querySelector('header [role=status]')?.textContent ?? '');
}

/** Of the built site, with its headers. */
export function address(): string {
  return `http://localhost:${process.env.QUEUEBOOK_PORT}/`;
}

export { expect };
