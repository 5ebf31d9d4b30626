/** How often React commits: never once an event. */
import type { Page } from '@playwright/test';

/** Counts what React does, without its developer tools: it tells whoever looks as if they were there. */
export async function countCommits(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(window, 'commits', 0);
    Reflect.set(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
      supportsFiber: true,
      isDisabled: false,
      inject: () => 1,
      checkDCE: () => {},
      onCommitFiberRoot: () =>
        Reflect.set(window, 'commits', Number(Reflect.get(window, 'commits')) + 1),
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
    });
  });
}

export const commits = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'commits')));
