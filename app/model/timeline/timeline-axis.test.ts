import { describe, expect, it } from 'vitest';
import { BUFFER_OF_ONE } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { Lanes } from './lanes';
import { betterAxis, TimelineAxis } from './timeline-axis';
import { showing, zoomed } from './timeline-window';

const lanes = new Lanes(traceLog(BUFFER_OF_ONE));
lanes.absorb();

describe.each(['time', 'step'] as const)('the axis by %s', (kind) => {
  const axis = new TimelineAxis(lanes, kind);

  it('finds a position again at its coordinate, with all that happened there', () => {
    for (let position = 0; position <= lanes.length; position++) {
      const coordinate = axis.ofPosition(position);
      const found = axis.positionAt(coordinate);
      expect(axis.ofPosition(found)).toBe(coordinate);
      expect(found).toBeGreaterThanOrEqual(coordinate === 0 ? 0 : position);
    }
  });

  it('takes the nearest event of a coordinate between two', () => {
    const middle = axis.ofEvent(8);
    const next = axis.ofEvent(9);
    expect(axis.ofPosition(axis.positionAt(middle + (next - middle) * 0.4))).toBe(middle);
    expect(axis.ofPosition(axis.positionAt(middle + (next - middle) * 0.6))).toBe(next);
  });

  it('moves on evenly between two events, and ends where the run ends', () => {
    const half = axis.ofPosition(10.5);
    expect(half).toBeCloseTo((axis.ofPosition(10) + axis.ofPosition(11)) / 2);
    expect(axis.positionAt(axis.end * 2)).toBe(lanes.length);
    expect(axis.ofPosition(lanes.length)).toBe(axis.end);
  });
});

describe('a window', () => {
  it('keeps what is under the pointer, and stays inside the run', () => {
    const window = zoomed({ from: 0, to: 100 }, 100, 'time', 4, 80);
    expect(window).toEqual({ from: 60, to: 85 });
    expect(zoomed(window, 100, 'time', 0.1, 80)).toEqual({ from: 0, to: 100 });
    expect(
      zoomed(window, 100, 'time', 1e9, 80).to - zoomed(window, 100, 'time', 1e9, 80).from,
    ).toBeCloseTo(0.02);
  });

  it('follows a playhead that leaves it', () => {
    expect(showing({ from: 0, to: 10 }, 100, 5)).toEqual({ from: 0, to: 10 });
    const moved = showing({ from: 0, to: 10 }, 100, 30);
    expect([moved.from < 30, moved.to > 30, moved.to - moved.from]).toEqual([true, true, 10]);
  });
});

it('short runs are read by their steps, long ones by the clock', () => {
  expect([betterAxis(30), betterAxis(30_000)]).toEqual(['step', 'time']);
});
