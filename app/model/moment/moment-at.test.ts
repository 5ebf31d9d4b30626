import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { TraceLog } from '../../../workers/trace/reader';
import { TraceWriter } from '../../testing/trace-writer';
import { itemsOf, type Moment } from './moment';
import { Moments, SNAPSHOT_EVERY } from './moment-at';
import { MomentFold } from './moment-fold';

const original = MomentFold.prototype.moment;

/** All that a moment says, with the items spelled out, as plain data. */
function spelled(moment: Moment): unknown {
  return {
    position: moment.position,
    timeMs: moment.timeMs,
    threads: moment.threads,
    totals: moment.totals,
    objects: [...moment.objects.values()].map(({ line: _, ...object }) => ({
      ...object,
      items: itemsOf(moment, object.id, 1e6),
    })),
  };
}

type Act = readonly [thread: number, object: number, act: 'put' | 'get' | 'block' | 'lag'];

/** Two queues and a deque used from both ends; some events lag behind the truth as after drops. */
function logOf(acts: readonly Act[]): TraceLog {
  const writer = new TraceWriter();
  for (let object = 0; object < 3; object++)
    writer.write({
      thread: 0,
      kind: 'created',
      object,
      depth: object === 2 ? 1 : 0,
      arg: 0,
      text: 'Queue',
    });
  for (let thread = 1; thread < 4; thread++)
    writer.write({
      thread: 0,
      kind: 'thread-started',
      object: 10 + thread,
      other: thread,
      text: `t${thread}`,
    });
  const inside: number[][] = [[], [], []];
  let next = 0;
  for (const [thread, object, act] of acts) {
    const items = inside[object] ?? [];
    const deque = object === 2;
    if (act === 'put') {
      items.push(next);
      writer.write({
        thread,
        kind: deque && next % 5 === 0 ? 'appendleft' : deque ? 'append' : 'put',
        object,
        item: next++,
        depth: items.length,
      });
    } else if (act === 'lag') {
      items.push(next++);
    } else if (act === 'block') {
      writer.write({ thread, kind: 'get-blocked', object, depth: items.length });
    } else {
      const item = items.shift();
      if (item === undefined) writer.write({ thread, kind: 'get-empty', object, depth: 0, arg: 1 });
      else
        writer.write({
          thread,
          kind: deque && item % 3 === 0 ? 'pop' : deque ? 'popleft' : 'get',
          object,
          item,
          depth: items.length,
        });
    }
  }
  return writer.log();
}

const acts = fc.array(
  fc.tuple(fc.nat(3), fc.nat(2), fc.constantFrom('put', 'put', 'get', 'block', 'lag')),
  { minLength: 1, maxLength: 300 },
);

describe('the moment at n', () => {
  it('is the same however one got there', () => {
    fc.assert(
      fc.property(acts, fc.array(fc.nat(310), { minLength: 1, maxLength: 6 }), (some, visits) => {
        // Repeated until snapshots matter.
        const log = logOf(
          Array.from({ length: Math.ceil(2_500 / some.length) }, () => some).flat(),
        );
        const wanderer = new Moments(log);
        for (const visit of visits) {
          const n = (visit * 8) % (log.length + 1);
          const straight = new Moments(log).at(n);
          expect(spelled(wanderer.at(n))).toEqual(spelled(straight));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('does not change when more events arrive', () => {
    fc.assert(
      fc.property(acts, acts, fc.nat(300), (first, more, n) => {
        const short = logOf(first);
        const long = logOf([...first, ...more]);
        const at = Math.min(n, short.length);
        const seenToTheEnd = new Moments(long);
        seenToTheEnd.at(long.length);
        expect(spelled(seenToTheEnd.at(at))).toEqual(spelled(new Moments(short).at(at)));
      }),
    );
  });

  it('keeps what it said while later moments are made', () => {
    const log = logOf(
      Array.from({ length: 50 }, (_, i): Act => [i % 4, i % 3, i % 4 === 3 ? 'get' : 'put']),
    );
    const moments = new Moments(log);
    const early = moments.at(20);
    const before = JSON.stringify(spelled(early));
    moments.at(log.length);
    expect(JSON.stringify(spelled(early))).toBe(before);
  });

  it('shares the records of threads that did nothing', () => {
    const moments = new Moments(
      logOf([
        [1, 0, 'put'],
        [2, 1, 'put'],
      ]),
    );
    const [one, two] = [moments.at(7), moments.at(8)];
    expect(two.threads[1]).toBe(one.threads[1]);
    expect(two.threads[2]).not.toBe(one.threads[2]);
  });

  it('reads at most a snapshot distance of events for a step back in a long log', () => {
    const log = logOf(
      Array.from({ length: 20_000 }, (_, i): Act => [i % 4, i % 3, i % 2 ? 'get' : 'put']),
    );
    const moments = new Moments(log);
    moments.prepare();
    moments.at(log.length);
    let reads = 0;
    const at = log.at.bind(log);
    log.at = (index) => {
      reads++;
      return at(index);
    };
    moments.at(log.length - 5);
    moments.at(3 * SNAPSHOT_EVERY - 1);
    expect(reads).toBeLessThanOrEqual(2 * SNAPSHOT_EVERY);
  });

  it('keeps few snapshots of very many objects, and finds every moment between them', () => {
    const many = 40_000;
    const writer = new TraceWriter();
    for (let object = 0; object < many; object++)
      writer.write({ thread: 0, kind: 'created', object, depth: 0, arg: 0, text: 'Queue' });
    let kept = 0;
    const moment = vi.spyOn(MomentFold.prototype, 'moment').mockImplementation(function (
      this: MomentFold,
    ) {
      const made = original.call(this);
      kept += made.objects.size;
      return made;
    });
    const moments = new Moments(writer.log());
    moments.prepare();
    moment.mockRestore();
    expect(kept).toBeLessThan(6 * many);
    for (const position of [0, 1, 1023, 1024, 1025, 9_999, 20_480, 39_999, many])
      expect(moments.at(position).objects.size, `at ${position}`).toBe(position);
  });
});
