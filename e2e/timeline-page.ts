/** `test` with the timeline of a recorded run, alone on the page of views. */
import { test as base, expect, type Locator, type Page } from '@playwright/test';

const SCENE = './gallery.html?scene=polling-pipeline&moment=middle';

/** The timeline of the one moment on the page. */
export class TimelineOnPage {
  readonly box: Locator;
  readonly slider: Locator;
  readonly strip: Locator;

  constructor(readonly page: Page) {
    this.box = page.locator('.Timeline-box');
    this.slider = page.getByRole('slider');
    this.strip = page.locator('.Timeline-overview');
  }

  async open(): Promise<void> {
    await this.page.goto(SCENE);
    await this.page.locator('main[data-ready=true]').waitFor();
    await this.box.scrollIntoViewIfNeeded();
  }

  /** They lie over the first lane while they are open. */
  async openTools(): Promise<void> {
    await this.page.getByRole('button', { name: 'More of the timeline' }).click();
  }

  button(name: string): Locator {
    return this.page
      .getByRole('group', { name: 'Timeline tools' })
      .getByRole('button', { name, exact: true });
  }

  async position(): Promise<number> {
    return Number(await this.slider.inputValue());
  }

  /** A place on the page: `part` of the plot's width, over the first lane. */
  async place(part: number): Promise<{ x: number; y: number }> {
    const box = await this.box.boundingBox();
    if (!box) throw new Error('the timeline is not to be seen');
    const [left = 0, width = 0] = await this.box.evaluate((element) =>
      ['--plot-left', '--plot-width'].map((name) =>
        Number.parseFloat(getComputedStyle(element).getPropertyValue(name)),
      ),
    );
    return { x: box.x + left + part * width, y: box.y + 44 };
  }

  /** The part of the run that is shown, as fractions of it; what was asked for has been drawn. */
  async window(): Promise<{ from: number; width: number }> {
    return this.page.locator('.Timeline-window').evaluate(async (element) => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      if (!(element instanceof HTMLElement)) throw new Error('no window');
      const { left, width } = element.style;
      return { from: Number.parseFloat(left) / 100, width: Number.parseFloat(width) / 100 };
    });
  }

  async drag(from: number, to: readonly number[]): Promise<number[]> {
    const { mouse } = this.page;
    const { x, y } = await this.place(from);
    await mouse.move(x, y);
    await mouse.down();
    const seen: number[] = [];
    for (const part of to) {
      await mouse.move((await this.place(part)).x, y);
      seen.push(await this.position());
    }
    await mouse.up();
    return seen;
  }
}

/** One page for all: what it has fetched and compiled once, it need not again. */
export const test = base.extend<{ timeline: TimelineOnPage }, { gallery: Page }>({
  gallery: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', viewport = null } = project.use;
      const page = await browser.newPage({ baseURL, viewport });
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ gallery }, use) => {
    await use(gallery);
  },
  timeline: async ({ page }, use) => {
    const timeline = new TimelineOnPage(page);
    await timeline.open();
    await use(timeline);
  },
});

export { expect };
