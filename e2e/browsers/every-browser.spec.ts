/**
 * What a learner relies on, in every browser alike: what cells print, all orders and their tokens, sentences about mistakes,
 * Stop, a saved run, and a frame that nothing leaves. The table in docs/browsers.md is made of these titles.
 */
import { MISTAKES, SHARED } from '../../workers/testing/mistakes';
import { ENDLESS, MORE_ENDLESS } from '../endless';
import { leakListener } from '../leak-listener';
import { program, REFUSED_AT_ONCE, TRIES, WAYS } from '../sandbox-tries';
import { badgeOf, expect, openLesson, test } from './fixtures';
import { openRunFile, savedRunOf } from './saved-run';

test('threads run', async ({ lesson }) => {
  expect(await badgeOf(lesson.tab)).toBe('Live · Web Workers');
});

test('every run cell prints its lines', { tag: '@smoke' }, async ({ lesson }) => {
  const lines = {
    8: ['Consumer waiting', 'Producer putting', 'Producer done', 'Consumer done'],
    9: ['put 1', 'put 2', 'done'].map((what) => `Producer ${what}`),
    10: ['Producer waiting', 'Consumer working', 'Consumer done', 'Producer done'],
  };
  for (const [number, texts] of Object.entries(lines)) {
    const cell = lesson.cell(Number(number));
    expect(await cell.run(), cell.id).toMatchObject({ outcome: 'finished', dropped: 0 });
    expect(await cell.writes(), cell.id).toEqual(expect.arrayContaining(texts));
  }
  for (const number of [13, 15, 16]) {
    const summary = await lesson.cell(number).run();
    expect(summary, `In [${number}]`).toMatchObject({
      outcome: 'finished',
      console: ['1000 items finished'],
      polls: 0,
      dropped: 0,
    });
  }
  const polling = await lesson.cell(6).run();
  const told = /^Processed 1000 items after polling (\d+) times$/.exec(polling.console[0] ?? '');
  expect(Number(told?.[1])).toBe(polling.polls + 3);
});

test('threads find the workers of the run before', async ({ lesson }, info) => {
  const { tab } = lesson;
  await openLesson(tab);
  const state = () => tab.evaluate(() => window.queuebook.engine());
  await tab.evaluate(async () => {
    const { queuebook } = window;
    while ((await queuebook.engine()).idleWorkers < 13) await new Promise(requestAnimationFrame);
  });
  const cell = lesson.cell(15);
  const { ms } = await cell.run();
  info.annotations.push({ type: 'first run of In [15]', description: `${Math.round(ms)} ms` });
  console.log(`      first run of In [15]: ${Math.round(ms)} ms`);
  const { endedWorkers } = await state();
  for (let round = 0; round < 2; round++)
    expect(await cell.run()).toMatchObject({ outcome: 'finished' });
  // A worker that leaves late on a busy machine is ended; all of them after each run is another matter.
  expect((await state()).endedWorkers - endedWorkers).toBeLessThan(13);
});

for (const [number, outputs] of [
  [8, 5],
  [9, 10],
  [10, 7],
] as const) {
  test(`all orders of In [${number}]: the same numbers and first tokens as in Chromium`, async ({
    lesson,
    chromium,
  }) => {
    const here = await lesson.cell(number).orders();
    const there = await chromium.cell(number).orders();
    expect(here).toMatchObject({ complete: true });
    expect(here.outputs).toHaveLength(outputs);
    expect({ ...here, ms: 0 }).toEqual({ ...there, ms: 0 });
  });
}

test('mistakes are told with the same sentence and line, and what threads share is none', async ({
  lesson,
}) => {
  const cell = lesson.cell(9);
  for (const { what, text, name, line, says } of MISTAKES)
    expect
      .soft(await cell.runText(text), what)
      .toMatchObject({ outcome: 'failed', error: { name, line, message: says } });
  for (const { what, text, prints } of SHARED)
    expect
      .soft(await cell.runText(text), what)
      .toMatchObject({ outcome: 'finished', console: [prints] });
});

test('programs without an end are stopped, and the next run is clean', async ({ lesson }) => {
  const original = await lesson.cell(8).source();
  for (const [what, text] of Object.entries({ ...ENDLESS, ...MORE_ENDLESS })) {
    const stopped = await lesson.tab.evaluate(async (endless) => {
      const { queuebook } = window;
      queuebook.setSource('in-8', endless);
      const running = queuebook.run('in-8');
      const over = running.then(() => true);
      const frame = () => new Promise((done) => requestAnimationFrame(() => done(false)));
      while (!queuebook.trace('in-8').some((event) => event.text === 'going'))
        if (await Promise.race([over, frame()])) break;
      await queuebook.stop('in-8');
      return running;
    }, text);
    expect.soft(stopped, what).toMatchObject({ outcome: 'stopped' });
    const cell = lesson.cell(8);
    const next = await cell.runText(original);
    expect.soft(next, `after ${what}`).toMatchObject({ outcome: 'finished', dropped: 0 });
  }
});

test('a saved run is opened again, and a changed one is refused', async ({ lesson }) => {
  const cell = lesson.cell(9);
  await cell.run();
  await cell.seeEnd();
  const before = await cell.trace();
  const text = await savedRunOf(lesson.tab, cell.id);
  await cell.runText(`print('another');`);
  expect(
    await openRunFile(lesson.tab, cell.id, text.replace('"dropped":0', '"dropped":1')),
  ).toMatch(/changed or damaged/);
  expect(await openRunFile(lesson.tab, cell.id, text)).toBe('');
  expect(await cell.trace()).toEqual(before);
});

test('learner code reaches nothing outside its frame', { tag: '@smoke' }, async ({ lesson }) => {
  const listener = await leakListener();
  await fetch(`http://${listener.host}/control`);
  expect(listener.heard().connections).toBe(1);
  listener.forget();
  for (const [way, wrap] of Object.entries(WAYS)) {
    for (const where of ['main', 'another thread'] as const) {
      // A cell that imports so does not even begin.
      const tries = Object.entries(TRIES).filter(
        ([, body]) => way !== 'plain code' || !body.startsWith('return import('),
      );
      const text = program(tries, `http://${listener.host}`, wrap, where);
      const { outcome, console: lines } = await lesson.cell(8).runText(text);
      expect(outcome, `${way}, in ${where}`).toBe('finished');
      expect(lines.map((line) => line.split(': ')[0])).toEqual([
        ...tries.map(([name]) => name),
        'after',
      ]);
      const refused = lines.filter((line) => /: (refused|nothing)/.test(line));
      expect(refused.map((line) => line.split(': ')[0])).toEqual(
        expect.arrayContaining(REFUSED_AT_ONCE),
      );
    }
  }
  // A second program gives the promises of the first time to do what they can.
  await lesson.cell(9).runText(`import { sleep } from 'time';\nsleep(1.5);`);
  expect(listener.heard()).toEqual({ connections: 0, requests: [] });
  listener.close();
});
