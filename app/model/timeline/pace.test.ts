import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipelineRun } from '../../testing/made-up-runs';
import { BUFFER_OF_ONE } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { Pace, paceWords, replaySeconds } from './pace';

function paceOf(log: ReturnType<typeof traceLog>): Pace {
  const pace = new Pace(log);
  pace.absorb();
  return pace;
}

const long = pipelineRun({
  items: 1000,
  polling: true,
  stages: [
    { name: 'a', threads: 1 },
    { name: 'b', threads: 1 },
  ],
});

describe('pace', () => {
  it('gives each event of a small run its time to be seen', () => {
    const pace = paceOf(traceLog(BUFFER_OF_ONE));
    const perStep = pace.totalSeconds / pace.steps;
    expect(pace.totalSeconds).toBeGreaterThan(8);
    expect(perStep).toBeGreaterThan(0.3);
    expect(perStep).toBeLessThan(0.6);
  });

  it('passes over names at once and stretches a sleep', () => {
    const log = traceLog(BUFFER_OF_ONE);
    const pace = paceOf(log);
    const lasts = (kind: string): number => {
      const at = [...log].find((event) => event.kind === kind)?.seq ?? 0;
      return pace.secondsAt(at + 1) - pace.secondsAt(at);
    };
    expect(lasts('named')).toBeLessThan(0.05);
    expect(lasts('slept')).toBeGreaterThan(2 * lasts('put'));
  });

  it('replays tens of thousands of events in 20 to 25 s', () => {
    expect(long.length).toBeGreaterThan(12_000);
    expect(paceOf(long).totalSeconds).toBeGreaterThan(20);
    expect(paceOf(long).totalSeconds).toBeLessThan(25);
    expect(replaySeconds(1e6)).toBeLessThan(25);
  });

  it('maps there and back', () => {
    const pace = paceOf(long);
    fc.assert(
      fc.property(fc.double({ min: 0, max: long.length, noNaN: true }), (position) => {
        expect(pace.positionAt(pace.secondsAt(position))).toBeCloseTo(position, 3);
      }),
    );
    expect(pace.positionAt(0)).toBe(0);
    expect(pace.positionAt(1e9)).toBe(long.length);
  });

  it('is the same whether the log came at once or in parts', () => {
    const parts = new Pace(long);
    for (let end = 0; end <= long.length; end += 77) parts.absorb(end);
    parts.absorb();
    expect(parts.secondsAt(5_000.5)).toBeCloseTo(paceOf(long).secondsAt(5_000.5), 9);
  });

  it('counts steps without the events that only name things', () => {
    const pace = paceOf(traceLog(BUFFER_OF_ONE));
    expect([
      pace.stepsBefore(0),
      pace.stepsBefore(2),
      pace.stepsBefore(4),
      pace.stepsBefore(1e6),
    ]).toEqual([0, 0, 1, pace.steps]);
  });

  it('says its speed in plain words', () => {
    expect(paceWords(1000, 20, 1)).toEqual({ key: 'picture.pace.perSecond', seconds: '20' });
    expect(paceWords(1000, 20, 4)).toEqual({ key: 'picture.pace.perSecond', seconds: '5' });
    expect(paceWords(3, 10, 1)).toEqual({ key: 'picture.pace.perMillisecond', seconds: '3.3' });
    expect(paceWords(0, 10, 1)).toBeNull();
  });
});
