import { describe, expect, test } from 'vitest';
import type { OrdersFound } from '../../../workers/kernel/interface';
import { BUFFER_OF_ONE, GET_THAT_WAITS } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { fits, judgeNumber, judgeWait, type OrderQuestion, possibility } from './predict';
import { happenedIn } from './predict-happened';
import { measured } from './predict-measure';
import { compareOrder, printedOrder } from './predict-order';

const question: OrderQuestion<string> = {
  ask: 'order',
  lines: ['a1', 'a2', 'b1'],
  always: [{ first: 'a1', next: 'a2', why: 'same thread' }],
};

function found(consoles: readonly string[], complete = true): OrdersFound {
  const outputs = consoles.map((text, i) => ({
    console: text.split(' '),
    outcome: 'finished' as const,
    error: '',
    schedules: i + 1,
    token: `token ${i}`,
  }));
  return { complete, schedules: 10, runs: 10, ms: 1, outputs };
}

describe('possibility of an order', () => {
  const all = found(['a1 a2 b1', 'a1 b1 a2', 'b1 a1 a2']);

  test('what some schedule prints is possible, with that schedule as witness', () => {
    expect(possibility(question, ['a1', 'b1', 'a2'], all)).toEqual({
      possible: 'yes',
      token: 'token 1',
      schedules: 2,
    });
  });

  test('what none prints is impossible, for the reason that the lesson names', () => {
    expect(possibility(question, ['a2', 'a1', 'b1'], all)).toEqual({
      possible: 'no',
      schedules: 10,
      against: { first: 'a1', next: 'a2', why: 'same thread' },
    });
  });

  test('the reason is found where the two lines do not stand side by side', () => {
    expect(possibility(question, ['a2', 'b1', 'a1'], all)).toMatchObject({
      against: { first: 'a1', next: 'a2' },
    });
  });

  test('two lines that never stand so are named even if the lesson knows no reason', () => {
    const none = { ...question, always: [] };
    expect(possibility(none, ['a2', 'a1', 'b1'], all)).toMatchObject({
      against: { first: 'a1', next: 'a2', why: null },
    });
  });

  test('each pair may stand so, and yet not all together', () => {
    const some = found(['a b c', 'b c a', 'c a b'], true);
    expect(possibility({ ...question, always: [] }, ['c', 'b', 'a'], some)).toMatchObject({
      possible: 'no',
      against: null,
    });
  });

  test('a reason of the lesson is not given when the program no longer keeps it', () => {
    const edited = found(['a2 a1 b1', 'a1 a2 b1']);
    expect(possibility(question, ['b1', 'a2', 'a1'], edited)).toMatchObject({
      against: { first: 'a2', next: 'b1', why: null },
    });
  });

  test('not seen is not impossible while there are more orders', () => {
    expect(possibility(question, ['a2', 'a1', 'b1'], found(['a1 a2 b1'], false))).toEqual({
      possible: 'unseen',
      schedules: 10,
    });
  });
});

describe('the order of a run', () => {
  test('lines that ran together are the same lines, in the order of their texts', () => {
    const printed = printedOrder(traceLog(GET_THAT_WAITS));
    expect(printed).toEqual({
      texts: ['Consumer waiting', 'Producer putting', 'Producer done', 'Consumer done'],
      glued: true,
    });
    expect(compareOrder(printed.texts, printed)).toBe('right');
    expect(compareOrder([...printed.texts].reverse(), printed)).toBe('different');
    expect(compareOrder(['Hello'], printed)).toBe('other lines');
  });

  test('lines that stand alone are not called glued', () => {
    const alone = "main printed 'a'\nmain newline-printed\nmain printed 'b'\nmain newline-printed";
    expect(printedOrder(traceLog(alone))).toEqual({ texts: ['a', 'b'], glued: false });
  });
});

describe('a guessed number', () => {
  const polls = {
    ask: 'number',
    question: 'how many',
    measure: { of: 'field-total', field: 'polledCount' },
    near: 10,
    least: { value: 3000, why: 'three each' },
  } as const;

  test.each([
    [3000, 3010, false, 'right'],
    [3000, 3011, false, 'different'],
    [2999, 3027, false, 'low'],
    [2999, 3027, true, 'different'],
    [9000, 3027, false, 'different'],
    [10, null, false, 'unmeasured'],
    // The run itself breaks the bound: a definition further up was edited.
    [100, 300, false, 'different'],
  ] as const)('%i beside %s, edited %s: %s', (guess, value, edited, judged) => {
    expect(judgeNumber(polls, guess, value, edited)).toBe(judged);
  });

  test('too many can be as impossible as too few', () => {
    const depth = { ...polls, most: { value: 4000, why: 'no more' } };
    expect(judgeNumber(depth, 4001, 3027, false)).toBe('high');
  });
});

describe('numbers in a log', () => {
  const log = traceLog(`
    main  created worker Worker type=instance
    main  created other Worker type=instance
    main  created box Queue
    main  named box box
    main  put box 7
    main  put box 8
    main  get box 7
    main  put box 8
    main  field-written worker 'asked = 1'
    main  field-written worker 'asked = 2'
    main  field-written other 'asked = 5'
    main  field-written other 'askedAgain = 9'
  `);

  test('a field of several objects adds up, its last value of each', () => {
    expect(measured(log, { of: 'field-total', field: 'asked' })).toBe(7);
    expect(measured(log, { of: 'field-total', field: 'polled' })).toBeNull();
  });

  test('the greatest depth of a queue, found by its name', () => {
    expect(measured(log, { of: 'greatest-depth', name: 'box' })).toBe(2);
    expect(measured(log, { of: 'greatest-depth', name: 'nothing' })).toBeNull();
  });

  test('sentinels are what main puts again', () => {
    expect(measured(log, { of: 'repeated-puts' })).toBe(2);
  });
});

describe('who waits', () => {
  const options = [
    { id: 'main-put', who: 'main', in: 'put' },
    { id: 'main-get', who: 'main', in: 'get' },
    { id: 'other-put', who: 'others', in: 'put' },
  ] as const;

  test('is read from the log', () => {
    expect([...happenedIn(traceLog(BUFFER_OF_ONE), options)]).toEqual(['main-put']);
  });

  test.each([
    [['x'], ['x'], false, 'right'],
    [[], [], false, 'right'],
    [[], ['x'], false, 'different'],
    [['x'], [], false, 'never'],
    [['x'], [], true, 'different'],
  ] as const)('said %j, happened %j, edited %s: %s', (chosen, happened, edited, judged) => {
    const option = { id: 'x', never: 'always room' };
    expect(judgeWait(option, chosen, new Set(happened), edited)).toBe(judged);
  });
});

test('an answer fits its question only while the lines are the same', () => {
  expect(fits(question, { ask: 'order', lines: ['b1', 'a1', 'a2'] })).toBe(true);
  expect(fits(question, { ask: 'order', lines: ['b1', 'a1'] })).toBe(false);
  expect(fits(question, { ask: 'number', value: 3 })).toBe(false);
});
