import { expect, test } from 'vitest';
import type { FoldedMap, Walk, WalkMove } from '../../../workers/graph/interface';
import { foldedPath, pathThrough, statesThrough } from './folded-path';
import { statesOf } from './map-path';

const put = (thread: number, exchange: readonly number[] = []): WalkMove => ({
  thread,
  kind: 'put',
  failed: false,
  exchange,
});

test('threads that are alike are followed under the numbers that they go by', () => {
  // 1 and 2 are alike. Whoever moves first goes by 2 from then on; state 1 knows only the one that is left.
  const walk: Walk = {
    first: new Uint32Array([0, 1, 2, 2]),
    to: new Uint32Array([1, 2]),
    move: new Uint16Array([0, 1]),
    moves: [put(1, [0, 2, 1]), put(1)],
  };
  const run = (...threads: number[]) =>
    pathThrough(
      walk,
      threads.map((thread) => ({ thread, kind: 'put' as const })),
    );
  expect(statesThrough(walk, run(1, 2))).toEqual([0, 1, 2]);
  expect(run(1, 2).leavesAt).toBeNull();
  // The first again is the one who has nothing left to do.
  expect(run(1, 1).leavesAt).toBe(1);
});

test('steps inside a place are none of the folded map', () => {
  const walk: Walk = {
    first: new Uint32Array([0, 1, 2, 3, 3]),
    to: new Uint32Array([1, 2, 3]),
    move: new Uint16Array([0, 0, 1]),
    moves: [put(0), put(1)],
  };
  const state = { end: null, token: '', steps: 0, progress: [] };
  const edge = { kind: 'put', failed: false, object: null, cell: null, line: null } as const;
  const more = { text: '', steps: [], choices: [] };
  const folded: FoldedMap = {
    placeOf: new Uint16Array([0, 0, 1, 2]),
    map: {
      threads: ['main', 'other'],
      states: [state, state, state],
      edges: [
        { from: 0, to: 1, thread: 0, ...edge, ...more },
        { from: 1, to: 2, thread: 1, ...edge, ...more },
      ],
      fold: { by: 'threads', lot: 2, counts: [2, 1, 1], steps: [1, 1], groups: [0, 1], left: [] },
    },
  };
  const through = pathThrough(walk, [
    { thread: 0, kind: 'put' },
    { thread: 0, kind: 'put' },
    { thread: 1, kind: 'put' },
  ]);
  const path = foldedPath(folded, walk, through);
  expect(path.steps).toEqual([
    { edge: 0, event: 1 },
    { edge: 1, event: 2 },
  ]);
  expect(statesOf(folded.map, path)).toEqual([0, 1, 2]);
});
