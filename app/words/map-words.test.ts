import { expect, test } from 'vitest';
import type { GraphFound } from '../../workers/graph/interface';
import '../messages/late';
import '../messages/map';
import { NOWHERE } from '../model/map/map-view';
import { noReturnOf } from '../model/map/no-return';
import { madeUpMap } from '../testing/made-up-map';
import { foldWords } from './map-fold-words';
import {
  cutWords,
  edgeWords,
  interleavingsWords,
  mapWords,
  moveWords,
  stateWords,
} from './map-words';

const FORKS = madeUpMap({
  main: 'take left, take right, print eats, free right, free left',
  guest: 'take right, take left, print eats, free left, free right',
});
const LOST = noReturnOf(FORKS);
const [fatal = -1] = LOST.fatal;

test('a step says who does what and where, what it prints, and what it takes away', () => {
  expect(edgeWords(FORKS, 0, LOST)).toBe('main takes the lock left (line 1).');
  const prints = FORKS.edges.findIndex(({ kind }) => kind === 'printed');
  expect(edgeWords(FORKS, prints, LOST)).toBe('main prints (line 3). It prints: eats');
  expect(edgeWords(FORKS, fatal, LOST)).toBe(
    'guest takes the lock right (line 1). After this step it can only get stuck.',
  );
});

test('a field goes by its own name', () => {
  const [edge] = FORKS.edges;
  if (edge === undefined) throw new Error('no edge');
  expect(moveWords(FORKS, { ...edge, kind: 'field-read', object: 'balance' }).did).toBe(
    'reads the field balance',
  );
});

test('a state says how far it is, who can move, and how it ended', () => {
  expect(stateWords(FORKS, 0, LOST)).toBe(
    'The beginning. Now main takes the lock left, or guest takes the lock right.',
  );
  expect(stateWords(FORKS, LOST.lost.indexOf(true), LOST)).toBe(
    'After 2 steps. Stuck: whoever moves on has to wait, for ever.',
  );
});

test('the whole says what is lost; a run that lost it, by which step', () => {
  expect(mapWords(FORKS, LOST, NOWHERE)).toBe(
    'From one of them it can only get stuck: the shaded one.',
  );
  expect(mapWords(FORKS, LOST, { ...NOWHERE, walked: new Set([fatal]) })).toMatch(
    /^The fatal step of this run: guest takes/,
  );
  expect(mapWords(FORKS, LOST, { ...NOWHERE, left: true })).toMatch(
    /^From one of them it can only get stuck: the shaded one\. From here on this run goes a way/,
  );
  const sound = madeUpMap({ main: 'print a', guest: 'print b' });
  expect(mapWords(sound, noReturnOf(sound), NOWHERE)).toMatch(/it can still finish/);
  const doomed = madeUpMap({ main: 'get queue' });
  expect(mapWords(doomed, noReturnOf(doomed), NOWHERE)).toBe('No order of this program finishes.');
});

test('numbers of ways are exact as long as they can be read', () => {
  expect(['1', '25', '1234567'].map(interleavingsWords)).toEqual([
    'one way through',
    '25 ways through',
    '1,234,567 ways through',
  ]);
  expect(interleavingsWords(`1${'0'.repeat(40)}`)).toBe('more than 10^40 ways through');
});

test('why there is no map', () => {
  const found: GraphFound = {
    complete: false,
    cut: { reason: 'unable', what: 'Date', cell: 'in-8', line: 3, token: null },
    states: 500,
    edges: 900,
    interleavings: null,
    outputs: [],
    confirmed: false,
    map: null,
    folded: null,
    ms: 1,
  };
  expect(cutWords(found)).toBe('No map: Date (line 3) cannot be followed there yet.');
  expect(cutWords({ ...found, cut: null })).toBe('500 states.');
});

test('a place of a folded map says how many states it is, and what they have in common', () => {
  const fold = { by: 'groups', lot: 1, counts: [7, 1, 1200], groups: [0, 1], left: [] } as const;
  const folded = {
    ...FORKS,
    fold: { ...fold, steps: FORKS.edges.map((_, i) => (i === 0 ? 3 : -4)) },
  };
  expect(stateWords(folded, 2, LOST)).toMatch(
    /^1,200 states\. Operations made: main: \d and guest: \d\. Now /,
  );
  expect(edgeWords(folded, 0, LOST)).toBe('main takes the lock left (line 1).');
  expect(edgeWords(folded, fatal, LOST)).toBe(
    'guest goes on: 4 different steps. After this step it can only get stuck.',
  );
  const lots = { ...folded, fold: { ...folded.fold, lot: 2 } };
  expect(stateWords(lots, 0, LOST)).toMatch(/Operations made, at least: main: 0 and guest: 0\./);
  const left = FORKS.states.map(() => ({ count: 6, some: ['a\nb\n', ''] }));
  const outputs = { ...folded, fold: { ...folded.fold, by: 'outputs', left } } as const;
  expect(stateWords(outputs, 1, LOST)).toMatch(
    /^One state\. One of 6 can still be printed: “a · b”, nothing, and 4 more\./,
  );
  expect(foldWords(lots.fold)).toMatch(/added up, counted in lots of 2\./);
});
