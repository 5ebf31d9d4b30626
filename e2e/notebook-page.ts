/** The notebook as a reader meets it: regions, buttons and texts by their accessible names. */
import type { Locator, Page } from '@playwright/test';
import type { TraceEvent } from '../workers/trace/events';
import { keepSummary } from './run-report';

/** How a run ended; as `window.queuebook.run` says it. */
export type Summary = Awaited<ReturnType<Window['queuebook']['run']>>;

export type RunOptions = NonNullable<Parameters<Window['queuebook']['run']>[1]>;
type OrdersOptions = NonNullable<Parameters<Window['queuebook']['orders']>[1]>;
type Orders = Awaited<ReturnType<Window['queuebook']['orders']>>;

export class NotebookPage {
  readonly page: Page;
  /** Says which engine is running. */
  readonly badge: Locator;
  /** The sentence about what is missing, where threads cannot run. */
  readonly notice: Locator;

  constructor(page: Page) {
    this.page = page;
    this.badge = page.getByRole('banner').getByRole('status');
    this.notice = page.getByRole('alert').first();
  }

  /** Opens the lesson and waits until it has settled: the engine is up, or known to be missing. */
  async open(url = './'): Promise<void> {
    await this.page.goto(url);
    await this.settled();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.settled();
  }

  /** Also across the one reload that isolation may need. */
  async settled(): Promise<void> {
    // Apart: a promise that is given back counts as an answer, also one that was made before the page's script ran.
    await this.page.waitForFunction(() => window.queuebook !== undefined);
    await this.page.waitForFunction(async () => {
      await window.queuebook?.whenIdle();
      return window.queuebook !== undefined;
    });
  }

  /** Opens the outline in words, and gives it back. */
  async openOutline(): Promise<Locator> {
    const outline = this.page.getByRole('navigation', { name: 'Lesson', exact: true });
    await outline.getByRole('button', { name: 'Outline of the lesson' }).click();
    return outline;
  }

  cell(number: number): CellOnPage {
    return new CellOnPage(this.page, number);
  }
}

export class CellOnPage {
  readonly page: Page;
  readonly id: string;
  readonly region: Locator;
  readonly runButton: Locator;
  readonly stopButton: Locator;
  /** Opens what the cell offers besides: saving, opening, sharing, Reset. */
  readonly menuButton: Locator;
  /** In the menu. */
  readonly resetButton: Locator;
  readonly console: Locator;
  readonly editor: Locator;
  /** What went wrong, one alert each. */
  readonly troubles: Locator;

  constructor(page: Page, number: number) {
    this.page = page;
    this.id = `in-${number}`;
    this.region = page.getByRole('region', { name: `In [${number}]`, exact: true });
    this.runButton = this.region.getByRole('button', { name: 'Run', exact: true });
    this.stopButton = this.region.getByRole('button', { name: 'Stop', exact: true });
    this.menuButton = this.region.getByRole('button', { name: 'Save, open, share, reset' });
    this.resetButton = this.region.getByRole('button', { name: 'Reset', exact: true });
    this.console = this.region.getByRole('log', { name: 'Console' });
    this.editor = this.region.getByRole('textbox', { name: `TypeScript of In [${number}]` });
    // The menu keeps a place for what it may have to say: empty, it says nothing.
    this.troubles = this.region.getByRole('alert').filter({ hasText: /\S/ });
  }

  source(): Promise<string> {
    return this.page.evaluate((cell) => window.queuebook.source(cell), this.id);
  }

  async setSource(text: string): Promise<void> {
    await this.page.evaluate(([cell, text_]) => window.queuebook.setSource(cell, text_), [
      this.id,
      text,
    ] as const);
  }

  /** Runs the cell as its text is now, and waits for its end. */
  async run(options: RunOptions = {}): Promise<Summary> {
    const summary = await this.page.evaluate(([cell, given]) => window.queuebook.run(cell, given), [
      this.id,
      options,
    ] as const);
    return keepSummary(this.id, summary);
  }

  /** All its orders. */
  orders(options: OrdersOptions = {}): Promise<Orders> {
    return this.page.evaluate(([cell, how]) => window.queuebook.orders(cell, how), [
      this.id,
      options,
    ] as const);
  }

  /** Replaces the text, runs it, and sees the run to its end. */
  async runText(text: string): Promise<Summary> {
    await this.setSource(text);
    const summary = await this.run();
    await this.seeEnd();
    return summary;
  }

  /** Takes the replay to the end of the run: what it printed, and what it came to, is told there and not before. */
  async seeEnd(): Promise<void> {
    await this.page.evaluate(async (cell) => {
      await window.queuebook.whenIdle();
      if (window.queuebook.trace(cell).length > 0)
        window.queuebook.seek(cell, Number.MAX_SAFE_INTEGER);
    }, this.id);
  }

  /** Opens one of the views below the player, and gives back the place. */
  async openView(name: string): Promise<Locator> {
    await this.region.getByRole('tab', { name }).click();
    return this.region.getByRole('tabpanel', { name });
  }

  async reset(): Promise<void> {
    if ((await this.menuButton.getAttribute('aria-expanded')) !== 'true')
      await this.menuButton.click();
    await this.resetButton.click();
  }

  /** Opens a definition that is folded to one line. */
  async unfold(): Promise<void> {
    const line = this.region.locator('details:not([open]) > summary');
    if ((await line.count()) > 0) await line.click();
  }

  /** Presses Run, waits until the program is over, and sees the run to its end. */
  async pressRun(): Promise<void> {
    await this.runButton.click();
    await this.seeEnd();
  }

  /** Presses Run and waits until the program has printed this. */
  async pressRunUntil(printed: string): Promise<void> {
    await this.runButton.click();
    await this.console.getByText(printed).first().waitFor();
  }

  trace(): Promise<TraceEvent[]> {
    return this.page.evaluate((cell) => window.queuebook.trace(cell), this.id);
  }

  /** What the program wrote, write by write: a text or a newline each. Two threads' lines may run together. */
  async writes(): Promise<string[]> {
    const written = (await this.trace()).filter(({ kind }) => /printed$/.test(kind));
    return written.map(({ kind, text }) => (kind === 'newline-printed' ? '\n' : text));
  }

  /** Whether a line of the last run has the writes of two threads. */
  async ranTogether(): Promise<boolean> {
    const writes = (await this.trace()).filter(({ kind }) => /printed$/.test(kind));
    return writes.some(
      ({ kind, thread }, i) => kind === 'printed' && writes[i + 1]?.thread !== thread,
    );
  }

  /** Milliseconds from the press of Stop until the page says that the program has stopped. */
  stopAndMeasure(): Promise<number> {
    return this.region.evaluate(async (region) => {
      const buttons = [...region.querySelectorAll('button')];
      const stop = buttons.find((button) => button.innerText.includes('Stop'));
      if (!stop) throw new Error('there is no Stop button');
      const begun = performance.now();
      stop.click();
      const status = () => region.querySelector('[role="status"]')?.textContent ?? '';
      while (!/stopped/i.test(status())) await new Promise(requestAnimationFrame);
      return performance.now() - begun;
    });
  }

  /** Puts the cursor at the end of the text. */
  async focusEnd(): Promise<void> {
    await this.editor.click();
    await this.editor.press('ControlOrMeta+End');
  }
}
