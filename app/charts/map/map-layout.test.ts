import { expect, test } from 'vitest';
import { noReturnOf } from '../../model/map/no-return';
import { madeUpMap } from '../../testing/made-up-map';
import { apart } from './map-columns';
import { backEdges, layersOf, type Web } from './map-layers';
import { arranged, mapLayout } from './map-layout';
import { nameAt, namesAt, saysItsEnd } from './map-names';
import { crossings, knotsOf, neighboursOf, orderOf } from './map-order';

const ROOM = { width: 800, height: 320 };

function webOf(program: Readonly<Record<string, string>>): Web {
  const map = madeUpMap(program);
  return {
    count: map.states.length,
    edges: map.edges,
    lost: noReturnOf(map).lost,
    bottom: map.states.map(({ end }) => end === 'finished'),
  };
}

const FORKS = webOf({
  main: 'take left, take right, free right, free left',
  guest: 'take right, take left, free left, free right',
});
/** Stuck early on one side, and a good end far below. */
const LOST = webOf({ main: 'take a, take b', guest: 'take b, print x, take a, free a, free b' });
const GRID = webOf({ main: 'print 1, print 2, print 3', guest: 'print 4, print 5, print 6' });
const THREE = webOf({ a: 'print 1, put q', b: 'get q, print 2', c: 'print 3, print 4' });
const plain = (count: number, edges: Web['edges']): Web => ({
  count,
  edges,
  lost: new Array<boolean>(count).fill(false),
  bottom: new Array<boolean>(count).fill(false),
});

test.each([
  ['forks', FORKS],
  ['lost', LOST],
  ['grid', GRID],
  ['three threads', THREE],
])('%s: time goes downwards, good ends lie at the very bottom, states keep apart', (_, web) => {
  const { places, height, width, radius } = mapLayout(arranged(web), ROOM);
  for (const { from, to } of web.edges)
    expect(places[to]?.y ?? 0).toBeGreaterThan(places[from]?.y ?? 0);
  const lowest = Math.max(...places.map(({ y }) => y));
  web.bottom.forEach((is, state) => {
    if (is) expect(places[state]?.y).toBe(lowest);
  });
  for (const [i, { x, y }] of places.entries()) {
    for (const other of places.slice(i + 1))
      expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(2 * radius);
    expect(x).toBeGreaterThan(radius);
    expect(x).toBeLessThan(width - radius);
    expect(y).toBeLessThan(height - 20);
  }
});

test('a grid of two threads and the two ways around a deadlock are drawn without a crossing', () => {
  for (const web of [GRID, FORKS]) {
    const back = backEdges(web);
    const knots = knotsOf(web, layersOf(web, back), back);
    expect(crossings(orderOf(knots), neighboursOf(knots.knots.length, knots.chains).below)).toBe(0);
  }
});

test('the lost of a layer stand together, and the region is around them alone', () => {
  const back = backEdges(LOST);
  const { knots, chains } = knotsOf(LOST, layersOf(LOST, back), back);
  for (const layer of orderOf({ knots, chains })) {
    const lost = layer.map((knot) => knots[knot]?.lost === true);
    expect(lost.slice(lost.indexOf(true), lost.lastIndexOf(true) + 1)).not.toContain(false);
  }
  expect(mapLayout(arranged(LOST), ROOM).region).toMatch(/^M.*Z$/);
  expect(mapLayout(arranged(GRID), ROOM).region).toBeNull();
});

test('states change places until no steps cross', () => {
  const links = [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 4],
    [2, 5],
    [3, 4],
  ] as const;
  const web = plain(
    6,
    links.map(([from, to]) => ({ from, to })),
  );
  const { knots, chains } = knotsOf(web, layersOf(web, new Set()), new Set());
  expect(crossings(orderOf({ knots, chains }), neighboursOf(6, chains).below)).toBe(0);
});

test('lost states with a good one between them move together', () => {
  const links = [
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 4],
    [2, 5],
    [3, 6],
  ] as const;
  const web = {
    ...plain(
      7,
      links.map(([from, to]) => ({ from, to })),
    ),
    lost: [false, true, false, true, true, false, true],
  };
  const knots = knotsOf(web, layersOf(web, new Set()), new Set());
  for (const layer of orderOf(knots).slice(1)) {
    const [first, second, third] = layer.map((knot) => web.lost[knot]);
    expect([first, third]).toContain(false);
    expect(second).toBe(true);
  }
});

