import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GraphFound } from '../../../workers/graph/interface';
import { madeUpMap } from '../../testing/made-up-map';
import { graphFrom, graphProgressFrom } from './graph';

const map = madeUpMap({ main: 'put queue, print a', other: 'get queue' });
const FOUND: GraphFound = {
  complete: true,
  cut: null,
  states: map.states.length,
  edges: map.edges.length,
  interleavings: '123456789012345678901234567890',
  outputs: [{ console: ['a'], end: 'finished', error: '', token: 'AAAA', confirmed: true }],
  confirmed: true,
  map,
  folded: null,
  ms: 1.5,
};
const CUT: GraphFound = {
  ...FOUND,
  complete: false,
  cut: { reason: 'unable', what: 'a generator', cell: 'in-9', line: 3, token: null },
  interleavings: null,
  outputs: [],
  map: null,
};

test('what was found arrives as it was said', () => {
  for (const found of [FOUND, CUT]) expect(graphFrom(found)).toEqual(found);
  const progress = { states: 10, edges: 20, open: 3, ms: 0.5 };
  expect(graphProgressFrom({ ...progress, more: 1 })).toEqual(progress);
});

test('an edge between states that are not there is no map', () => {
  const [edge] = map.edges;
  for (const wrong of [{ from: 99 }, { to: map.states.length }, { thread: 2 }])
    expect(graphFrom({ ...FOUND, map: { ...map, edges: [{ ...edge, ...wrong }] } })).toBeNull();
  expect(graphFrom({ ...FOUND, map: { ...map, states: [], edges: [] } })).toBeNull();
});

/** A line of three states, folded into two places. */
const FOLDED: GraphFound = {
  ...FOUND,
  map: null,
  folded: {
    walk: {
      first: new Uint32Array([0, 1, 2, 2]),
      to: new Uint32Array([1, 2]),
      move: new Uint16Array([0, 0]),
      moves: [{ thread: 0, kind: 'put', failed: false, exchange: [] }],
    },
    maps: [
      {
        placeOf: new Uint16Array([0, 0, 1]),
        map: {
          threads: ['main'],
          states: map.states.slice(0, 2),
          edges: map.edges.slice(0, 1),
          fold: {
            by: 'outputs',
            lot: 1,
            counts: [2, 1],
            steps: [-2],
            groups: [0],
            left: [
              { count: 1, some: ['a'] },
              { count: 1, some: [''] },
            ],
          },
        },
      },
    ],
  },
};

test('a folded map arrives as it was said, and not where anything in it leads nowhere', () => {
  expect(graphFrom(FOLDED)).toEqual(FOLDED);
  const { walk, maps } = FOLDED.folded ?? {};
  const [one] = maps ?? [];
  const { fold } = one?.map ?? {};
  const withWalk = (change: object) => ({ maps, walk: { ...walk, ...change } });
  const withMap = (change: object) => ({ walk, maps: [{ ...one, ...change }] });
  const withFold = (change: object) =>
    withMap({ map: { ...one?.map, fold: { ...fold, ...change } } });
  for (const wrong of [
    { walk, maps: [] },
    { maps },
    withWalk({ to: [1, 2] }),
    withWalk({ to: new Uint32Array([1, 3]) }),
    withWalk({ move: new Uint16Array([0, 1]) }),
    withWalk({ move: new Uint16Array([0]) }),
    withWalk({ first: new Uint32Array([0, 2, 1, 2]) }),
    withWalk({ first: new Uint32Array([0, 1, 2, 3]) }),
    withWalk({ moves: [{ thread: 0, kind: 'put', failed: 1, exchange: [] }] }),
    withWalk({ moves: [{ thread: 0, kind: 'put', failed: false, exchange: ['a'] }] }),
    withMap({ placeOf: new Uint16Array([0, 1]) }),
    withMap({ placeOf: new Uint16Array([0, 1, 2]) }),
    withMap({ placeOf: [0, 0, 1] }),
    withMap({ map: null }),
    withFold({ by: 'chance' }),
    withFold({ lot: 0 }),
    withFold({ counts: [2] }),
    withFold({ steps: [0.5] }),
    withFold({ groups: [1] }),
    withFold({ left: [] }),
    withFold({
      left: [
        { count: 1, some: [1] },
        { count: 1, some: [] },
      ],
    }),
  ])
    expect(graphFrom({ ...FOLDED, folded: wrong }), JSON.stringify(wrong)).toBeNull();
});

/** Each field of each part by itself, replaced by what it cannot be. */
test('anything else is nothing', () => {
  const [edge] = map.edges;
  const [state] = map.states;
  const [output] = FOUND.outputs;
  const parts: readonly [object, (part: object) => object][] = [
    [FOUND, (part) => part],
    [map, (part) => ({ ...FOUND, map: part })],
    [edge ?? {}, (part) => ({ ...FOUND, map: { ...map, edges: [part] } })],
    [state ?? {}, (part) => ({ ...FOUND, map: { ...map, states: [part], edges: [] } })],
    [output ?? {}, (part) => ({ ...FOUND, outputs: [part] })],
    [CUT.cut ?? {}, (part) => ({ ...CUT, cut: part })],
  ];
  for (const [part, whole] of parts) {
    for (const field of Object.keys(part))
      for (const wrong of [undefined, Number.NaN, { a: 1 }, [null], -1.5])
        expect(graphFrom(whole({ ...part, [field]: wrong })), `${field}: ${wrong}`).toBeNull();
  }
});

test('whatever comes, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      graphProgressFrom(value);
      return graphFrom(value) === null;
    }),
  );
});
