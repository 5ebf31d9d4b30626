/** Folded maps against real runs: every run has its way on them, and every place is one that the real threads come to. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Folded, FoldedMap, GraphFound } from '../../../workers/graph/interface';
import { type Engine, startEngine } from '../../../workers/testing/engine';
import { PRELUDE } from '../../../workers/testing/runs';
import { searchText } from '../../../workers/testing/searched';
import type { TraceLog } from '../../../workers/trace/reader';
import { foldedPath, pathThrough, statesThrough } from './folded-path';
import { statesOf } from './map-path';
import { noReturnOf } from './no-return';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** Three that do the same, and one that does not; what is printed depends on who comes first. */
const RELAY = `${PRELUDE}const queue = new Queue();
function fill() { for (let i = 0; i < 3; i++) queue.put(i); }
function drain() { let sum = 0; for (let i = 0; i < 4; i++) sum = sum * 3 + queue.get(); print(sum); }
const threads = [fill, fill, fill, drain].map((target) => new Thread({ target }));
for (const thread of threads) thread.start();`;

/** Two who take two locks the other way round, three times. */
const FORKS = `${PRELUDE}const left = new Lock();
const right = new Lock();
const seen = new Queue();
function eat(first, second) {
  for (let i = 0; i < 4; i++) { first.acquire(); second.acquire(); seen.put(i); second.release(); first.release(); }
}
const threads = [[left, right], [right, left]].map((args) => new Thread({ target: eat, args }));
for (const thread of threads) thread.start();`;

/** Four who are alike, and may be exchanged. */
const ALIKE = `${PRELUDE}const queue = new Queue();
const done = new Queue();
function work() { for (;;) { const item = queue.get(); if (item === null) break; done.put(item + 1); } }
const threads = [];
for (let i = 0; i < 4; i++) { const thread = new Thread({ target: work }); threads.push(thread); thread.start(); }
for (let i = 0; i < 2; i++) queue.put(i);
for (let i = 0; i < 4; i++) queue.put(null);
for (const thread of threads) thread.join();
print('done', done.qsize());`;

const PROGRAMS = [
  ['threads of two codes', RELAY, {}],
  ['a standstill', FORKS, {}],
  ['threads exchanged', ALIKE, { exchange: true }],
] as const;

function foldedIn(found: GraphFound): Folded {
  const { folded } = found;
  if (folded === null) throw new Error(`no folded map of ${found.states} states`);
  return folded;
}

/** Whether some way leads back to where it was. */
function goesRound({ map: { edges } }: FoldedMap): boolean {
  for (let left = edges; ; ) {
    const comes = new Set(left.map(({ to }) => to));
    const next = left.filter(({ from }) => comes.has(from));
    if (next.length === left.length) return left.length > 0;
    left = next;
  }
}

function placesOf(log: TraceLog, folded: Folded, map: FoldedMap) {
  const through = pathThrough(folded.walk, log);
  const path = foldedPath(map, folded.walk, through);
  return { through, places: statesOf(map.map, path) };
}

test.each(PROGRAMS)(
  '%s: every state is somewhere, and every run is a way',
  async (_, text, how) => {
    const found = await searchText(engine, text, how);
    expect(found).toMatchObject({ complete: true, confirmed: true, map: null });
    const folded = foldedIn(found);
    for (const each of folded.maps) {
      const { fold } = each.map;
      expect(fold?.counts.reduce((a, b) => a + b, 0)).toBe(found.states);
      expect(goesRound(each)).toBe(false);
    }
    for (let seed = 1; seed <= 10; seed++) {
      const { log, outcome } = await engine.run(text, { policy: 'random', seed });
      for (const each of folded.maps) {
        const { through, places } = placesOf(log, folded, each);
        expect(through.leavesAt).toBeNull();
        // Every step leads to where the state behind it stands.
        const states = statesThrough(folded.walk, through);
        expect(places.at(-1)).toBe(each.placeOf[states.at(-1) ?? 0]);
        expect(each.map.states[places.at(-1) ?? 0]?.end).toBe(outcome.outcome);
      }
    }
  },
);

test.each(PROGRAMS)('%s: the real threads come to every place', async (_, text, how) => {
  const folded = foldedIn(await searchText(engine, text, how));
  for (const each of folded.maps) {
    for (const [place, { token }] of each.map.states.entries()) {
      const { log } = await engine.run(text, { policy: 'replay', token });
      expect(placesOf(log, folded, each).places).toContain(place);
    }
  }
});

test('the region of no return is that of the states', async () => {
  const { walk, maps } = foldedIn(await searchText(engine, FORKS));
  const [map] = maps;
  if (map === undefined) throw new Error('no map');
  const { lost } = noReturnOf(map.map);
  // By state: whether it can finish; each leads to later ones only once it is looked at from the ends.
  const count = walk.first.length - 1;
  const good = Array.from(
    { length: count },
    (_, state) => map.map.states[map.placeOf[state] ?? 0]?.end === 'finished',
  );
  for (let changed = true; changed; ) {
    changed = false;
    for (let state = 0; state < count; state++) {
      const to = walk.to.subarray(walk.first[state], walk.first[state + 1]);
      if (good[state] || !to.some((each) => good[each])) continue;
      good[state] = true;
      changed = true;
    }
  }
  expect(good).toContain(false);
  expect(good.map((can) => !can)).toEqual(
    good.map((_, state) => lost[map.placeOf[state] ?? 0] === true),
  );
});
