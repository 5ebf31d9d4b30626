import { describe, expect, it } from 'vitest';
import { arrowPath, eased, pointOn, type Route, routeEnd, routePath } from './route';

const bend: Route = { form: 'bend', from: { x: 0, y: 0 }, to: { x: 100, y: 40 } };
const around: Route = {
  form: 'lines',
  points: [
    { x: 0, y: 0 },
    { x: 0, y: 50 },
    { x: 100, y: 50 },
  ],
};

describe('routes', () => {
  it('are curves that end inside their arrow head', () => {
    expect(routePath(bend)).toBe('M0,0C47,0,47,40,94,40');
    expect(arrowPath(bend)).toBe('M100,40L92,35.5L92,44.5Z');
  });

  it('turn with round corners', () => {
    expect(routePath(around)).toBe('M0,0L0,40Q0,50 10,50L94,50');
  });

  it('have points along them', () => {
    expect([pointOn(bend, 0), pointOn(bend, 0.5), pointOn(bend, 1)]).toEqual([
      { x: 0, y: 0 },
      { x: 50, y: 20 },
      { x: 100, y: 40 },
    ]);
    expect([
      pointOn(around, 0),
      pointOn(around, 1 / 3),
      pointOn(around, 2 / 3),
      pointOn(around, 1),
    ]).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 50 },
      { x: 50, y: 50 },
      { x: 100, y: 50 },
    ]);
    expect(routeEnd(around)).toEqual({ x: 100, y: 50 });
  });

  it('are walked from a gentle start to a gentle stop', () => {
    expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1]);
    expect(eased(0.1)).toBeLessThan(0.1);
  });
});
