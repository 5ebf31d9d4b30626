/** A cell by the keys of a keyboard, and at the width of a telephone, in every browser alike. */
import type { Tab } from '../tab';
import { address, expect, openLesson, settled, test } from './fixtures';

/** What has the focus, by the name that it is announced with. */
const focused = (tab: Tab) =>
  tab.evaluate(() => {
    const at = document.activeElement;
    return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
  });

/** Presses Tab until the focus has this name; the way there must not be endless. */
async function tabTo(tab: Tab, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    // In the editor Tab indents; Escape before it leaves, as editors do.
    await tab.press('Escape', 'Tab');
    if (name.test(await focused(tab))) return;
  }
  throw new Error(`40 times Tab, and never on ${name}`);
}

/** Presses a key until the focus has this name. */
async function pressTo(tab: Tab, key: string, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    if (name.test(await focused(tab))) return;
    await tab.press(key);
  }
  throw new Error(`12 times ${key}, and never on ${name}`);
}

const focusRun = (tab: Tab) =>
  tab.evaluate(() =>
    document.querySelector<HTMLElement>('#in-9 .StageBar-actions button')?.focus(),
  );

const statusOf = (tab: Tab) =>
  tab.evaluate(async () => {
    await window.queuebook.whenIdle();
    return document.querySelector('#in-9 [role=status]')?.textContent ?? '';
  });

const sentenceOf = (tab: Tab) =>
  tab.evaluate(async () => {
    await window.queuebook.whenIdle();
    return document.querySelector('#in-9 .Sentence [role=status]')?.textContent ?? '';
  });

test('a cell is run, read step by step, changed and reset by keyboard alone', async ({
  lesson,
}) => {
  const { tab } = lesson;
  await openLesson(tab);
  await focusRun(tab);
  await tab.press('Shift+Tab');
  await tabTo(tab, /Run$/);
  await tab.press('Enter');
  expect(await statusOf(tab)).toContain('finished');

  await tabTo(tab, /^Position$/);
  await tab.press('Home', 'ArrowRight', 'ArrowRight');
  const before = await sentenceOf(tab);
  expect(before).toMatch(/^Step \d+ of \d+\./);
  await tab.press('ArrowRight');
  expect(await sentenceOf(tab)).not.toBe(before);
  await tab.press('ArrowLeft');
  expect(await sentenceOf(tab), 'a step back is exact').toBe(before);

  await focusRun(tab);
  await tabTo(tab, /^TypeScript of In \[9\]$/);
  await tab.press('Control+End', 'Enter', ...`print("typed")`);
  expect(await lesson.cell(9).source()).toMatch(/\nprint\("typed"\)$/);
  await focusRun(tab);
  await tab.press('Enter');
  expect(await statusOf(tab)).toContain('finished');
  await lesson.cell(9).seeEnd();
  expect((await lesson.cell(9).writes()).join('')).toContain('typed');

  await focusRun(tab);
  await pressTo(tab, 'ArrowRight', /^Save, open, share, reset$/);
  await tab.press('Enter');
  await pressTo(tab, 'Tab', /^Reset$/);
  await tab.press('Enter');
  expect(await lesson.cell(9).source()).not.toContain('typed');
});

test('a program without an end is stopped by keyboard', async ({ lesson }) => {
  const { tab } = lesson;
  await lesson.cell(9).setSource(`print('going');\nfor (;;) sleep(0.01);`);
  await focusRun(tab);
  await tab.press('Enter');
  await tab.evaluate(async () => {
    while (!window.queuebook.trace('in-9').some(({ text }) => text === 'going'))
      await new Promise(requestAnimationFrame);
  });
  // One stop for Tab: arrows lead from Run to Stop.
  await pressTo(tab, 'ArrowRight', /Stop$/);
  await tab.press('Enter');
  expect(await statusOf(tab)).toContain('stopped');
  expect(await focused(tab), 'the focus is where it can go on from').toMatch(/Run$/);
});

test('on a telephone flow, sentence and player stand in the window, nothing sideways of it, and fingers find each button', async ({
  lesson,
}) => {
  const { tab } = lesson;
  // A browser's window has a least width; a frame of the page's own site has none, and its media queries are answered by it.
  await tab.goto(`${address()}licences.txt`);
  await tab.evaluate(async () => {
    document.body.innerHTML =
      '<iframe width="390" height="844" style="border: 0; position: fixed; inset: 0" src="./"></iframe>';
    // Before that it is a frame of nothing, which Firefox's driver does not find.
    await new Promise((done) => document.querySelector('iframe')?.addEventListener('load', done));
  });
  const phone = tab.frame(0);
  await settled(phone);
  const told = await phone.evaluate(async () => {
    const { queuebook } = window;
    const stage = document.querySelector('[data-stage="in-9"]');
    const buttons = (within: string) => [
      ...(stage?.querySelectorAll<HTMLElement>(`${within} button`) ?? []),
    ];
    buttons('.StageBar-actions')
      .find(({ textContent }) => /Run$/.test(textContent ?? ''))
      ?.click();
    await queuebook.whenIdle();
    queuebook.seek('in-9', Math.floor(queuebook.trace('in-9').length / 2));
    await queuebook.whenIdle();
    // What glides into the window has come.
    let at = -1;
    while (at !== scrollY) {
      at = scrollY;
      await new Promise((done) => setTimeout(done, 100));
    }
    const parts = ['[data-part="flow"]', '[data-part="sentence"]', '.Player'];
    const outside = parts.filter((part) => {
      const box = stage?.querySelector(part)?.getBoundingClientRect();
      return !box || box.height < 20 || box.top < -1 || box.bottom > innerHeight + 1;
    });
    const player = buttons('.Player-buttons');
    const small = player.filter((button) => {
      const { width, height } = button.getBoundingClientRect();
      return Math.min(width, height) < 44;
    });
    return {
      isolated: crossOriginIsolated,
      outside,
      buttons: player.length,
      small: small.map(({ textContent }) => textContent),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
  expect(told).toEqual({ isolated: true, outside: [], buttons: 5, small: [], sideways: 0 });
});
