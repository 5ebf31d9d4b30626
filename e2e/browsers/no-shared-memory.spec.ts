/** WebKitGTK as it comes, isolated and without SharedArrayBuffer: nothing can run there, and everything can be read. */
import { badgeOf, expect, test } from './fixtures';

test('without shared memory the page is readable, and says why nothing runs', async ({
  lesson,
}) => {
  expect(await badgeOf(lesson.tab)).toBe('No threads here');
  const said = await lesson.tab.evaluate(
    () => document.querySelector('[role=alert]')?.textContent ?? '',
  );
  expect(said).toContain('SharedArrayBuffer');
  expect(said).toContain('Everything can still be read.');
});

test('without shared memory Run is refused in words, and a recorded run stands in the cell', async ({
  lesson,
}) => {
  const refused = await lesson.tab.evaluate(() =>
    window.queuebook.run('in-9').then(
      () => '',
      (error: Error) => error.message,
    ),
  );
  expect(refused).toMatch(/\w/);
  const recorded = await lesson.tab.evaluate(async () => {
    const region = document.getElementById('in-9');
    region?.scrollIntoView();
    while (!/Recorded · /.test(region?.textContent ?? '')) await new Promise(requestAnimationFrame);
    return window.queuebook.trace('in-9').length;
  });
  expect(recorded).toBeGreaterThan(0);
});
