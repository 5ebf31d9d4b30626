/** Rows of docs/quantities.md on the built page: each ends with its sentence, and the page answers a click meanwhile. */
import { expect, type Page, test } from '@playwright/test';
import { watchMainThread } from './main-thread';
import { NotebookPage } from './notebook-page';
import { pressedMeanwhile } from './pressed-meanwhile';

/** How long a task takes is judged in the long form only; so are rows on which the engine works for seconds. */
export const FULL = process.env.QUEUEBOOK_FULL !== undefined;
/** A click is answered within this. */
export const ANSWER_MS = 200;

export interface QuantityRow<Given> {
  /** In the page. @returns What it says of its end. */
  readonly act: (given: Given) => Promise<string>;
  readonly given: Given;
  readonly says: RegExp;
  readonly long?: true;
}

/** One after the other, in In [9] of one page. */
export async function driveRows<Given>(
  page: Page,
  rows: Readonly<Record<string, QuantityRow<Given>>>,
): Promise<void> {
  const notebook = new NotebookPage(page);
  await notebook.open();
  // What a page does once is over before we look.
  await notebook.cell(9).run();
  const original = await notebook.cell(9).source();
  for (const [name, { act, given, says, long }] of Object.entries(rows)) {
    if (long && !FULL) continue;
    await test.step(name, async () => {
      const stop = FULL ? await watchMainThread(page) : null;
      const { result, answers } = await pressedMeanwhile(page, act, given);
      expect(result, name).toMatch(says);
      const [longest] = (await stop?.()) ?? [];
      console.log(
        `${name}: ${answers} answers${longest ? `, longest own task ${longest.ownMs.toFixed(0)} ms (${longest.longest})` : ''}`,
      );
      if (longest) expect(longest.ownMs, name).toBeLessThan(ANSWER_MS);
      await notebook.cell(9).setSource(original);
    });
  }
}
