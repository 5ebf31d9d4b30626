/** Fields that methods set and no constructor made: which, and for which programs there are none. */
import { expect, test } from 'vitest';
import { lateFields } from './late-fields';
import { parseCell } from './parse';

function late(text: string): unknown {
  const result = parseCell('in-1', text);
  if (!result.ok) throw new Error(result.problem.message);
  return lateFields(result.parsed.statements);
}

const JOB = 'class Job extends Thread { run() { this.result = 5; } }';

test.each([
  [JOB, { Job: ['result'] }],
  ['const Job = class extends Thread { run() { this.result = 5; } };', { Job: ['result'] }],
  [
    `${JOB} class Other extends Job { more() { this.rest ??= 1; } }`,
    { Job: ['result'], Other: ['result', 'rest'] },
  ],
  [
    'class A { m() { [this.a, { b: this.b = 1 }] = f(); ({ c: this.c } = x); } }',
    { A: ['a', 'b', 'c'] },
  ],
  ['class A { m = () => { this.a = 1; } }', { A: ['a'] }],
  ['class A { constructor() { if (f()) this.a = 1; } }', { A: ['a'] }],
  // Of another object, of the class, of a function of its own, of every name.
  ['class A { m(o) { o.a = 1; } }', undefined],
  ['class A { static m() { this.a = 1; } static { this.b = 1; } }', undefined],
  ['class A { m() { return function () { this.a = 1; }; } }', undefined],
  ['class A { m() { this[f()] = 1; } }', undefined],
  ['class A { m() { return class { n() { this.a = 1; } }; } }', undefined],
  ['class A extends A { m() {} }', undefined],
])('%s', (text, names) => {
  expect(late(text)).toEqual(names);
});

test.each([
  "if ('result' in job) print(1);",
  'for (const name in job) print(name);',
  'print(Object.keys(job));',
  'const { keys } = Object;',
  'print({ ...job });',
  'const { a, ...rest } = job;',
  "print(job.hasOwnProperty('result'));",
  "print(Reflect.has(job, 'result'));",
])('none where a program may ask which fields there are: %s', (text) => {
  expect(late(`${JOB} ${text}`)).toBeUndefined();
});

test.each([
  'const STOP = Object.freeze({});',
  'for (const each of jobs) print(each);',
  'f(...jobs);',
])('but where it does not: %s', (text) => {
  expect(late(`${JOB} ${text}`)).toEqual({ Job: ['result'] });
});
