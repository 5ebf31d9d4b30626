/**
 * A variable that is called `length`: what it takes from a list, and what an object takes from it, is what plain JavaScript says,
 * whether threads share it or a function's closure goes to one.
 */
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { startEngine } from '../testing/engine';
import { PRELUDE } from '../testing/runs';

/** Statements about `length`, a `list` of two and `data`, which holds it; each says what it finds. */
const STATEMENTS = [
  '({ length } = list); say(length);',
  'say(({ length } = list) === list, length);',
  '({ length = 9 } = data); say(length);',
  '({ length = 9 } = list); say(length);',
  '({ list: { length } } = data); say(length);',
  '({ list: { length = 7 } } = data); say(length);',
  '({ none: { length } = list } = data); say(length);',
  '[{ length }] = [list]; say(length);',
  '[...{ length }] = list; say(length);',
  'for ({ length } of [list, [1]]) say(length);',
  "({ 'length': length } = list); say(length);",
  "({ ['length']: length } = list); say(length);",
  "const key = 'length'; ({ [key]: length } = list); say(length);",
  'let rest; ({ length, ...rest } = list); say(length, rest);',
  'let rest; ({ length, ...rest } = { length: 4, a: 1 }); say(length, rest);',
  "({ length } = 'four'); say(length);",
  'length = 6; say({ length }, { length }.length, { ...{ length }, a: 1 });',
  'length = 6; say([{ length }][0], (({ length }) => length)({ length }));',
  'length = 6; say((({ length: n = length }) => n)({}), (({ length = 8 }) => length)(list));',
  'length = list.length; say(length, list.length === length);',
  'list.length = length = 1; say(length, list);',
  'length += list.length; say(length);',
  '{ const { length } = list; say(length); } say(length);',
];

const DATA = 'const list = [1, 2], data = { list };';

/** As text: another realm's objects are no equals of this one's. */
function expected(statement: string): unknown {
  const said: unknown[] = [];
  const say = (...values: unknown[]) => said.push(...values);
  runInNewContext(`'use strict'; ${DATA} let length = 0; ${statement}`, { say });
  return JSON.stringify(said);
}

const FORMS = {
  'that threads share': (statement: string) =>
    `${DATA} let length = 0; const q = new Queue(); q.put(data); q.get();
     function w() { length = 0; ${statement} print(JSON.stringify(said)); }
     start(w).join(); length = 1;`,
  'of a closure': (statement: string) =>
    `function outer() { ${DATA} let length = 0; const q = new Queue(); q.put(data); q.get();
       start(() => { length = 0; ${statement} print(JSON.stringify(said)); }).join(); length = 1; }
     outer();`,
};

test.each(Object.entries(FORMS))('a variable called length, %s', async (_, form) => {
  const engine = await startEngine();
  const say = 'const said = []; const say = (...values) => said.push(...values);';
  for (const statement of STATEMENTS) {
    const text = form(`${say} ${statement}`);
    const { outcome, console } = await engine.run(PRELUDE + text, { printWrites: 1 });
    expect([statement, outcome.outcome, ...console]).toEqual([
      statement,
      'finished',
      expected(statement),
    ]);
  }
  await engine.close();
});
