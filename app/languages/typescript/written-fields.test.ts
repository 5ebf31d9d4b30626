/** Fields that a program writes once their objects may be shared: a name that is missed makes a false proof. */
import { expect, test } from 'vitest';
import { parseCell } from './parse';
import { writtenFields } from './written-fields';

function written(text: string): readonly string[] | null {
  const result = parseCell('in-1', text);
  if (!result.ok) throw new Error(result.problem.message);
  return writtenFields(result.parsed.statements)?.sort() ?? null;
}

test.each([
  ['flag.up = true;', ['up']],
  ['flag.count += 1; flag.polls++; --flag.left;', ['count', 'left', 'polls']],
  ['[flag.up] = [1];', ['up']],
  ['[s.a, s.b] = [s.b, s.a];', ['a', 'b']],
  ['[flag.up = 3, ...flag.rest] = [];', ['rest', 'up']],
  ['({ x: flag.up } = { x: 1 });', ['up']],
  ['({ x: { y: [flag.up] }, ...flag.rest } = { x: 1 });', ['rest', 'up']],
  ['for (flag.up of [1]) print(1);', ['up']],
  ['for (flag.up in { a: 1 }) print(1);', ['up']],
  ['for ([flag.up] of [[1]]) print(1);', ['up']],
  ['delete flag.up;', ['up']],
  ['flag[name] = 1;', null],
  ['[flag[name]] = [1];', null],
  ['delete flag[name];', null],
  ['Object.assign(flag, { up: 1 });', null],
  ['const { assign } = Object; assign(flag, { up: 1 });', null],
  ["Object['assign'](flag, { up: 1 });", null],
  ["Reflect.set(flag, 'up', 1);", null],
  ["Object.defineProperty(flag, 'up', { value: 1 });", null],
  ['print(flag.up, flag[name]); const { up } = flag;', []],
])('%s', (text, names) => {
  expect(written(text)).toEqual(names);
});

const made = (body: string, rest = '') =>
  `class A extends Thread { constructor(q) { super(); ${body} } ${rest} }`;

test.each([
  ['what a constructor sets is not written', made('this.a = 1; [this.b] = [2];'), []],
  [
    'what it sets after the thread was started is',
    made('this.a = 1; this.start(); this.b = 2;'),
    ['b'],
  ],
  ['or after it was put into a queue', made('this.a = 1; q.put(this); this.b = 2;'), ['b']],
  ['or in the same statement', made('if (q.put(this)) this.b = 2;'), ['b']],
  ['or later, by a function', made('this.later = () => { this.b = 2; };'), ['b']],
  [
    'or after a getter ran',
    made('print(this.me); this.b = 2;', 'get me() { return q.put(this); }'),
    ['b'],
  ],
  ['or where a field is made with it', made('this.b = 2;', 'me = q.put(this);'), ['b']],
  ['or of another object', made('q.b = 2;'), ['b']],
  [
    'or where the class below lets it out',
    `class Base extends Thread { constructor() { super(); this.start(); } }
     class A extends Base { constructor() { super(); this.b = 2; } }`,
    ['b'],
  ],
  [
    'not where the class below keeps it',
    `class Base extends Thread { constructor() { super(); this.a = 1; } }
     class A extends Base { constructor() { super(); this.b = this.a + 2; } }`,
    [],
  ],
  [
    'or where the class below is not known',
    'class A extends make() { constructor() { super(); this.b = 2; } }',
    ['b'],
  ],
])('constructors: %s', (_, text, names) => {
  expect(written(text)).toEqual(names);
});
