/** What the log says of looks at a whole list, object, Map or Set: how much it held, and no element or key that was not looked at. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { eventsOf, finish } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const LIST = 'list-read depth=2 arg=-1';
const KEYS = 'keys-read depth=2 arg=-1';

/** Each look, and what is recorded of it. `l` is [1, 2], `o` is { a: 1, b: 2 }, `m` is a Map of them, `s` a Set of a and b. */
const LOOKS: readonly (readonly [string, readonly string[]])[] = [
  ['print(l)', [LIST]],
  ['String(l)', [LIST]],
  ["l.join('-')", [LIST]],
  ['l.slice()', [LIST]],
  ['l.concat([3])', [LIST]],
  ['[0].concat(l)', [LIST]],
  ['Array.from(l)', [LIST]],
  ['structuredClone(l)', [LIST]],
  ['JSON.stringify(l)', [LIST]],
  ['l.includes(7)', [LIST]],
  ['l.indexOf(7)', [LIST]],
  ['l.toReversed()', [LIST]],
  ['({ ...l })', [LIST]],
  ['Object.keys(l)', [LIST]],
  ['Object.values(l)', [LIST]],
  ['const [x, y] = l', ["list-read depth=2 arg=0 '1'", "list-read depth=2 arg=1 '2'"]],
  [
    'for (const x of l) x',
    [
      "list-read depth=2 arg=0 '1'",
      "list-read depth=2 arg=1 '2'",
      'list-length-read depth=2 arg=-1',
    ],
  ],
  ['[...l]', [LIST]],
  ['[...s]', [KEYS]],
  ['print(o)', [KEYS]],
  ['({ ...o })', [KEYS]],
  ['Object.keys(o)', [KEYS]],
  ['Object.values(o)', [KEYS]],
  ['Object.entries(o)', [KEYS]],
  ['Object.assign({}, o)', [KEYS]],
  ['structuredClone(o)', [KEYS]],
  ['JSON.stringify(o)', ["key-read depth=2 arg=-1 'toJSON missing'", KEYS]],
  ['for (const k in o) k', [KEYS]],
  ['const { a, ...rest } = o', [KEYS]],
  ['print(m)', [KEYS]],
  ['new Map(m)', [KEYS, KEYS, KEYS]],
  ['[...m.keys()]', [KEYS, KEYS, KEYS]],
  ['for (const [k, v] of m) k', [KEYS, KEYS, KEYS]],
  ['m.forEach(() => 0)', [KEYS, KEYS, KEYS]],
  ['Object.fromEntries(m)', [KEYS, KEYS, KEYS]],
  ['structuredClone(m)', [KEYS]],
  ['m.size', [KEYS]],
  ['print(s)', [KEYS]],
  ['for (const x of s) x', [KEYS, KEYS, KEYS]],
  ['s.size', [KEYS]],
];

test.each(LOOKS)('%s', async (look, recorded) => {
  const run = await finish(
    engine,
    `const l = [], o = {}, m = new Map(), s = new Set();
     function fill() { l.push(1); l.push(2); o.a = 1; o.b = 2; m.set('a', 1); m.set('b', 2); s.add('a'); s.add('b'); }
     start(fill).join();
     ${look};`,
  );
  const seen = eventsOf(run, 'list-read', 'list-length-read', 'keys-read', 'key-read');
  expect(
    seen.map(({ kind, depth, arg, text }) =>
      `${kind} depth=${depth} arg=${arg} ${text === '' ? '' : `'${text}'`}`.trimEnd(),
    ),
  ).toEqual(recorded);
});
