import { describe, expect, it } from 'vitest';
import {
  type Box,
  glassPath,
  levelBox,
  slotBox,
  slotBoxes,
  vesselShape,
  vesselSize,
} from './vessel-shape';

function boxOf(maxsize: number): Box {
  return { x: 100, y: 50, ...vesselSize({ maxsize }) };
}

describe('vessels', () => {
  it('are a pipe with exactly their slots, a grid, or a glass', () => {
    expect([1, 5, 6, 16, 17, 64, 65, 0].map((maxsize) => vesselShape({ maxsize }))).toEqual([
      'pipe',
      'pipe',
      'narrow-pipe',
      'narrow-pipe',
      'grid',
      'grid',
      'glass',
      'glass',
    ]);
  });

  it.each([1, 3, 5, 6, 16, 17, 40, 64])(
    'hold %i slots inside of themselves, none over another',
    (maxsize) => {
      const box = boxOf(maxsize);
      const slots = Array.from({ length: maxsize }, (_, n) => slotBox({ maxsize }, box, n));
      expect(new Set(slots.map(({ x, y }) => `${x},${y}`)).size).toBe(maxsize);
      for (const slot of slots) {
        expect(slot.x).toBeGreaterThanOrEqual(box.x);
        expect(slot.y).toBeGreaterThanOrEqual(box.y);
        expect(slot.x + slot.width).toBeLessThanOrEqual(box.x + box.width);
        expect(slot.y + slot.height).toBeLessThanOrEqual(box.y + box.height);
      }
    },
  );

  it('are drawn with as many places as they show, and with none when they are a glass', () => {
    for (const maxsize of [0, 65, 1e6, 1e7, 2 ** 31 - 1])
      expect(slotBoxes({ maxsize }, boxOf(maxsize))).toEqual([]);
    for (const maxsize of [1, 5, 16, 64])
      expect(slotBoxes({ maxsize }, boxOf(maxsize))).toHaveLength(maxsize);
  });

  it('let the next item out at the right, or at the bottom', () => {
    const pipe = boxOf(3);
    expect(slotBox({ maxsize: 3 }, pipe, 0).x).toBeGreaterThan(slotBox({ maxsize: 3 }, pipe, 1).x);
    const glass = boxOf(0);
    expect(slotBox({ maxsize: 0 }, glass, 0).y).toBeGreaterThan(
      slotBox({ maxsize: 0 }, glass, 2).y,
    );
  });

  it('fill by their depth, and show a single item among many', () => {
    const box = { x: 0, y: 0, width: 68, height: 86 };
    expect(levelBox(box, 0, 100).height).toBe(0);
    expect(levelBox(box, 1, 1000).height).toBe(3);
    expect(levelBox(box, 50, 100)).toEqual({ x: 3, y: 44.5, width: 62, height: 38.5 });
    expect(levelBox(box, 500, 100).height).toBe(77);
    expect(glassPath(box)).toBe('M0,0V77Q0,86 9,86H59Q68,86 68,77V0');
  });
});
