import { expect, test } from 'vitest';
import { madeUpMap } from '../../testing/made-up-map';
import { stateAfterKey } from './map-keys';
import { NOWHERE } from './map-view';

test('arrows lead along the steps, the run first, and to the nearest beside', () => {
  const map = madeUpMap({ a: 'print 1', b: 'print 2', c: 'print 3' });
  const places = map.states.map((_, state) => ({ x: state * 10, y: 0 }));
  const layers = map.states.map(({ steps }) => steps);
  const after = (from: number, key: string, walked: readonly number[] = []) =>
    stateAfterKey(map, { layers, places }, { ...NOWHERE, walked: new Set(walked) }, from, key);
  const [first, second] = map.edges.flatMap(({ from, to }) => (from === 0 ? [to] : []));
  expect(after(0, 'ArrowDown')).toBe(first);
  expect(after(0, 'ArrowDown', [1])).toBe(second);
  expect(after(second ?? 0, 'ArrowUp')).toBe(0);
  expect(after(first ?? 0, 'ArrowRight')).toBe(second);
  expect(after(second ?? 0, 'ArrowLeft')).toBe(first);
  expect(after(0, 'ArrowLeft')).toBeNull();
  expect(after(0, 'x')).toBeNull();
});
