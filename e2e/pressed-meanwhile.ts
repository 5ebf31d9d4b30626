/** A reader who presses a button of another cell again and again while the page has much to do. */
import type { Page } from '@playwright/test';

/**
 * Does `act` in the page; meanwhile a button of In [8] is pressed, and must have acted by the next frame each time.
 * What goes in and what comes back is what JSON can hold.
 */
export function pressedMeanwhile<Given, Result>(
  page: Page,
  act: (given: Given) => Promise<Result>,
  given: Given,
): Promise<{ readonly result: Result; readonly answers: number }> {
  return page.evaluate(`(${driven})(() => (${act})(${JSON.stringify(given)}))`);
}

async function driven<Result>(act: () => Promise<Result>) {
  const button = document.querySelector<HTMLButtonElement>('#in-8 .ExportMenu button');
  if (!button) throw new Error('there is no button to press');
  let answers = 0;
  const press = async () => {
    const before = button.getAttribute('aria-expanded');
    button.click();
    await new Promise((done) => requestAnimationFrame(done));
    if (button.getAttribute('aria-expanded') === before) throw new Error('the button did nothing');
    answers++;
  };
  let over = false;
  const acting = act().finally(() => {
    over = true;
  });
  do await press();
  while (!over);
  return { result: await acting, answers };
}
