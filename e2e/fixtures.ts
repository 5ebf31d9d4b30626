/** `test` with the notebook open; a page that throws or logs an error fails its test. */
import { test as base, expect } from '@playwright/test';
import { NotebookPage } from './notebook-page';
import { forgetSummaries, runsOn } from './run-report';

interface Fixtures {
  unopened: NotebookPage;
  notebook: NotebookPage;
  runReport: undefined;
}

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
  /** For tests that open it themselves, at an address of their own. */
  unopened: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (said) => {
      if (said.type() === 'error') errors.push(`logged: ${said.text()}`);
    });
    await use(new NotebookPage(page));
    expect(errors, 'errors that nobody caught, or that the page logged').toEqual([]);
  },
  notebook: async ({ unopened }, use) => {
    await unopened.open();
    await use(unopened);
  },
});

export { expect };
