import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_WORDS, TraceLog } from '../../../workers/trace/reader';
import { pipelineRun } from '../../testing/made-up-runs';
import { BUFFER_OF_ONE } from '../../testing/trace-fixtures';
import { traceLog, traceWriter } from '../../testing/trace-text';
import { Lanes } from './lanes';
import { LANE_STATES, SHARE_OF, SHARES } from './lanes-state';
import type { ThreadTrack } from './lanes-thread';

const POLLS = `
  main    created queue Queue
  main    thread-started asker
  asker   thread-began                at=1
  asker   get-empty queue  arg=1      at=2
  asker   sleep-began                 at=3
  asker   slept                       at=13
  asker   get-empty queue  arg=1      at=14
  asker   sleep-began                 at=15
  main    put queue 0                 at=20
  asker   slept                       at=25
  asker   get queue 0  arg=1          at=26
  asker   sleep-began                 at=27
  asker   slept                       at=30
  asker   thread-ended                at=31
`;

function lanesOf(log: TraceLog): Lanes {
  const lanes = new Lanes(log);
  lanes.absorb();
  return lanes;
}

function spans(track: ThreadTrack | undefined): string[] {
  if (!track) return [];
  return Array.from(
    { length: track.length },
    (_, i) => `${track.event(i)} ${LANE_STATES[track.state(i)]}`,
  );
}

/** All that lanes know, as plain data. */
function contents(lanes: Lanes) {
  const list = (each: { length: number; at(i: number): number }) =>
    Array.from({ length: each.length }, (_, i) => each.at(i));
  const end = lanes.times.at(lanes.length - 1);
  return {
    times: list(lanes.times),
    steps: list(lanes.steps),
    wakes: [list(lanes.wakes.from), list(lanes.wakes.to)],
    objects: lanes.objects,
    threads: lanes.threads.map((track) => {
      const totals = new Float64Array(SHARES.length);
      track.totals('time', lanes, end, track.length, totals);
      return [spans(track), list(track.emptyPolls), list(track.prints), [...totals]];
    }),
    depths: lanes.depths.map((track) => {
      const range = { least: 0, most: 0, mostUnfinished: 0 };
      track.range(0, track.length, range);
      return [
        track.object,
        track.maxsize,
        track.peak,
        range,
        Array.from({ length: track.length }, (_, i) => [
          track.event(i),
          track.depth(i),
          track.unfinished(i),
        ]),
      ];
    }),
  };
}

