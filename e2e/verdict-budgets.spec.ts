/** How long a learner waits for the verdict on a broken program: printed for each of them, from the press on. */
import { expect, test } from './fixtures';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const MOST = FULL ? 12 : 3;
const VERDICT = '.BrokenVerdict-repaired, .BrokenVerdict-broken';

test('every broken program is judged, and how soon', async ({ notebook, page }) => {
  void notebook;
  const waited: string[] = [];
  // The first is judged twice: what searches states has to be fetched once.
  for (const number of [1, ...Array.from({ length: MOST }, (_, i) => i + 1)]) {
    const region = page.getByRole('region', { name: `Broken ${number}`, exact: true });
    const check = region.getByRole('button', { name: 'Check all orders' });
    await check.scrollIntoViewIfNeeded();
    await expect(check).toBeEnabled();
    const ms = await check.evaluate(async (button, verdict) => {
      const task = button.closest('fieldset');
      if (!(task && button instanceof HTMLElement)) throw new Error('no task');
      const begun = performance.now();
      button.click();
      // A verdict from before is gone once the check has begun.
      const until = async (there: boolean) => {
        while ((task.querySelector(verdict) !== null) !== there)
          await new Promise((done) => requestAnimationFrame(done));
      };
      await until(false);
      await until(true);
      return performance.now() - begun;
    }, VERDICT);
    waited.push(`${number}: ${ms.toFixed(0)} ms`);
    await page.evaluate((cell) => window.queuebook.stop(cell), `broken-${number}`);
    await page.evaluate(() => window.queuebook.whenIdle());
  }
  console.log(`from the press to the verdict\n${waited.join('\n')}`);
  expect(waited).toHaveLength(MOST + 1);
});
