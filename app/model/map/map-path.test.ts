import { expect, test } from 'vitest';
import type { StateMap } from '../../../workers/graph/interface';
import { madeUpMap } from '../../testing/made-up-map';
import { traceLog } from '../../testing/trace-text';
import { pathOf, statesOf, stepsUpTo } from './map-path';
import { mapViewAt } from './map-view';

const MAP = madeUpMap({
  main: 'print a, put queue, print b',
  consumer: 'print c, get queue, print d',
});

const BEGIN = `
  main created queue Queue
  main thread-started consumer
  consumer thread-began by=main
`;
/** Its events. */
const SET_UP = traceLog(BEGIN).length;

const walk = (map: StateMap, text: string) => {
  const path = pathOf(map, traceLog(text));
  const said = path.steps.map(({ edge }) => {
    const { thread = -1, kind } = map.edges[edge] ?? {};
    return `${map.threads[thread]} ${kind}`;
  });
  return { path, said };
};

test('what a run records leads from state to state; what is no step of the map leads nowhere', () => {
  const { path, said } = walk(
    MAP,
    `${BEGIN}
    consumer printed 'c'
    consumer newline-printed
    consumer get-blocked queue
    main printed 'a'
    main put queue 0 wakes=consumer
    consumer woken queue by=main
    consumer get queue 0
    main printed 'b'
    consumer printed 'd'`,
  );
  expect(said).toEqual([
    'consumer printed',
    'main printed',
    'main put',
    'consumer get',
    'main printed',
    'consumer printed',
  ]);
  expect(path.leavesAt).toBeNull();
  expect(MAP.states[statesOf(MAP, path).at(-1) ?? 0]?.end).toBe('finished');
});

test('a run that does what no state of the map lets it is followed up to there', () => {
  const { path, said } = walk(
    MAP,
    `${BEGIN} main printed 'a'\n consumer get queue 0\n main put queue 0`,
  );
  expect(said).toEqual(['main printed']);
  expect(path.leavesAt).toBe(SET_UP + 1);
  expect(mapViewAt(MAP, path, SET_UP + 1).here).not.toBeNull();
  expect(mapViewAt(MAP, path, SET_UP + 2).here).toBeNull();
});

test('a step that goes to wait and the waking are steps of a map that has them; what was waited for is the rest', () => {
  const [first] = MAP.edges;
  const state = { end: null, token: '', steps: 0, progress: [] };
  const edge = (from: number, thread: number, kind: 'get' | 'put' | 'woken', failed = false) =>
    first ? [{ ...first, from, to: from + 1, thread, kind, failed }] : [];
  const map: StateMap = {
    threads: ['main', 'consumer'],
    states: [state, state, state, state, state],
    edges: [
      ...edge(0, 1, 'get', true),
      ...edge(1, 0, 'put'),
      ...edge(2, 1, 'woken'),
      ...edge(3, 1, 'get'),
    ],
  };
  const { path, said } = walk(
    map,
    `${BEGIN}
    consumer get-blocked queue
    main put queue 0
    consumer woken queue by=main
    consumer get queue 0
    consumer get queue 1`,
  );
  expect(said).toEqual(['consumer get', 'main put', 'consumer woken', 'consumer get']);
  expect(path.steps.map(({ event }) => event)).toEqual([0, 1, 2, 4].map((n) => SET_UP + n));
});

test('looks of which there is no record are taken on the way', () => {
  const [first] = MAP.edges;
  const state = { end: null, token: '', steps: 0, progress: [] };
  const edge = (from: number, thread: number, kind: 'field-read' | 'field-written') =>
    first ? [{ ...first, from, to: from + 1, thread, kind }] : [];
  const map: StateMap = {
    threads: ['main', 'other'],
    states: [state, state, state, state, state],
    edges: [
      ...edge(0, 1, 'field-read'),
      ...edge(1, 1, 'field-read'),
      ...edge(2, 1, 'field-written'),
      ...edge(3, 0, 'field-written'),
    ],
  };
  const events = [
    { thread: 1, kind: 'field-written' as const },
    { thread: 0, kind: 'field-written' as const },
  ];
  expect(pathOf(map, events).steps.map(({ edge: each, event }) => [each, event])).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 1],
  ]);
  expect(pathOf(map, events.slice(1)).leavesAt).toBe(0);
});

test('the playhead stands in the state of the last step before it', () => {
  const { path } = walk(MAP, `${BEGIN} main printed 'a'\n main put queue 0\n consumer printed 'c'`);
  const before = [0, SET_UP, SET_UP + 1, SET_UP + 2, SET_UP + 3];
  expect(before.map((position) => stepsUpTo(path, position))).toEqual([0, 0, 1, 2, 3]);
  const view = mapViewAt(MAP, path, SET_UP + 1);
  expect(view.walked).toEqual(new Set([path.steps[0]?.edge]));
  expect(view.ahead).toEqual(new Set(path.steps.slice(1).map(({ edge }) => edge)));
  expect(view.states).toEqual([0, view.here]);
});
