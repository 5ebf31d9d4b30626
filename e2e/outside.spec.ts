/** What comes from outside, wrong in every way: the scripting interface and addresses. Nothing hangs; refusals say why. */
import { ELSEWHERE, expect, testOnOnePage as test } from './fixtures';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;

test('the scripting interface refuses in words, and goes on working', async ({
  notebook,
  page,
}) => {
  const told = await page.evaluate(async () => {
    const odd: readonly unknown[] = [
      undefined,
      null,
      0,
      -1,
      1.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '',
      'in-99',
      '__proto__',
      'constructor',
      [],
      {},
      () => 1,
      Symbol('s'),
      10n,
      'x'.repeat(100_000),
    ];
    const methods: Readonly<Record<string, (...given: readonly unknown[]) => unknown>> =
      Object.fromEntries(
        Object.entries(window.queuebook).flatMap(([name, method]) =>
          typeof method === 'function'
            ? [
                [
                  name,
                  (...given: readonly unknown[]) => Reflect.apply(method, window.queuebook, given),
                ],
              ]
            : [],
        ),
      );
    const calls: (readonly [string, ...unknown[]])[] = [];
    for (const value of odd) {
      for (const name of ['source', 'setSource', 'stop', 'trace', 'seek', 'run', 'orders'])
        calls.push([name, value, value]);
      calls.push(['seek', 'in-9', value], ['run', 'in-9', value], ['orders', 'in-9', value]);
      for (const option of ['policy', 'token', 'seed', 'depth', 'printWrites', 'sleeps', 'limit']) {
        calls.push(['run', 'in-9', { policy: 'random', [option]: value }]);
        calls.push(['orders', 'in-9', { limit: 5, [option]: value }]);
      }
    }
    let refused = 0;
    const unclear: string[] = [];
    for (const [name, ...given] of calls) {
      try {
        await methods[name]?.(...given);
      } catch (error) {
        refused++;
        const { name: kind, message } =
          error instanceof Error ? error : { name: '', message: String(error) };
        // What the browser says of code that was surprised, not what the page says of what it was given.
        if (
          !['TypeError', 'RangeError', 'TokenError', 'Error'].includes(kind) ||
          message.length < 10 ||
          message.length > 300 ||
          /of undefined|of null| is not a function|is not iterable|Cannot (read|convert|destructure)/.test(
            message,
          )
        )
          unclear.push(
            `${name}(${given.map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value).slice(0, 30))).join(', ')}): ${kind} ${message}`,
          );
      }
    }
    await window.queuebook.whenIdle();
    return { calls: calls.length, refused, unclear };
  });
  console.log(`      ${told.calls} odd calls, ${told.refused} refused`);
  expect(told.unclear).toEqual([]);
  expect(told.refused).toBeGreaterThan(told.calls / 2);
  expect(await notebook.cell(9).run()).toMatchObject({ outcome: 'finished', dropped: 0 });
});

test('calls while a cell runs, and after Stop', async ({ notebook, page }) => {
  const told = await page.evaluate(async () => {
    const { queuebook } = window;
    queuebook.setSource('in-8', "print('going'); for (;;) {}");
    const running = queuebook.run('in-8');
    const said = (question: Promise<unknown>) =>
      question.then(
        () => 'done',
        (error: Error) => error.message,
      );
    // Of an earlier run there may be a trace, too.
    while (!queuebook.trace('in-8').some(({ text }) => text === 'going'))
      await new Promise(requestAnimationFrame);
    const again = await said(queuebook.run('in-8'));
    const orders = await said(queuebook.orders('in-8'));
    queuebook.seek('in-8', -5);
    queuebook.seek('in-8', 1e9);
    queuebook.setSource('in-8', "print('later');");
    const trace = queuebook.trace('in-8').length;
    await Promise.all([queuebook.stop('in-8'), queuebook.stop('in-8'), queuebook.stop('in-9')]);
    const { outcome } = await running;
    queuebook.seek('in-8', 0);
    const next = await queuebook.run('in-8');
    // However soon it comes: nothing may begin after it.
    const soon: string[] = [];
    for (let ticks = 0; ticks < 12; ticks++) {
      queuebook.setSource('in-8', "import { sleep } from 'time'; sleep(2); print('went on');");
      const begun = queuebook.run('in-8').then((summary) => summary.outcome, String);
      for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
      await queuebook.stop('in-8');
      soon.push(await begun);
    }
    return { again, orders, outcome, trace, next: next.console, soon };
  });
  for (const outcome of told.soon) expect(outcome).toMatch(/^stopped$|stopped before it began/);
  expect(told).toMatchObject({ outcome: 'stopped', next: ['later'] });
  expect(told.again).toMatch(/running already/);
  expect(told.orders).toMatch(/running already/);
  await expect(notebook.cell(8).stopButton).toBeHidden();
});

/** Odd ones, each opened by itself in the long form; in the short one some, and the others in a tab that is there. */
const ODD = [
  '#',
  '#cell=',
  '#cell=in-99&token=AAAA',
  '#cell=__proto__&token=AAAA',
  '#cell=in-9',
  '#cell=in-9&token=%00%ff',
  '#cell=in-9&token=AAAAAAAAAAAA&code=zzzz',
  '#cell=in-9&token=x&code=%F0%9F%98%80',
  `#cell=in-9&token=${'A'.repeat(20_000)}`,
  '#cell=in-9&cell=in-8&token=&token=&code=',
  '#%E0%A4%A',
];

/** Those of each kind: no parts, a cell that is not here, a token that cannot be read, an address that cannot. */
const ON_ARRIVAL = FULL ? ODD : ODD.filter((_, n) => [0, 3, 7, 10].includes(n));

for (const hash of ON_ARRIVAL) {
  test(`the address …${hash.slice(0, 44)} opens the page, and runs nothing`, async ({
    page,
    unopened: notebook,
  }) => {
    // Else only the hash would be another.
    await page.goto(ELSEWHERE);
    await notebook.open(`./${hash}`);
    const events = await page.evaluate(() =>
      window.queuebook.cells().reduce((sum, cell) => sum + window.queuebook.trace(cell).length, 0),
    );
    expect(events).toBe(0);
    expect(await notebook.cell(9).run()).toMatchObject({ outcome: 'finished' });
  });
}

test('odd addresses in a tab that shows the notebook run nothing, and the page goes on', async ({
  notebook,
  page,
}) => {
  const events = () =>
    page.evaluate(() =>
      window.queuebook.cells().map((cell) => window.queuebook.trace(cell).length),
    );
  // Of the tests before.
  const before = await events();
  for (const hash of ODD) {
    await page.evaluate(async (next) => {
      location.hash = next;
      await window.queuebook.whenIdle();
    }, hash);
    expect(await events(), hash.slice(0, 44)).toEqual(before);
  }
  expect(await notebook.cell(9).run()).toMatchObject({ outcome: 'finished' });
});
