import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceLog } from '../../testing/trace-text';
import { alongOf, IdleStretches, timeOf } from './idle-stretches';
import { Lanes } from './lanes';
import { TimelineAxis } from './timeline-axis';

function stretches(times: readonly number[]): IdleStretches {
  const idle = new IdleStretches();
  times.forEach((ms, i) => {
    idle.take(times[i - 1] ?? 0, ms);
  });
  return idle;
}

describe('long stretches without an event', () => {
  it('are drawn as a twelfth of all the rest, each as wide as the other', () => {
    const folds = stretches([1, 5, 3005, 3010, 5010, 5012]).folds(5012);
    expect(folds).toEqual([
      { fromMs: 5, toMs: 3005, from: 5, to: 6 },
      { fromMs: 3010, toMs: 5010, from: 11, to: 12 },
    ]);
    expect([4, 5, 1505, 3005, 3007, 5012].map((ms) => alongOf(folds, ms))).toEqual([
      4, 5, 5.5, 6, 8, 14,
    ]);
  });

  it('stay as they are where they are the run’s rhythm, or where nobody would call them long', () => {
    const rhythm = Array.from({ length: 20 }, (_, i) => (i + 1) * 250);
    expect(stretches(rhythm).folds(5000)).toEqual([]);
    expect(stretches([0.1, 190, 190.1]).folds(190.1)).toEqual([]);
    // Shorter and shorter: the longest is folded, and does not take the others with it.
    const waits = [800, 1400, 1850, 2200, 2450, 2650, 2800, 2900];
    expect(
      stretches(waits)
        .folds(3000)
        .map(({ toMs }) => toMs),
    ).toEqual([800, 1400]);
  });

  it('may be all that there is', () => {
    const [fold] = stretches([4000]).folds(4000);
    expect(fold).toMatchObject({ fromMs: 0, toMs: 4000, from: 0 });
    expect(fold?.to).toBeGreaterThan(0);
  });

  it('are known anew when the run has come further', () => {
    const idle = stretches([1, 401]);
    expect(idle.folds(401)).toHaveLength(1);
    idle.take(401, 402);
    expect(idle.folds(4000)).toHaveLength(0);
  });

  it('never turn the order of times around, and every place has its time', () => {
    const waits = fc.array(fc.double({ min: 0.001, max: 9_000, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(waits, (lengths) => {
        let now = 0;
        const times = lengths.map((ms) => {
          now += ms;
          return now;
        });
        const folds = stretches(times).folds(now);
        const along = times.map((ms) => alongOf(folds, ms));
        for (const [i, place] of along.entries()) {
          expect(place).toBeGreaterThanOrEqual(along[i - 1] ?? 0);
          expect(timeOf(folds, place)).toBeCloseTo(times[i] ?? 0, 6);
        }
      }),
    );
  });
});

describe('an axis with a fold', () => {
  const lanes = new Lanes(
    traceLog(`
      main thread-started a   at=1
      a    thread-began       at=2
      a    sleep-began        at=3
      a    slept              at=3003
      a    thread-ended       at=3004
    `),
  );
  lanes.absorb();

  it('is short, and whole when that is asked for; steps have none', () => {
    expect(new TimelineAxis(lanes, 'time').end).toBeLessThan(10);
    expect(new TimelineAxis(lanes, 'time', false).end).toBe(3004);
    expect(new TimelineAxis(lanes, 'step').folds).toEqual([]);
  });

  it('finds every event again at its place, and goes on evenly within the fold', () => {
    const axis = new TimelineAxis(lanes, 'time');
    for (let event = 0; event < lanes.length; event++) {
      expect(axis.unfolded(axis.ofEvent(event))).toBeCloseTo(lanes.times.at(event), 9);
      expect(axis.ofPosition(axis.positionAt(axis.ofEvent(event)))).toBe(axis.ofEvent(event));
    }
    const [fold] = axis.folds;
    const woke = [...lanes.log].findIndex(({ kind }) => kind === 'slept');
    expect(axis.ofPosition(woke + 0.5)).toBeCloseTo(((fold?.from ?? 0) + (fold?.to ?? 0)) / 2, 9);
  });
});
