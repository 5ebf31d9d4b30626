/** The timeline by mouse, wheel, fingers, buttons and keys, over a recorded run. */
import type { CDPSession } from '@playwright/test';
import { expect, type TimelineOnPage, test } from './timeline-page';

test.describe('with a mouse', () => {
  test('the playhead is dragged, back and forth, and to both ends', async ({ timeline }) => {
    const seen = await timeline.drag(0.7, [0.6, 0.5, 0.4, 0.5, 0.6]);
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = seen;
    expect(a).toBeGreaterThan(b);
    expect(b).toBeGreaterThan(c);
    expect([d, e], 'the same place is the same moment').toEqual([b, a]);
    expect(await timeline.position(), 'where it was let go').toBe(e);
    const end = Number(await timeline.slider.getAttribute('max'));
    expect(await timeline.drag(0.5, [-0.5, 1.5])).toEqual([0, end]);
  });

  test('a click goes there, and the keys go on from there', async ({ timeline, page }) => {
    const { x, y } = await timeline.place(0.3);
    await page.mouse.click(x, y);
    const clicked = await timeline.position();
    await expect(timeline.slider).toBeFocused();
    await page.keyboard.press('ArrowRight');
    expect(await timeline.position()).toBeGreaterThan(clicked);
    await page.keyboard.press('ArrowLeft');
    expect(await timeline.position()).toBe(clicked);
  });

  test('Ctrl and the wheel zoom around the pointer; the wheel alone is the page’s', async ({
    timeline,
    page,
  }) => {
    expect((await timeline.window()).width).toBe(1);
    const { x, y } = await timeline.place(0.25);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -300);
    expect((await timeline.window()).width, 'without Ctrl nothing zooms').toBe(1);
    await timeline.box.scrollIntoViewIfNeeded();
    await page.mouse.move(x, (await timeline.place(0.25)).y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    const near = await timeline.window();
    expect(near.width).toBeLessThan(0.7);
    // What was under the pointer still is.
    expect(near.from + 0.25 * near.width).toBeCloseTo(0.25, 1);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 3_000);
    await page.keyboard.up('Control');
    expect((await timeline.window()).width).toBe(1);
  });

  test('Shift and the wheel, or the wheel across, move what is shown', async ({
    timeline,
    page,
  }) => {
    await timeline.button('Zoom in').click();
    await timeline.button('Zoom in').click();
    await page.keyboard.press('Home');
    const { x, y } = await timeline.place(0.5);
    await page.mouse.move(x, y);
    const start = await timeline.window();
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 200);
    await page.keyboard.up('Shift');
    const moved = await timeline.window();
    expect(moved.from).toBeGreaterThan(start.from);
    expect(moved.width).toBeCloseTo(start.width, 5);
    await page.mouse.wheel(150, 0);
    expect((await timeline.window()).from).toBeGreaterThan(moved.from);
    await page.mouse.wheel(-2_000, 0);
    expect((await timeline.window()).from).toBe(0);
  });

  test('the window in the strip is dragged, and jumps to a press', async ({ timeline, page }) => {
    for (let i = 0; i < 4; i++) await timeline.button('Zoom in').click();
    await timeline.strip.scrollIntoViewIfNeeded();
    const strip = await timeline.strip.boundingBox();
    if (!strip) throw new Error('there is no strip');
    const y = strip.y + strip.height / 2;
    await page.mouse.move(strip.x + strip.width * 0.8, y);
    await page.mouse.down();
    const jumped = await timeline.window();
    expect(jumped.from + jumped.width / 2).toBeCloseTo(0.8, 1);
    await page.mouse.move(strip.x + strip.width * 0.3, y);
    const dragged = await timeline.window();
    expect(dragged.from + dragged.width / 2).toBeCloseTo(0.3, 1);
    await page.mouse.up();
    expect(dragged.width).toBeCloseTo(jumped.width, 5);
  });

  test('a name in the margin chooses its lane', async ({ timeline, page }) => {
    const box = await timeline.box.boundingBox();
    if (!box) throw new Error('there is no timeline');
    await page.mouse.click(box.x + 20, (await timeline.place(0)).y);
    await timeline.openTools();
    await expect(page.getByRole('combobox', { name: 'Follow' })).not.toHaveValue('');
    await expect(page.locator('.FlowChoice[aria-pressed=true]')).toHaveCount(1);
  });
});

/** Fingers as the browser gets them from a screen, so that it also decides what is a scroll. */
async function touch(
  session: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  points: readonly { x: number; y: number }[],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map(({ x, y }, id) => ({ x: Math.round(x), y: Math.round(y), id })),
  });
}

