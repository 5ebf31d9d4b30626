import { describe, expect, it } from 'vitest';
import { NONE, PLAIN_ITEM_BASE } from '../../../workers/trace/events';
import {
  BUFFER_OF_ONE,
  FAILED,
  GET_THAT_WAITS,
  POLLED_ONCE,
  STUCK,
  WORK_NOT_DONE,
} from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { itemsOf, type Moment, type ThreadMoment } from './moment';
import { Moments } from './moment-at';

/** The moment right after the nth (from 1) event of a kind by a thread. */
function rightAfter(text: string, thread: number, kind: string, nth = 1): Moment {
  const log = traceLog(text);
  const index =
    [...log].filter((event) => event.thread === thread && event.kind === kind)[nth - 1]?.seq ??
    NONE;
  expect(index).toBeGreaterThanOrEqual(0);
  return new Moments(log).at(index + 1);
}

function thread(moment: Moment, number: number): ThreadMoment {
  const found = moment.threads[number];
  if (!found) throw new Error(`no thread ${number}`);
  return found;
}

describe('threads at a moment', () => {
  it('are there before they start, then starting, then running', () => {
    const log = traceLog(GET_THAT_WAITS);
    const states = [2, 3, 4, 5].map((n) => new Moments(log).at(n).threads[1]?.state);
    expect(states).toEqual([undefined, 'not-started', 'starting', 'running']);
  });

  it('park in get with the line and the event since when', () => {
    const moment = rightAfter(GET_THAT_WAITS, 1, 'get-blocked');
    expect(thread(moment, 1)).toMatchObject({
      label: 'consumer',
      state: 'parked',
      parkedIn: 'get',
      about: 0,
      since: moment.position - 1,
      line: 7,
      waits: 1,
    });
    expect(moment.objects.get(0)?.waiters).toEqual([
      { thread: 1, in: 'get', since: moment.position - 1 },
    ]);
  });

  it('are being woken by the put, then woken, then have the item in hand', () => {
    expect(thread(rightAfter(GET_THAT_WAITS, 0, 'put'), 1)).toMatchObject({
      state: 'parked',
      beingWokenBy: 0,
      wokenBy: NONE,
    });
    const woken = rightAfter(GET_THAT_WAITS, 1, 'woken');
    expect(thread(woken, 1)).toMatchObject({ state: 'running', beingWokenBy: NONE, wokenBy: 0 });
    expect(woken.objects.get(0)?.waiters).toEqual([]);
    expect(thread(rightAfter(GET_THAT_WAITS, 1, 'get'), 1)).toMatchObject({
      state: 'running',
      wokenBy: 0,
      hand: { item: 0 },
      takes: 1,
    });
    expect(thread(rightAfter(GET_THAT_WAITS, 1, 'thread-ended'), 1)).toMatchObject({
      state: 'done',
      wokenBy: NONE,
      hand: null,
    });
  });

  it('park in put at a full queue', () => {
    const moment = rightAfter(BUFFER_OF_ONE, 0, 'put-blocked');
    expect(thread(moment, 0)).toMatchObject({
      state: 'parked',
      parkedIn: 'put',
      about: 0,
      line: 18,
      other: NONE,
    });
    expect(thread(moment, 1)).toMatchObject({ state: 'sleeping', sleepUs: 100_000 });
    expect(moment.objects.get(0)).toMatchObject({ maxsize: 1, depth: 1 });
  });

  it('wait for work, not for an empty queue, in join', () => {
    const moment = rightAfter(WORK_NOT_DONE, 0, 'queue-join-blocked');
    expect(thread(moment, 0)).toMatchObject({ state: 'parked', parkedIn: 'queue-join' });
    expect(moment.objects.get(0)).toMatchObject({ depth: 0, unfinished: 1 });
    expect(rightAfter(WORK_NOT_DONE, 1, 'task-done').objects.get(0)).toMatchObject({
      unfinished: 0,
    });
  });

  it('wait for each other for ever', () => {
    const moment = new Moments(traceLog(STUCK)).at(999);
    expect(moment.threads.map(({ state, parkedIn, other }) => [state, parkedIn, other])).toEqual([
      ['parked', 'thread-join', 1],
      ['parked', 'lock', 2],
      ['parked', 'lock', 1],
    ]);
    expect([moment.objects.get(0)?.holder, moment.objects.get(1)?.holder]).toEqual([1, 2]);
  });

  it('stay failed with their error', () => {
    const moment = new Moments(traceLog(FAILED)).at(999);
    expect(thread(moment, 1)).toMatchObject({
      state: 'failed',
      error: 'ValueError: 7 is not a picture',
      line: 7,
    });
  });

  it('have found nothing until they sleep or find something', () => {
    expect(thread(rightAfter(POLLED_ONCE, 1, 'get-empty'), 1)).toMatchObject({
      state: 'polled-empty',
      polls: 1,
      emptyPolls: 1,
    });
    expect(thread(rightAfter(POLLED_ONCE, 1, 'lock-released'), 1).state).toBe('polled-empty');
    expect(thread(rightAfter(POLLED_ONCE, 1, 'sleep-began'), 1)).toMatchObject({
      state: 'sleeping',
      sleepUs: 10_000,
    });
    expect(thread(rightAfter(POLLED_ONCE, 1, 'popleft'), 1)).toMatchObject({
      state: 'running',
      polls: 2,
      emptyPolls: 1,
    });
  });
});

describe('items at a moment', () => {
  it('keep identity and text', () => {
    const moment = new Moments(
      traceLog('main created q Queue\nmain put q 5\nmain put q "pear"\nmain put q 6'),
    ).at(99);
    expect(itemsOf(moment, 0, 10).map(({ item, text }) => [item, text])).toEqual([
      [5, ''],
      [PLAIN_ITEM_BASE, 'pear'],
      [6, ''],
    ]);
    expect(itemsOf(moment, 0, 1, 2).map(({ item }) => item)).toEqual([6]);
  });

  it('are gone after a shutdown at once', () => {
    const moment = new Moments(
      traceLog(
        'main created q Queue\nmain put q 5\nmain shutdown q arg=1\nmain get-blocked q depth=0',
      ),
    ).at(99);
    expect(moment.objects.get(0)).toMatchObject({ closed: true, depth: 0 });
  });

  it('follow the depth of the log when events were dropped', () => {
    const moment = new Moments(
      traceLog('main created q Queue\nmain put q 5\nmain put q 8 depth=4\nmain get q 7 depth=2'),
    ).at(99);
    expect(moment.objects.get(0)?.depth).toBe(2);
    expect(itemsOf(moment, 0, 10).map(({ item }) => item)).toEqual([5, 8]);
  });
});