describe('lanes', () => {
  it('have the depth of a list from its beginning once something is taken out of it, and none before', () => {
    const filled = `
      main  created list List
      main  list-added list '1' depth=1 arg=1
      main  list-added list '2' depth=2 arg=1
      main  list-length-read list depth=2`;
    expect(lanesOf(traceLog(filled)).depths).toEqual([]);
    const [track] = lanesOf(
      traceLog(`${filled}\n main list-removed list '1' depth=1 arg=1`),
    ).depths;
    expect(Array.from({ length: track?.length ?? 0 }, (_, i) => track?.depth(i))).toEqual([
      0, 1, 2, 1,
    ]);
  });

  it('tell polling from sleeping, and the pause between two polls from both', () => {
    expect(spans(lanesOf(traceLog(POLLS)).threads[1])).toEqual([
      '3 starting',
      '4 running',
      '5 polling',
      '6 poll-sleeping',
      '7 polling',
      '9 poll-sleeping',
      '11 polling',
      '12 running',
      '13 sleeping',
      '14 running',
      '15 ended',
    ]);
  });

  it('show in what a thread is parked, from the event that parked it to `woken`', () => {
    const log = traceLog(BUFFER_OF_ONE);
    const main = lanesOf(log).threads[0];
    const parked = spans(main).find((span) => span.endsWith(' put'));
    expect(log.at(Number(parked?.split(' ')[0])).kind).toBe('put-blocked');
    expect(spans(main).at(-1)).toMatch(/ended$/);
  });

  it('keep a thread parked that lets go of its lock inside wait, until it is woken', () => {
    const lanes = lanesOf(
      traceLog(`
        main    created lock Lock
        main    created bell Condition
        main    thread-started waiter
        waiter  thread-began                 at=1
        waiter  lock-acquired lock           at=2
        waiter  wait-blocked bell            at=3
        waiter  lock-released lock           at=4
        main    notified bell wakes=waiter   at=9
        waiter  woken bell by=main           at=10
        waiter  lock-acquired lock           at=11
        waiter  lock-released lock           at=12
      `),
    );
    const states = spans(lanes.threads[1]).map((span) => span.split(' ')[1]);
    expect(states).toEqual(['starting', 'running', 'condition', 'running']);
  });

  it('lead from the event that woke to the one that was woken', () => {
    const log = traceLog(BUFFER_OF_ONE);
    const { wakes } = lanesOf(log);
    expect(wakes.to.length).toBeGreaterThan(0);
    for (let i = 0; i < wakes.to.length; i++) {
      const woken = log.at(wakes.to.at(i));
      const waker = log.at(wakes.from.at(i));
      expect(woken.kind).toBe('woken');
      expect([waker.thread, waker.other]).toEqual([woken.other, woken.thread]);
    }
  });

  it('keep depth, unfinished tasks and room of a queue', () => {
    const [queue] = lanesOf(traceLog(BUFFER_OF_ONE)).depths;
    expect([queue?.maxsize, queue?.peak]).toEqual([1, 1]);
    const depths = Array.from({ length: queue?.length ?? 0 }, (_, i) => queue?.depth(i));
    expect(new Set(depths)).toEqual(new Set([0, 1]));
  });

  it('never let the clock go back', () => {
    const lanes = lanesOf(
      traceLog(`
        main thread-started a   at=5
        a    thread-began       at=4.9
        a    sleep-began        at=6
      `),
    );
    expect(lanes.times.at(lanes.length - 1)).toBe(6);
    for (let i = 1; i < lanes.length; i++)
      expect(lanes.times.at(i)).toBeGreaterThanOrEqual(lanes.times.at(i - 1));
  });

  it('are the same from a log that grew in any batches', () => {
    const whole = pipelineRun({
      items: 30,
      polling: true,
      stages: [
        { name: 'a', threads: 2 },
        { name: 'b', threads: 1, slowness: 2 },
      ],
    });
    const waiting = pipelineRun({
      items: 60,
      polling: false,
      maxsize: 4,
      stages: [
        { name: 'a', threads: 2 },
        { name: 'b', threads: 3, slowness: 2 },
      ],
    });
    const expected = [whole, waiting].map((log) => contents(lanesOf(log)));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 40 }), (sizes) => {
        for (const [i, log] of [whole, waiting].entries()) {
          const lanes = new Lanes(log);
          for (const size of sizes) lanes.absorb(Math.min(log.length, lanes.length + size));
          lanes.absorb();
          expect(contents(lanes)).toEqual(expected[i]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a thread track', () => {
  it('adds up how long each sort of state lasted, at any coordinate, as counting one by one does', () => {
    const log = pipelineRun({ items: 60, polling: true, stages: [{ name: 'a', threads: 2 }] });
    const lanes = lanesOf(log);
    const totals = new Float64Array(SHARES.length);
    for (const track of lanes.threads) {
      const counted = new Float64Array(SHARES.length);
      let before = 0;
      for (let event = 0; event < lanes.length; event++) {
        const span = track.spansBefore(event) - 1;
        const state = span < 0 ? 0 : track.state(span);
        const sort = SHARE_OF[state] ?? -1;
        const now = lanes.times.at(event);
        if (sort >= 0) counted[sort] = (counted[sort] ?? 0) + now - before;
        before = now;
        track.totals('time', lanes, now, track.spansBefore(event + 1), totals);
        for (const [i, ms] of counted.entries()) expect(totals[i]).toBeCloseTo(ms, 6);
      }
    }
  });
});

describe('a depth track', () => {
  it('finds the least and the most of any stretch in a bounded number of look-ups', () => {
    const log = pipelineRun({ items: 2000, polling: false, stages: [{ name: 'a', threads: 1 }] });
    const [track] = lanesOf(log).depths;
    if (!track) throw new Error('no queue');
    fc.assert(
      fc.property(fc.nat(track.length - 1), fc.nat(track.length), (from, width) => {
        const to = Math.min(track.length, from + width + 1);
        const found = { least: 0, most: 0, mostUnfinished: 0 };
        track.range(from, to, found);
        const depths = Array.from({ length: to - from }, (_, i) => track.depth(from + i));
        expect(found.most).toBeGreaterThanOrEqual(Math.max(...depths));
        expect(found.least).toBeLessThanOrEqual(Math.min(...depths));
        if (to - from < 16) {
          expect([found.least, found.most]).toEqual([Math.min(...depths), Math.max(...depths)]);
        }
      }),
    );
  });
});

describe('a log that grows while it is drawn', () => {
  it('is taken in where it stopped', () => {
    const writer = traceWriter(BUFFER_OF_ONE);
    const all = writer.batch();
    const log = new TraceLog();
    const half = Math.floor(all.records.byteLength / RECORD_WORDS / 8) * RECORD_WORDS * 4;
    const textsOf = (from: number, to: number) => {
      const words = new Int32Array(all.records);
      let text = 0;
      const found: string[] = [];
      for (let at = 0; at < to; at += RECORD_WORDS * 4) {
        if (!words[at / 4 + 11]) continue;
        if (at >= from) found.push(all.texts[text] ?? '');
        text++;
      }
      return found;
    };
    log.append(all.records.slice(0, half), textsOf(0, half));
    const lanes = new Lanes(log);
    lanes.absorb();
    log.append(all.records.slice(half), textsOf(half, all.records.byteLength));
    lanes.absorb();
    expect(contents(lanes)).toEqual(contents(lanesOf(traceLog(BUFFER_OF_ONE))));
  });
});
