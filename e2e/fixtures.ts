/** `test` with the notebook open; a page that throws or logs an error fails its test. */
import { test as base, expect } from '@playwright/test';
import { NotebookPage } from './notebook-page';

export const test = base.extend<{ notebook: NotebookPage }>({
  notebook: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const notebook = new NotebookPage(page);
    await notebook.open();
    await use(notebook);
    expect(errors, 'errors that nobody caught on the page').toEqual([]);
  },
});

export { expect };
