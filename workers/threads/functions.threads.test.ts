/** Functions of every kind as targets and in queues: made anew where they arrive, from what they close over. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { failure, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

describe('go to another thread', () => {
  test.each([
    [
      'a nested function, with a queue and a list of its function',
      `function main() {
  const q = new Queue(), list = [];
  function work(n) { list.push(n); q.put(list); }
  const t = new Thread({ target: work, args: [3] });
  t.start();
  print(q.get() === list, list, t.name);
  t.join();
}
main();`,
      ['true [3] Thread-1 (work)'],
    ],
    [
      'a closure in a queue, and the same one back',
      `const q = new Queue(), back = new Queue();
function w() { const f = q.get(); print(f()); back.put(f); }
function make(n) { return () => 'ran ' + n; }
const t = start(w);
const f = make(3);
q.put(f);
print(back.get() === f);
t.join();`,
      ['ran 3', 'true'],
    ],
    [
      'arrows in a loop: each has its own round',
      `const q = new Queue();
const threads = [];
for (let i = 0; i < 3; i++) threads.push(new Thread({ target: () => q.put(i) }));
for (const name of ['a', 'b']) threads.push(new Thread({ target: () => q.put(name) }));
for (const t of threads) { t.start(); t.join(); }
print(q.get(), q.get(), q.get(), q.get(), q.get());`,
      ['0 1 2 a b'],
    ],
    [
      'a method of an object is bound to it',
      `class Job { q = new Queue(); n = 1; work(by) { this.n += by; this.q.put(this.n); } }
const job = new Job();
const t = new Thread({ target: job.work, args: [4] });
print(t.name);
t.start();
print(job.q.get(), job.n);
t.join();
job.q.put(job.work);
function call() { job.q.get()(5); }
start(call).join();
print(job.n);`,
      ['Thread-1 (work)', '5 5', '10'],
    ],
    [
      'this.work, and an arrow with this, in a class',
      `class Pool {
  done = new Queue();
  constructor() { this.threads = [new Thread({ target: this.work, args: [1] }), new Thread({ target: () => this.work(2) })]; }
  work(n) { this.done.put(n); }
  run() { for (const t of this.threads) { t.start(); t.join(); } return this.done.get() + this.done.get(); }
}
print(new Pool().run());`,
      ['3'],
    ],
    [
      'bind, a static method, a method in braces',
      `class J { q = new Queue(); work(a, b) { this.q.put(a + b); } static run(q) { q.put('static'); } }
const j = new J();
const bound = new Thread({ target: j.work.bind(j, 1), args: [2] }); bound.start(); print(j.q.get(), bound.name); bound.join();
const t = new Thread({ target: J.run, args: [j.q] }); t.start(); print(j.q.get()); t.join();
const jobs = { hello(name) { print('hello', name); }, n: 1 };
const h = new Thread({ target: jobs.hello, args: ['you'] }); h.start(); h.join();`,
      ['3 Thread-1 (work)', 'static', 'hello you'],
    ],
    [
      'functions of the notebook and of the language',
      `const q = new Queue();
function w() { print(q.get()(1, 2)); print(q.get() === print, q.get()('7')); }
const t = start(w); q.put(Math.max); q.put(print); q.put(parseInt); t.join();
const p = new Thread({ target: print, args: ['x'] }); p.start(); p.join();
const s = new Thread({ target: sleep, args: [0] }); s.start(); s.join();
const m = new Thread({ target: q.put, args: [5] }); m.start(); m.join();
print(q.get());`,
      ['2', 'true 7', 'x', '5'],
    ],
    [
      'nested functions that call each other, and themselves',
      `function main() {
  function even(n) { return n === 0 ? true : odd(n - 1); }
  function odd(n) { return n === 0 ? false : even(n - 1); }
  const sum = (n) => (n === 0 ? 0 : n + sum(n - 1));
  const t = new Thread({ target: (n) => print(even(n), odd(n), sum(n)), args: [5] });
  t.start(); t.join();
}
main();`,
      ['false true 15'],
    ],
    [
      'in lists and objects, and functions that close over functions',
      `const jobs = new Queue();
function make(f) { return { run: (x) => f(f(x)), all: [() => f(1), (x) => x] }; }
function w() { const { run, all } = jobs.get(); print(run(1), all[0](), all[1](9)); }
const t = start(w);
const by = 3;
const job = make((x) => x * by);
jobs.put(job);
t.join();
print(job.run(2));`,
      ['9 3 9', '18'],
    ],
    [
      'objects of a class that a constant holds',
      `const Job = class extends Thread { static made = 0; n = 1; run() { Job.made += 1; this.n = 5; } };
const P = class { x = 1; };
const job = new Job(), p = new P();
job.start(); job.join();
start(() => { p.x += 1; }).join();
print(job.n, Job.made, p.x, job instanceof Job, Job.name);`,
      ['5 1 2 true Job'],
    ],
    [
      'functions declared in a switch and in a static block work where they are',
      `function main(n) {
  switch (n) { case 1: function f() { return 'one'; } const g = f; return g() + (() => f())(); default: return 0; }
}
class A { static made = []; static { function add(x) { A.made.push(x); } [1, 2].forEach(add); } }
print(main(1), A.made);`,
      ['oneone [1, 2]'],
    ],
    [
      'functions that use what is private, or super, work where they are',
      `function call(f) { return f(); }
class B { name() { return 'B'; } }
class C extends B { #n = 1; static #s = 4; get() { const f = () => this.#n; return [f, () => super.name(), function () { return C.#s; }].map(call); } }
print(new C().get(), call(() => 1));`,
      ["[1, 'B', 4] 1"],
    ],
    [
      'closures made in a thread come to main',
      `const q = new Queue();
function w(n) { const list = [n]; q.put(() => { list.push(1); return list; }); q.put(list); }
start(w, 7).join();
const f = q.get(), list = q.get();
print(f(), list, f() === list);`,
      ['[7, 1, 1] [7, 1, 1] true'],
    ],
  ])('%s', async (_, text, lines) => {
    expect(await printed(engine, text)).toEqual(lines);
  });
});

test.each([
  [
    'function main() {\n  const f = () => late;\n  new Queue().put(f);\n  const late = 1;\n}\nmain();',
    3,
    'no value yet',
    'before',
  ],
  [
    'function main() {\n  const map = new WeakMap();\n  new Queue().put(() => map);\n}\nmain();',
    3,
    "a WeakMap (at 'values.map')",
    '',
  ],
  ['new (class extends Thread {})().start();', 1, 'a class without a name', 'Declare the class'],
  ["new Queue().put(new Function('return 1'));", 1, 'not declared at the top level', 'args:'],
])('refused: %j', async (text, line, what, way) => {
  const error = await failure(engine, text);
  expect(error).toMatchObject({ name: 'TypeError', line });
  expect(error.message).toContain(what);
  expect(error.message).toContain(way);
});