test('a good end that is soon reached lies at the bottom too', () => {
  const web = plain(4, [
    { from: 0, to: 1 },
    { from: 0, to: 2 },
    { from: 2, to: 3 },
  ]);
  expect(layersOf(web, new Set())).toEqual([0, 1, 1, 2]);
  expect(layersOf({ ...web, bottom: [false, true, false, true] }, new Set())).toEqual([0, 2, 1, 2]);
});

test('what leads back makes no layer, and is drawn upwards beside', () => {
  const web = plain(3, [
    { from: 0, to: 1 },
    { from: 1, to: 0 },
    { from: 1, to: 1 },
    { from: 1, to: 2 },
  ]);
  expect(backEdges(web)).toEqual(new Set([1, 2]));
  expect(layersOf(web, backEdges(web))).toEqual([0, 1, 2]);
  for (const { d, head } of mapLayout(arranged(web), ROOM).ways) {
    expect(d).toMatch(/^M[-\d.,C]+$/);
    expect(head).toMatch(/Z$/);
  }
});

test('two steps between the same states are two lines', () => {
  const web = plain(2, [
    { from: 0, to: 1 },
    { from: 0, to: 1 },
  ]);
  const [one, other] = mapLayout(arranged(web), ROOM).ways;
  expect(one?.d).not.toBe(other?.d);
});

test('words about a step stand on its own side, and never outside of the picture', () => {
  const way = { d: '', head: '', middle: { x: 200, y: 50 }, side: 'right' } as const;
  expect(nameAt(way, 'main puts into queue', 800).x).toBeGreaterThan(200);
  const left = nameAt({ ...way, side: 'left' }, 'main puts into queue', 800);
  expect(left.x).toBeGreaterThan(0);
  expect(left.x).toBeLessThan(100);
  expect(
    nameAt({ ...way, side: 'left', middle: { x: 60, y: 50 } }, 'main puts into queue', 800).x,
  ).toBe(4);
  expect(nameAt(way, 'main puts into queue', 300).x).toBeLessThan(170);
});

test('of ends of a sort that stand close together one says what they are', () => {
  const row = [100, 40, 200, 70, 130].map((x) => ({ x, y: 300 }));
  const ends = ['stuck', 'stuck', 'stuck', 'failed', null];
  expect(saysItsEnd(row, ends)).toEqual([true, true, true, true, false]);
  expect(saysItsEnd(row, ['stuck', 'stuck', null, 'stuck', 'stuck'])).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(
    saysItsEnd(
      [
        { x: 0, y: 0 },
        { x: 9, y: 9 },
      ],
      ['stuck', 'stuck'],
    ),
  ).toEqual([true, true]);
});

test('what does not fit is larger than its room', () => {
  const long = plain(
    40,
    Array.from({ length: 39 }, (_, from) => ({ from, to: from + 1 })),
  );
  expect(mapLayout(arranged(long), ROOM).height).toBeGreaterThan(ROOM.height);
  expect(mapLayout(arranged(long), ROOM).width).toBe(ROOM.width);
});

test('the places nearest to the wishes that keep their distance', () => {
  expect(apart([0, 5], [0, 1])).toEqual([0, 5]);
  expect(apart([3, 3, 3], [0, 1, 1])).toEqual([2, 3, 4]);
  // The last wants to the front: all three share the way.
  expect(apart([2, 3, 1], [0, 1, 1])).toEqual([1, 2, 3]);
});

test('what is said of two steps side by side stands one below the other', () => {
  const way = { d: '', head: '', middle: { x: 300, y: 50 }, side: 'left' } as const;
  const other = { ...way, middle: { x: 320, y: 50 } };
  const far = { ...way, middle: { x: 700, y: 50 } };
  const names = [way, other, far].map((each) => ({ way: each, text: 'main puts into queue' }));
  const [first, second, third] = namesAt(names, 800);
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(12);
  expect(third?.y).toBe(first?.y);
});
