/** What only Firefox can show here: Python on a page that is not isolated, where JSPI is all that it needs. */
import { type Host, host, lessonPage, untilTestEnds } from '../hosts';
import type { Tab } from '../tab';
import { badgeOf, expect, openLesson, settled, test } from './fixtures';

const untilEnd = untilTestEnds((close) => test.afterEach(close));

function run(tab: Tab, cell: string) {
  return tab.evaluate((id) => window.queuebook.run(id, { language: 'python' }), cell);
}

/** A site that sends no headers; `broken`: nor has it a service worker that could add them. */
async function site(broken: readonly string[]): Promise<Host> {
  const made = untilEnd(await host());
  made.broken.push(...broken);
  return made;
}

test('Python runs the run cells, and finds all orders, on a page that is not isolated', {
  tag: '@smoke',
}, async ({ tab }) => {
  await openLesson(tab, (await site(['sw.js'])).url);
  const able = await tab.evaluate(() => [crossOriginIsolated, 'Suspending' in WebAssembly]);
  expect(able).toEqual([false, true]);
  await tab.evaluate(() => window.queuebook.setLanguage('python'));
  const lines = {
    'in-8': ['Consumer waiting', 'Producer putting', 'Producer done', 'Consumer done'],
    'in-13': ['1000 items finished'],
    'in-15': ['1000 items finished'],
    'in-16': ['1000 items finished'],
  };
  for (const [cell, console] of Object.entries(lines))
    expect(await run(tab, cell), cell).toMatchObject({ outcome: 'finished', dropped: 0, console });
  expect(await badgeOf(tab)).toBe('Live · Python');
  const orders = await tab.evaluate(() => window.queuebook.orders('in-10'));
  expect(orders).toMatchObject({ complete: true });
  expect(orders.outputs).toHaveLength(7);
});

test('in a frame of another site no service worker is asked for help in vain, and Python runs', async ({
  tab,
}) => {
  const made = await site([]);
  await tab.goto(untilEnd(await lessonPage(made.url)).url);
  const frame = tab.frame(0);
  await settled(frame);
  expect(await badgeOf(frame)).toBe('No threads here');
  const said = await frame.evaluate(
    () => document.querySelector('[role=alert]')?.textContent ?? '',
  );
  expect(said).toContain('inside this other page');
  await frame.evaluate(() => window.queuebook.setLanguage('python'));
  expect(await run(frame, 'in-9')).toMatchObject({ outcome: 'finished' });
  expect(await badgeOf(frame)).toBe('Live · Python');
  const asked = made.answers.filter(({ path }) => /queuebook\/(sw\.js)?$/.test(path));
  expect(asked.map(({ path }) => path)).toEqual(['/course/queuebook/']);
});
