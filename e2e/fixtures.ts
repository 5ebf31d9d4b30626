/** `test` with the notebook open; a page that throws or logs an error fails its test. */
import { test as base, expect } from '@playwright/test';
import { NotebookPage } from './notebook-page';

export const test = base.extend<{ unopened: NotebookPage; notebook: NotebookPage }>({
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
