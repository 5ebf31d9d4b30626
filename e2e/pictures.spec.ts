/**
 * Pictures of the gallery as text, compared with those in e2e/pictures: what stands where in the flow, what the
 * timeline draws, what is said in words. Look at every change, then `npx playwright test pictures -u`.
 */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { drawLogOf, recordCanvases, svgLines } from './draw-log';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;

const SCENES = [
  'get-that-waits',
  'buffer-of-one',
  'work-not-done',
  'polling-pipeline',
  'waiting-pipeline',
  'three-four-five',
  'shutdown',
  'locks',
  'stuck',
  'failed',
  'many-waiters',
  'polled-once',
  'slots',
  'shared-data',
  'shared-and-queue',
  'dropped',
  'thousand-items',
  'sentence',
  'sentence-polling',
  'why',
  'why-chain',
  'why-circle',
  'wait-lens',
  'wait-lens-waiting',
  'compare',
  'item-card',
  'timeline',
  'chosen',
  'chosen-lock',
  'chosen-guard',
  'map',
  'map-stuck',
];
/** The short form: the flow, the lens, the timeline with a choice, the map. Their style sheets are those of all others. */
const IN_THE_DARK = ['buffer-of-one', 'wait-lens', 'chosen', 'map'];
const WIDTHS = { desktop: 1280, phone: 390 } as const;

/** One page for all pictures: what it has fetched and compiled once, it need not again. */
const test = base.extend<object, { gallery: Page }>({
  gallery: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '' } = project.use;
      const page = await browser.newPage({ baseURL });
      await recordCanvases(page);
      // The comparison says how many processors there are.
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => 8 }),
      );
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});

async function openScene(page: Page, scene: string, theme: 'light' | 'dark'): Promise<void> {
  await page.goto(`./gallery.html?scene=${scene}&theme=${theme}`);
  await page.locator('main[data-ready=true]').waitFor();
}

async function picture(page: Page): Promise<string> {
  const written: string[] = [];
  let before = new Set<string>();
  for (const section of await page.locator('[data-moment]').all()) {
    const lines: string[] = [];
    written.push(`== ${await section.getAttribute('data-moment')}`);
    for (const flow of await section.locator('.Flow-svg').all())
      lines.push('-- flow', ...(await svgLines(flow)));
    for (const map of await section.locator('.MapPicture-svg').all())
      lines.push('-- map', ...(await svgLines(map)));
    const canvases = await section.locator('canvas').all();
    if (canvases.length > 0) lines.push('-- timeline');
    for (const canvas of canvases) {
      const drawn = await drawLogOf(canvas);
      lines.push(`canvas ${drawn.length}`);
      lines.push(...drawn.filter((call) => /^fillText/.test(call)));
    }
    const bars = await section.locator('.WaitLensTime-bar').all();
    if (bars.length > 0) lines.push('-- lens');
    for (const bar of bars) lines.push((await partsOf(bar)).join(' '));
    for (const delays of await section.locator('.WaitLensHistogram-svg').all())
      lines.push(...(await svgLines(delays)));
    lines.push('-- words', ...(await section.ariaSnapshot()).split('\n'));
    written.push(...news(lines, before), '');
    before = new Set(lines);
  }
  return `${written.join('\n')}\n`;
}

/** What the moment before shows as well is counted, place by place, and not written again. */
function news(lines: readonly string[], before: ReadonlySet<string>): string[] {
  const written: string[] = [];
  let same = 0;
  const tell = () => {
    if (same > 0) written.push(`(${same} as before)`);
    same = 0;
  };
  for (const line of lines) {
    if (before.has(line)) {
      same++;
      continue;
    }
    tell();
    written.push(line);
  }
  tell();
  return written;
}

/** Where a thread's time went, in hundredths of the bar. */
function partsOf(bar: Locator): Promise<string[]> {
  return bar.locator('.WaitLensTime-part').evaluateAll((parts) =>
    parts.map((part) => {
      const sort = /--(\w+)/.exec(part.className)?.[1] ?? '?';
      const width = part instanceof HTMLElement ? Number.parseFloat(part.style.width) : Number.NaN;
      return `${sort} ${Math.round(width)}%`;
    }),
  );
}

/** Changes the theme, and lets the page draw in it. */
async function showIn(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(async (wanted) => {
    document.documentElement.dataset.theme = wanted;
    // One to hear of it, one to draw, one to have drawn.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  }, theme);
}

for (const scene of SCENES) {
  test(`${scene} on a desktop, light and dark, and on a phone`, async ({ gallery: page }) => {
    await page.setViewportSize({ width: WIDTHS.desktop, height: 900 });
    await openScene(page, scene, 'light');
    for (const [device, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: 900 });
      await showIn(page, 'light');
      const light = await picture(page);
      expect(light).toMatchSnapshot(`${scene}-${device}.txt`);
      if (FULL || IN_THE_DARK.includes(scene)) {
        await showIn(page, 'dark');
        expect(await picture(page), 'the dark picture differs only in colour').toBe(light);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    }
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`colours of the flow, ${theme}`, async ({ gallery: page }) => {
    await page.setViewportSize({ width: WIDTHS.desktop, height: 900 });
    const found = new Map<string, Set<string>>();
    for (const scene of ['buffer-of-one', 'polling-pipeline', 'locks', 'slots', 'stuck']) {
      await openScene(page, scene, theme);
      const colours = await page.locator('.Flow-svg [class]').evaluateAll((elements) =>
        elements
          .filter((element) => element.tagName !== 'g')
          .map((element) => {
            const { fill, stroke } = getComputedStyle(element);
            const own = [...element.classList].join('.');
            const group = [...(element.closest('g')?.classList ?? [])].join('.');
            return [`${group} ${own}`, `fill ${fill} stroke ${stroke}`] as const;
          }),
      );
      for (const [name, colour] of colours)
        found.set(name, (found.get(name) ?? new Set()).add(colour));
    }
    const lines = [...found].map(
      ([name, colours]) => `${name}: ${[...colours].sort().join(' | ')}`,
    );
    expect(`${lines.sort().join('\n')}\n`).toMatchSnapshot(`colours-${theme}.txt`);
  });
}
