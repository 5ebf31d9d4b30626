/** A reader who goes on clicking while a program runs: how soon the page answers, in frames of this machine. */
import type { Page } from '@playwright/test';

export interface Answered {
  readonly sent: number;
  /** Handled by the page when the last was sent, or the program was over. */
  readonly answered: number;
  /** From a click to its handling, the longest, over the longest of ten frames of the page at rest. */
  readonly worstFrames: number;
}

interface Noted {
  readonly delays: number[];
}

declare global {
  interface Window {
    notedClicks?: Noted;
  }
}

/** How long a frame takes on this machine now: the longest of ten. */
export function frameTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let longest = 0;
    let last = performance.now();
    for (let i = 0; i < 10; i++) {
      const now = await new Promise<number>((done) =>
        requestAnimationFrame(() => done(performance.now())),
      );
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  });
}

/**
 * Starts something, and clicks the outline's first two links in turn until it is over; at most so many times.
 * @param start called when all is ready to measure
 */
export async function clickDuring<T>(
  page: Page,
  start: () => Promise<T>,
  most = 25,
): Promise<Answered & { readonly result: T }> {
  const frameMs = await frameTime(page);
  await page.evaluate(() => {
    const noted: Noted = { delays: [] };
    window.notedClicks = noted;
    const note = (event: Event) => noted.delays.push(performance.now() - event.timeStamp);
    document.addEventListener('click', note, true);
  });
  const links = page.getByRole('navigation').getByRole('link');
  const boxes = [await links.nth(0).boundingBox(), await links.nth(1).boundingBox()];
  let over = false;
  const running = start().finally(() => {
    over = true;
  });
  let sent = 0;
  for (; !over && sent < most; sent++) {
    const box = boxes[sent % 2];
    if (!box) throw new Error('the outline shows no link to click');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }
  const answered = over ? sent : await page.evaluate(() => window.notedClicks?.delays.length ?? 0);
  const result = await running;
  const delays = await page.evaluate(() => window.notedClicks?.delays ?? []);
  return { result, sent, answered, worstFrames: Math.max(0, ...delays) / frameMs };
}
