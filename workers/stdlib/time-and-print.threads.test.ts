/** sleep, monotonic and print. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { eventsOf, failure, finish, printed, run } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test.each([0, 0.001, 0.03])('sleep(%d) lasts at least that long', async (seconds) => {
  const run = await finish(engine, `print(after(${seconds}, () => sleep(${seconds})));`);
  expect(run.console).toEqual(['nothing']);
  expect(eventsOf(run, 'sleep-began', 'slept')).toMatchObject([
    { arg: seconds * 1e6 },
    { arg: seconds * 1e6 },
  ]);
});

test.each(['-1', 'NaN', "'1'", 'undefined'])('sleep(%s): ValueError', async (seconds) => {
  expect(await printed(engine, `print(raised(() => sleep(${seconds})));`)).toEqual(['ValueError']);
});

test.each(['free', 'random'] as const)(
  'sleep(Infinity) is an OverflowError, as in CPython: %s',
  async (policy) => {
    const text = 'print(raised(() => sleep(Infinity)), raised(() => sleep(1e10)));';
    expect(await printed(engine, text, { policy })).toEqual(['OverflowError OverflowError']);
  },
);

test('monotonic never goes back', async () => {
  const text = `
    let last = monotonic(), right = true;
    for (let i = 0; i < 10000; i++) { const now = monotonic(); if (now < last) right = false; last = now; }
    print(right);`;
  expect(await printed(engine, text)).toEqual(['true']);
});

test('print is two writes, text and newline', async () => {
  const run = await finish(engine, "print('a', 1); print(); print('b');", { printWrites: 2 });
  const writes = eventsOf(run, 'printed', 'newline-printed').map(({ kind, text }) => [kind, text]);
  expect(writes).toEqual([
    ['printed', 'a 1'],
    ['newline-printed', ''],
    ['newline-printed', ''],
    ['printed', 'b'],
    ['newline-printed', ''],
  ]);
  expect(run.console).toEqual(['a 1', '', 'b']);
});

test('end: what comes after it, instead of a newline', async () => {
  expect(
    await printed(engine, "print('a', { end: '' }); print('b', { end: null }); print('c');"),
  ).toEqual(['ab', 'c']);
});

test('with printWrites 1 it is one', async () => {
  const run = await finish(engine, "print('a'); print();", { printWrites: 1 });
  expect(eventsOf(run, 'printed', 'newline-printed').map(({ text }) => text)).toEqual([
    'a\n',
    '\n',
  ]);
  expect(run.console).toEqual(['a', '']);
});

test.each([
  ['1, -0, 1.5, NaN', '1 0 1.5 NaN'],
  ["'text', true, null, undefined", 'text true null undefined'],
  ["[1, 'two', [3]]", "[1, 'two', [3]]"],
  ["{ a: 1, b: 'two', c: [null] }", "{a: 1, b: 'two', c: [null]}"],
  ['item()', 'item 0'],
  ["new ValueError('wrong')", 'ValueError: wrong'],
  ['new Queue()', '<Queue>'],
  ['new Box()', '<Box>'],
  ['new Named()', 'my name'],
  ['10n', '10'],
  ["new Set([1, 'two'])", "Set {1, 'two'}"],
  ["new Map([['a', [1]], [2, new Set()]])", "Map {'a' => [1], 2 => Set {}}"],
  ['Object.create(null)', '{}'],
  ["1, 2, { sep: '-' }", '1-2'],
  ["1, 2, { sep: '', end: '!' }", '12!'],
  ["1, { sep: '-', n: 2 }", "1 {sep: '-', n: 2}"],
  ["{ end: '' }", "{end: ''}"],
  ['{}', '{}'],
])('print(%s)', async (values, shown) => {
  const text = `class Box {} class Named { toString() { return 'my name'; } } print(${values});`;
  expect(await printed(engine, text)).toEqual([shown]);
});

test('a text longer than one record arrives whole', async () => {
  const run = await finish(engine, "print('abc'.repeat(100000));");
  expect(run.console).toEqual(['abc'.repeat(100000)]);
});

test('a console of 10,000 lines is full: RuntimeError, and what was printed stays', async () => {
  const text = 'for (let i = 0; ; i++) print(i);';
  const result = await engine.run(text, { printWrites: 1 });
  expect(result.outcome).toMatchObject({
    outcome: 'failed',
    error: { name: 'RuntimeError', line: 1 },
  });
  expect(result.console).toHaveLength(10_000);
  expect(result.console.at(-1)).toBe('9999');
  const error = await failure(engine, text);
  expect(error.message).toContain('10,000 lines');
});

test.each([
  ["print('\\n'.repeat(1e6));", '10,000 lines', 0],
  ["for (;;) print('x'.repeat(1e6));", '10,000,000 characters', 10],
])('%s is refused where the console ends', { timeout: 60_000 }, async (text, says, lines) => {
  const { outcome, console } = await run(engine, text);
  expect(outcome).toMatchObject({ outcome: 'failed', error: { line: 1 } });
  expect('error' in outcome && outcome.error?.message).toContain(says);
  expect(console).toHaveLength(lines);
});
