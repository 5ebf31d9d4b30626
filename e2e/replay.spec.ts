/** A run is replayed by its own time: every step is seen, and what is said is what is drawn. */
import type { Page } from '@playwright/test';
import { expect, testOnOnePage as test } from './fixtures';
import type { CellOnPage } from './notebook-page';

/** Of each frame of a replay: what the player says, and the sentence; until the replay has come to its end. */
function watchReplay(page: Page, cell: string): Promise<{ player: string; sentence: string }[]> {
  return page.evaluate(async (id) => {
    const stage = document.querySelector(`[data-stage="${id}"]`);
    const numberIn = (what: string) =>
      /[Ss]tep ([\d,]+) of/.exec(stage?.querySelector(what)?.textContent ?? '')?.[1] ?? '';
    const frames: { player: string; sentence: string }[] = [];
    for (;;) {
      await new Promise(requestAnimationFrame);
      const player = numberIn('.Player-position');
      const last = frames.at(-1);
      const sentence = numberIn('.Sentence-step');
      if (last?.player !== player || last.sentence !== sentence) frames.push({ player, sentence });
      const [, steps] =
        /of ([\d,]+)/.exec(stage?.querySelector('.Player-position')?.textContent ?? '') ?? [];
      const over = stage?.querySelector('button[aria-label="Pause"]') === null;
      if (player !== '' && player === steps && over) return frames;
    }
  }, cell);
}

/** What nobody sees is drawn in few steps. */
async function inWindow({ runButton }: CellOnPage): Promise<void> {
  await runButton.scrollIntoViewIfNeeded();
}

test('a run of three seconds is followed live, and then played from its beginning, step by step', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(9);
  const text = await cell.source();
  await cell.setSource(text.replace(/sleep\([\d.]+\)/, 'sleep(3)'));
  await inWindow(cell);
  await cell.run();
  await cell.region.getByLabel('Speed').selectOption('2');
  const frames = await watchReplay(page, cell.id);
  const steps = Number(frames.at(-1)?.player);
  expect(steps).toBeGreaterThan(20);
  const begun = frames.findLastIndex(({ player }) => player === '0' || player === '1');
  const seen = new Set(frames.slice(Math.max(0, begun)).map(({ player }) => Number(player)));
  const missed = Array.from({ length: steps - 1 }, (_, i) => i + 1).filter((i) => !seen.has(i));
  expect(missed, 'steps that were never shown').toEqual([]);
});

test('the step in the sentence is the player’s, in every frame', async ({ notebook, page }) => {
  const cell = notebook.cell(9);
  await inWindow(cell);
  await cell.run();
  await cell.region.getByLabel('Speed').selectOption('4');
  const frames = await watchReplay(page, cell.id);
  // Where something only gets its name the sentence says what step that belongs to: 'Before step 2.'
  const apart = frames.filter(({ player, sentence }) => sentence !== '' && sentence !== player);
  expect(frames.filter(({ sentence }) => sentence !== '').length).toBeGreaterThan(5);
  expect(apart).toEqual([]);
});

test('boxes stand still from the first paint to the end, when the same text runs again', async ({
  notebook,
  page,
}) => {
  const cell = notebook.cell(15);
  await cell.run();
  await cell.seeEnd();
  const moved = await page.evaluate(async (id) => {
    const stage = document.querySelector(`[data-stage="${id}"]`);
    const places = () => {
      const flow = stage?.querySelector('[data-part="flow"]')?.getBoundingClientRect();
      return new Map(
        [...(stage?.querySelectorAll('.Flow-svg .FlowChoice') ?? [])].map((box) => {
          const { left, top } = box.getBoundingClientRect();
          const place = [left - (flow?.left ?? 0), top - (flow?.top ?? 0)];
          return [box.getAttribute('aria-label') ?? '', place] as const;
        }),
      );
    };
    const first = new Map<string, readonly number[]>();
    const far: Record<string, string> = {};
    let over = false;
    const running = window.queuebook.run(id).then(() => {
      over = true;
    });
    while (!over) {
      await new Promise(requestAnimationFrame);
      for (const [name, place] of places()) {
        const before = first.get(name) ?? place;
        first.set(name, before);
        if (place.some((pixels, i) => Math.abs(pixels - (before[i] ?? 0)) > 1))
          far[name] = `${before} → ${place}`;
      }
    }
    await running;
    return { boxes: first.size, far };
  }, cell.id);
  expect(moved.boxes).toBeGreaterThan(10);
  expect(moved.far).toEqual({});
});

test('by time, a long wait in which nothing happens is drawn short, or in full where that is asked for', async ({
  notebook,
}) => {
  const cell = notebook.cell(9);
  await cell.runText("print('before');\nsleep(0.4);\nprint('after');");
  const tools = cell.region.getByRole('group', { name: 'Timeline tools' });
  const whole = tools.getByRole('button', { name: 'Long waits in full' });
  await tools.getByRole('button', { name: 'More of the timeline' }).click();
  // Step by step all are as far apart.
  await expect(whole).toBeHidden();
  await tools.getByRole('button', { name: 'by step' }).click();
  await whole.click();
  await expect(whole).toBeHidden();
  await tools.getByRole('button', { name: 'Long waits folded' }).click();
  await expect(whole).toBeVisible();
});
