/** Readers who asked for less movement, more contrast or their own colours, in the gallery. */
import type { Page } from '@playwright/test';
import { expect, testInOneTab as test } from './fixtures';

async function openScene(page: Page, query: string): Promise<void> {
  await page.goto(`./gallery.html?${query}`);
  await page.locator('main[data-ready=true]').waitFor();
}

/** How many different pictures of items a replay shows in so many frames: slow enough for few frames a second. */
async function frames(page: Page, count: number): Promise<number> {
  await page.getByLabel('Speed').selectOption('1');
  await page.getByRole('button', { name: 'Restart' }).click();
  return page.evaluate(async (many) => {
    const seen = new Set<string>();
    for (let i = 0; i < many; i++) {
      await new Promise(requestAnimationFrame);
      const chips = [...document.querySelectorAll('.Flow-svg .Chip')];
      seen.add(chips.map((chip) => chip.getAttribute('transform')).join(' '));
    }
    return seen.size;
  }, count);
}

test('with reduced motion items step, and do not move', async ({ page }) => {
  await openScene(page, 'scene=buffer-of-one&moment=end');
  const moving = await frames(page, 120);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openScene(page, 'scene=buffer-of-one&moment=end');
  const stepping = await frames(page, 120);
  expect(moving, 'they move for those who want it').toBeGreaterThan(20);
  expect(stepping).toBeLessThanOrEqual(10);
});

test('an item half-way is drawn on its way, and with reduced motion where it was', async ({
  page,
}) => {
  const chips = async (moment: string) => {
    await openScene(page, `scene=buffer-of-one&moment=${moment}`);
    return page
      .locator('.Flow-svg .Chip')
      .evaluateAll((all) => all.map((chip) => chip.getAttribute('transform')));
  };
  const inItsSlot = await chips('blocked');
  expect(inItsSlot).toHaveLength(1);
  expect(await chips('taken')).not.toEqual(inItsSlot);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await chips('taken')).toEqual(inItsSlot);
});

/** What tells states apart without their colour: icon, pattern, word, dash. */
async function looks(page: Page): Promise<Map<string, string>> {
  const told = await page.locator('.ThreadCard').evaluateAll((cards) =>
    cards.map((card) => {
      const state = /ThreadCard--([a-z]+(?:-[a-z]+)?)/.exec(card.getAttribute('class') ?? '')?.[1];
      const body = card.querySelector('.ThreadCard-body');
      const { strokeDasharray, strokeWidth } = body
        ? getComputedStyle(body)
        : { strokeDasharray: '', strokeWidth: '' };
      const pattern = /-(hatch|dots)\)/.exec(
        card.querySelector('rect[fill^="url"]')?.getAttribute('fill') ?? '',
      )?.[1];
      const icon = [...card.querySelectorAll('.ThreadCard-icon path')]
        .map((path) => path.getAttribute('d'))
        .join();
      return [state ?? '', `${icon} ${pattern} ${strokeDasharray} ${strokeWidth}`] as const;
    }),
  );
  return new Map(told);
}

for (const media of [
  { name: 'forced colours', options: { forcedColors: 'active' } },
  { name: 'more contrast', options: { contrast: 'more' } },
] as const) {
  test(`every state is its own, with ${media.name}`, async ({ page }) => {
    await page.emulateMedia(media.options);
    const all = new Map<string, string>();
    for (const scene of [
      'buffer-of-one',
      'polling-pipeline',
      'failed',
      'polled-once',
      'shutdown',
    ]) {
      await openScene(page, `scene=${scene}`);
      for (const [state, look] of await looks(page)) all.set(state, look);
    }
    expect([...all.keys()].length).toBeGreaterThanOrEqual(5);
    expect(new Set(all.values()).size, [...all.keys()].join()).toBe(all.size);
  });

  test(`locks, vessels and the followed item can be seen, with ${media.name}`, async ({ page }) => {
    await page.emulateMedia(media.options);
    await openScene(page, 'scene=polled-once');
    const painted = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { fill, stroke } = getComputedStyle(element);
          return `${fill} ${stroke}`;
        });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    for (const selector of [
      '.GuardRow-body',
      '.Vessel-wall',
      '.ThreadCard-body',
      '.FlowEdges-line',
    ]) {
      const colours = await painted(selector);
      expect(colours, selector).not.toBe(`${paper} ${paper}`);
      expect(colours, selector).not.toBe('none none');
    }
    const [free, held] = [
      await page.locator('[data-moment$="sleeping"] .GuardRow-line').getAttribute('d'),
      await page.locator('[data-moment$="inside-the-lock"] .GuardRow-line').getAttribute('d'),
    ];
    expect(free, 'an open padlock is another shape than a closed one').not.toBe(held);
  });

  test(`what is chosen, and where time went, needs no colour, with ${media.name}`, async ({
    page,
  }) => {
    await page.emulateMedia(media.options);
    await openScene(page, 'scene=chosen&moment=thread');
    const card = page.locator('.FlowChoice--chosen');
    await expect(card).toHaveAccessibleName('resize');
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const colours = (mark: string) =>
      card.locator(mark).evaluate((drawn) => {
        const { fill, stroke } = getComputedStyle(drawn);
        return { fill, stroke };
      });
    const [ring, tick, sign] = await Promise.all(
      ['.FlowChoice-ring', '.FlowChoice-tick', '.FlowChoice-sign'].map(colours),
    );
    expect(ring?.stroke).not.toBe(paper);
    expect(tick?.fill).not.toBe(paper);
    expect(sign?.stroke, 'the tick on its ground').not.toBe(tick?.fill);
    await openScene(page, 'scene=wait-lens');
    const samples = await page.locator('.WaitLensTime-sample').evaluateAll((all) =>
      all.map((sample) => {
        const { backgroundImage, backgroundColor, borderStyle } = getComputedStyle(sample);
        return `${backgroundImage.replace(/(rgba?|color)\([^)]*\)/g, 'ink')} ${backgroundImage === 'none' ? backgroundColor : ''} ${borderStyle}`;
      }),
    );
    expect(samples).toHaveLength(4);
    expect(new Set(samples).size, samples.join('\n')).toBe(4);
  });
}
