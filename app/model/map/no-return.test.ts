import { expect, test } from 'vitest';
import type { StateMap } from '../../../workers/graph/interface';
import { madeUpMap } from '../../testing/made-up-map';
import { noReturnOf, seenOf } from './no-return';

const FORKS = {
  main: 'take left, take right, free right, free left',
  guest: 'take right, take left, free left, free right',
};

const steps = ({ threads, edges }: StateMap, places: readonly number[]) =>
  places.map((place) => `${threads[edges[place]?.thread ?? -1]} line ${edges[place]?.line}`);

test('two locks the other way round: each second first step is the fatal one', () => {
  const map = madeUpMap(FORKS);
  const { lost, fatal, doom } = noReturnOf(map);
  expect(lost.filter(Boolean)).toHaveLength(1);
  expect(doom[lost.indexOf(true)]).toBe('stuck');
  expect(steps(map, fatal)).toEqual(['guest line 1', 'main line 1']);
});

test('the region has every state from which no way finishes, long before the end', () => {
  const map = madeUpMap({
    main: 'take a, take b',
    guest: 'take b, print x, take a, free a, free b',
  });
  const { lost, fatal, doom } = noReturnOf(map);
  // Main never lets go: guest can only come through before it.
  expect(steps(map, fatal).every((step) => step === 'main line 1')).toBe(true);
  expect(lost.filter(Boolean).length).toBeGreaterThan(2);
  expect(new Set(doom)).toEqual(new Set([null, 'stuck']));
});

test('the same order of locks: nothing is lost', () => {
  const map = madeUpMap({ main: FORKS.main, guest: FORKS.main });
  expect(noReturnOf(map)).toEqual({
    lost: map.states.map(() => false),
    fatal: [],
    doom: map.states.map(() => null),
  });
});

test('what can only fail is told from what can only get stuck', () => {
  const map = madeUpMap({ main: 'get q', guest: 'fail now, put q' });
  const { doom, lost } = noReturnOf(map);
  expect(lost.every(Boolean)).toBe(true);
  expect(doom[0]).toBe('failed');
});

test('what leads round in circles and to no end is lost as well', () => {
  const edge = madeUpMap({ main: 'print x' }).edges[0];
  const state = { end: null, token: '', steps: 0, progress: [0] };
  const map: StateMap = {
    threads: ['main'],
    states: [state, state],
    edges: edge ? [edge, { ...edge, from: 1, to: 0 }] : [],
  };
  expect(noReturnOf(map).doom).toEqual(['endless', 'endless']);
});

test('who has seen nothing of the region knows nothing of it', () => {
  const map = madeUpMap(FORKS);
  const all = noReturnOf(map);
  const state = all.lost.indexOf(true);
  const nothing = {
    lost: map.states.map(() => false),
    fatal: [],
    doom: map.states.map(() => null),
  };
  expect(seenOf(map, all, new Set([0, 1, 2]))).toEqual(nothing);
  expect(seenOf(map, all, new Set([0, state]))).toEqual(all);
});
