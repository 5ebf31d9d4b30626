/** The notebook as a reader meets it: regions, buttons and texts by their accessible names. */
import type { Locator, Page } from '@playwright/test';
import { ScriptedCell } from './scripted-cell';
import { tabOf } from './tab';

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

  /** Opens the lesson, waits until it has settled (the engine is up, or known to be missing), and goes on to its cells. */
  async open(url = './'): Promise<void> {
    await this.page.goto(url);
    await this.settled();
    await this.#pastTheEntry();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.settled();
    await this.#pastTheEntry();
  }

  /**
   * As readers do. In the window its recording plays for half a minute, and takes a third of a processor from the test.
   * At once: a page that is still gliding when the test begins glides on beneath whatever it brings into the window.
   */
  async #pastTheEntry(): Promise<void> {
    await this.page.evaluate(() => {
      const entry = document.querySelector('[data-stage="entry"]');
      if (entry === null || scrollY !== 0) return;
      // What only touches the window counts as in it.
      const { bottom } = entry.getBoundingClientRect();
      scrollTo({ top: Math.ceil(bottom) + 1, behavior: 'instant' });
    });
  }

  /** Also across the one reload that isolation may need. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => window.queuebook !== undefined);
    // Apart: a promise that is given back counts as an answer, whatever comes of it. Asked again after a reload.
    await this.page.waitForFunction(() => window.queuebook?.whenIdle().then(() => true));
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

export class CellOnPage extends ScriptedCell {
  readonly page: Page;
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
    super(tabOf(page), number);
    this.page = page;
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

  /** Opens one of the views below the player, and gives back the place. */
  async openView(name: string): Promise<Locator> {
    // A stage that has never been near the window has no tabs yet.
    await this.region.scrollIntoViewIfNeeded();
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
