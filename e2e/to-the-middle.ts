import type { Page } from '@playwright/test';

/** Runs a cell from its own Run button's place, and shows a moment in the middle. */
export async function toTheMiddle(page: Page, cell: string): Promise<void> {
  await page.evaluate(async (id) => {
    const stage = document.querySelector(`[data-stage="${id}"]`);
    const run = [...(stage?.querySelectorAll('button') ?? [])].find((button) =>
      /Run$/.test(button.textContent ?? ''),
    );
    run?.click();
    await window.queuebook.whenIdle();
    window.queuebook.seek(id, Math.floor(window.queuebook.trace(id).length / 2));
    await window.queuebook.whenIdle();
  }, cell);
}