/** Two fingers, from so far left and right of a place to so far. */
async function twoFingers(
  timeline: TimelineOnPage,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  const session = await timeline.page.context().newCDPSession(timeline.page);
  const steps = 8;
  for (let i = 0; i <= steps; i++) {
    const [a, b] = [0, 1].map((n) => {
      const [begin = 0, end = 0] = [from[n], to[n]];
      return begin + ((end - begin) * i) / steps;
    });
    const points = [await timeline.place(a ?? 0), await timeline.place(b ?? 0)];
    await touch(session, i === 0 ? 'touchStart' : 'touchMove', points);
  }
  await touch(session, 'touchEnd', []);
  await session.detach();
}

test.describe('with fingers', () => {
  test('one finger across drags the playhead', async ({ timeline, page }) => {
    const session = await page.context().newCDPSession(page);
    const seen: number[] = [];
    for (const part of [0.8, 0.7, 0.6, 0.5, 0.4, 0.3]) {
      await touch(session, part === 0.8 ? 'touchStart' : 'touchMove', [await timeline.place(part)]);
      // Fingers are told of once a frame.
      await timeline.window();
      if (part < 0.8) seen.push(await timeline.position());
    }
    await touch(session, 'touchEnd', []);
    expect([...seen].sort((a, b) => b - a)).toEqual(seen);
    // The first move only says that this is no tap.
    expect(new Set(seen).size).toBeGreaterThanOrEqual(4);
    expect((await timeline.window()).width, 'one finger zooms nothing').toBe(1);
  });

  test('two fingers pinch apart, move, and pinch together; the playhead stays', async ({
    timeline,
  }) => {
    const before = await timeline.position();
    await twoFingers(timeline, [0.45, 0.55], [0.25, 0.75]);
    const zoomed = await timeline.window();
    expect(zoomed.width).toBeLessThan(0.4);
    expect(zoomed.from + zoomed.width / 2, 'around the fingers').toBeCloseTo(0.5, 1);
    await twoFingers(timeline, [0.6, 0.8], [0.3, 0.5]);
    const moved = await timeline.window();
    expect(moved.from, 'as the fingers pull').toBeGreaterThan(zoomed.from + 0.1 * zoomed.width);
    expect(moved.width).toBeCloseTo(zoomed.width, 2);
    await twoFingers(timeline, [0.1, 0.9], [0.45, 0.55]);
    expect((await timeline.window()).width).toBe(1);
    expect(await timeline.position(), 'two fingers move no playhead').toBe(before);
  });
});

test.describe('by buttons and keys', () => {
  test('zoom, earlier, later and the whole', async ({ timeline }) => {
    await timeline.openTools();
    for (const name of ['Zoom out', 'Whole run', 'Earlier', 'Later'])
      await expect(timeline.button(name)).toHaveAttribute('aria-disabled', 'true');
    await timeline.button('Zoom in').click();
    const once = await timeline.window();
    expect(once.width).toBeLessThan(0.9);
    await timeline.button('Zoom in').click();
    const twice = await timeline.window();
    expect(twice.width).toBeLessThan(once.width);
    await timeline.button('Later').click();
    const later = await timeline.window();
    expect(later.from).toBeGreaterThan(twice.from);
    await timeline.button('Earlier').click();
    expect((await timeline.window()).from).toBeCloseTo(twice.from, 5);
    await timeline.button('Zoom out').click();
    expect((await timeline.window()).width).toBeCloseTo(once.width, 3);
    await timeline.button('Whole run').click();
    expect((await timeline.window()).width).toBe(1);
  });

  test('the same by keys on the slider', async ({ timeline, page }) => {
    await timeline.slider.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    const zoomed = await timeline.window();
    expect(zoomed.width).toBeLessThan(0.6);
    await page.keyboard.press('.');
    const later = await timeline.window();
    expect(later.from).toBeGreaterThan(zoomed.from);
    await page.keyboard.press(',');
    expect((await timeline.window()).from).toBeCloseTo(zoomed.from, 5);
    await page.keyboard.press('-');
    expect((await timeline.window()).width).toBeGreaterThan(zoomed.width);
    await page.keyboard.press('0');
    expect((await timeline.window()).width).toBe(1);
    await page.keyboard.press('End');
    const end = await timeline.position();
    expect(String(end)).toBe(await timeline.slider.getAttribute('max'));
    await page.keyboard.press('ArrowDown');
    expect(await timeline.position()).toBe(end - 1);
    await page.keyboard.press('Home');
    expect(await timeline.position()).toBe(0);
  });

  test('what the slider says: the step, the time, and what happened', async ({
    timeline,
    page,
  }) => {
    await timeline.slider.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(timeline.slider).toHaveAttribute(
      'aria-valuetext',
      /^step 1 of [\d,]+, at [\d.]+ ms: \w+/,
    );
    await expect(page.getByRole('slider'), 'one playhead, one slider').toHaveCount(1);
  });
});
