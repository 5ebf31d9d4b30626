import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipelineRun } from '../../testing/made-up-runs';
import { traceLog } from '../../testing/trace-text';
import { WaitsBuilder, waitsOf } from './waits';
import { AXIS_BINS, axisPlace, Samples } from './waits-distribution';

const WAITED = `
  main      created queue Queue              at=0
  main      thread-started consumer          at=1
  consumer  thread-began by=main             at=2
  consumer  get-blocked queue                at=3
  main      sleep-began arg=5000             at=3.5
  main      slept arg=5000                   at=9
  main      put queue 0 wakes=consumer       at=10
  consumer  woken queue by=main              at=10.2
  consumer  get queue 0                      at=10.5
  main      put queue 1                      at=11
  consumer  get queue 1                      at=15
  consumer  thread-ended                     at=16
`;
const POLLED = `
  main      created items Deque              at=0
  main      thread-started worker            at=1
  worker    thread-began by=main             at=1
  worker    get-empty items arg=1            at=2
  worker    sleep-began arg=10000            at=2
  worker    slept arg=10000                  at=12
  worker    get-empty items arg=1            at=12
  worker    sleep-began arg=10000            at=12
  main      append items 0                   at=14
  worker    slept arg=10000                  at=22
  worker    popleft items 0                  at=22
`;
/** Two consumers, one of them robbed of what it was woken for; and one sentinel that lies in the queue twice. */
const CONTENDED = `
  main   created queue Queue              at=0
  main   thread-started a                 at=0
  main   thread-started b                 at=0
  main   thread-started late              at=0
  a      thread-began by=main             at=1
  a      get-blocked queue                at=1
  main   put queue 5 wakes=a              at=10
  late   thread-began by=main             at=10
  late   get queue 5                      at=11
  a      woken queue by=main              at=12
  a      get-blocked queue                at=12
  main   put queue 6 wakes=a              at=20
  a      woken queue by=main              at=22
  a      get queue 6                      at=23
  main   put queue 7                      at=30
  main   put queue 7                      at=31
  b      thread-began by=main             at=31
  b      get queue 7                      at=34
  a      get queue 7                      at=40
`;

describe('waits', () => {
  it('counts looks at shared data, and those that saw nothing new', () => {
    const { data } = waitsOf(
      traceLog(`
        main    created running variable
        main    created quiet variable
        main    thread-started worker
        worker  variable-read running 'running = true'
        worker  variable-read running 'running = true'
        worker  variable-read quiet 'quiet = 1'
        worker  variable-read running 'running = true'
        main    variable-read running 'running = true'
        main    variable-written running 'running = true'
        worker  variable-read running 'running = true'
        main    variable-written running 'running = false'
        worker  variable-read running 'running = false'`),
    );
    expect(data).toEqual([{ object: 0, looks: 6, inVain: 2 }]);
  });

  it('tells how each thread spent its time', () => {
    const { threads, spanMs } = waitsOf(traceLog(WAITED));
    expect(threads.map(({ thread, ms }) => [thread, ms])).toEqual([
      [0, { running: 10.5, waiting: 0, lock: 0, sleeping: 5.5 }],
      [1, { running: expect.closeTo(6.8), waiting: expect.closeTo(7.2), lock: 0, sleeping: 0 }],
    ]);
    expect(spanMs).toBe(16);
  });

  it('measures the wake-up delay only when the taker had found nothing before the put', () => {
    const { wakeUp, queues } = waitsOf(traceLog(WAITED));
    expect(wakeUp).toMatchObject({ count: 1, medianMs: 0.5 });
    expect(queues).toMatchObject([{ object: 0, inQueue: { count: 2, minMs: 0.5, maxMs: 4 } }]);
  });

  it('counts the delay of the get that received the item, and every stay of an item that lies there twice', () => {
    const { wakeUp, queues, threads } = waitsOf(traceLog(CONTENDED));
    // Of item 5 nobody who took it had found nothing; of item 6 the delay is from its put at 20 to the get at 23.
    expect(wakeUp).toMatchObject({ count: 1, minMs: 3, maxMs: 3 });
    // 5: 1 ms, 6: 3 ms, the sentinel from 30 to 34 and from 31 to 40.
    expect(queues).toMatchObject([{ inQueue: { count: 4, minMs: 1, medianMs: 3.5, maxMs: 9 } }]);
    expect(threads.map(({ parked }) => parked)).toEqual([0, 2, 0, 0]);
  });

  it('measures polling by the same measure', () => {
    const { wakeUp, threads } = waitsOf(traceLog(POLLED));
    expect(wakeUp).toMatchObject({ count: 1, medianMs: 8 });
    expect(threads[1]).toMatchObject({ polls: 3, emptyPolls: 2, takes: 1, ms: { sleeping: 20 } });
  });

  it('is the same however the log arrived', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        fc.nat(100),
        (items, polling, seed) => {
          const stages = [
            { name: 'a', threads: 2 },
            { name: 'b', threads: 1, slowness: 3 },
          ];
          const log = pipelineRun({ items, polling, stages, seed });
          const builder = new WaitsBuilder();
          builder.absorb(log, Math.floor(log.length / 2)).waits();
          const { threads, queues } = builder.absorb(log).waits();
          expect({ threads, queues }).toEqual({
            threads: waitsOf(log).threads,
            queues: waitsOf(log).queues,
          });
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a distribution', () => {
  it('has as many in its bins as it has samples, and its marks in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 400 }),
        (values) => {
          const samples = new Samples();
          for (const value of values) samples.add(value);
          const told = samples.distribution();
          expect(told?.bins.length).toBe(AXIS_BINS);
          expect(told?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
          if (!told) return;
          const marks = [told.minMs, told.medianMs, told.mostMs, told.maxMs];
          expect([...marks].sort((a, b) => a - b)).toEqual(marks);
        },
      ),
    );
    expect(new Samples().distribution()).toBeNull();
  });

  it('says from which time on a bin counts', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0011, max: 9_900, noNaN: true }), (ms) => {
        const samples = new Samples();
        samples.add(ms);
        const bins = samples.distribution()?.bins ?? [];
        const bin = bins.findIndex(({ count }) => count === 1);
        // The border itself may fall on either side: logarithms are rounded.
        expect(bins[bin]?.fromMs).toBeLessThanOrEqual(ms * (1 + 1e-9));
        expect(bins[bin + 1]?.fromMs ?? 10_000).toBeGreaterThanOrEqual(ms * (1 - 1e-9));
      }),
    );
  });

  it('stands on an axis of factors of ten', () => {
    expect([0.001, 0.01, 1, 10_000, 1e9, 0].map((ms) => Number(axisPlace(ms).toFixed(3)))).toEqual([
      0, 0.143, 0.429, 1, 1, 0,
    ]);
  });
});
