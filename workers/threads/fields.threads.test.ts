/** Fields of shared objects: shared memory, as an object's attributes are in Python. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { eventsOf, failure, finish, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('a running thread sees what another thread sets its field to', async () => {
  const text = `
    class Worker extends Thread {
      constructor(queue) { super(); this.queue = queue; this.polls = 0; }
      run() { while (this.queue !== null) { this.polls += 1; sleep(0); } }
    }
    const worker = new Worker(new Queue());
    worker.start();
    while (worker.polls < 3) sleep(0);
    worker.queue = null;
    worker.join();
    print(worker.polls >= 3, worker.queue);`;
  expect(await printed(engine, text)).toEqual(['true null']);
});

test('the magic exit signal: a method of a field that has become null fails with a TypeError', async () => {
  const text = `
    class Worker extends Thread {
      constructor() { super(); this.queue = new Queue(); this.seen = 0; }
      run() {
        for (;;) {
          try { this.queue.getNowait(); } catch (error) { if (error instanceof TypeError) return; this.seen += 1; sleep(0); }
        }
      }
    }
    const worker = new Worker();
    worker.start();
    while (worker.seen === 0) sleep(0);
    worker.queue = null;
    worker.join();
    print(worker.isAlive());`;
  expect(await printed(engine, text)).toEqual(['false']);
});

test.each(['1.5', "'a text'", '[1, [2]]', 'null', 'undefined', 'true', 'NaN', "{ a: ['b'] }"])(
  'a field may become %s',
  async (value) => {
    const text = `
      class Box { value = 0; ready = false; }
      const box = new Box();
      function writer() { box.value = ${value}; box.ready = true; }
      start(writer).join();
      print(box.value); print(${value});`;
    const [got, put] = await printed(engine, text);
    expect(got).toBe(put);
  },
);

test('unguarded additions may lose updates, and never gain any', async () => {
  const text = `
    class Shared { count = 0; }
    const shared = new Shared();
    function adder() { for (let i = 0; i < 500; i++) shared.count += 1; }
    const threads = [start(adder), start(adder), start(adder)];
    for (const thread of threads) thread.join();
    print(shared.count);`;
  const run = await finish(engine, text);
  const count = Number(run.console[0]);
  expect(count).toBeLessThanOrEqual(1500);
  expect(count).toBeGreaterThanOrEqual(2);
  expect(eventsOf(run, 'field-written')).toHaveLength(1500);
});

test('with a lock no update is lost', async () => {
  const text = `
    class Shared { count = 0; }
    const shared = new Shared();
    const lock = new Lock();
    function adder() { for (let i = 0; i < 200; i++) lock.with(() => { shared.count += 1; }); }
    const threads = [start(adder), start(adder), start(adder)];
    for (const thread of threads) thread.join();
    print(shared.count);`;
  expect(await printed(engine, text)).toEqual(['600']);
});

test('constructors do not run again in another thread', async () => {
  const text = `
    class Noisy extends Thread { constructor() { super(); print('constructed'); } run() { print('ran'); } }
    new Noisy().start();`;
  expect(await printed(engine, text)).toEqual(['constructed', 'ran']);
});

test('objects in fields are the same objects in every thread', async () => {
  const text = `
    class Pair { constructor(a, b) { this.a = a; this.b = b; } }
    const queue = new Queue();
    const pair = new Pair(queue, [queue, item()]);
    function check() { print(pair.a === queue, pair.b[0] === queue, pair.b[1] === pair.b[1]); }
    start(check);`;
  expect(await printed(engine, text)).toEqual(['true true true']);
});

test('methods, getters and instanceof work on the other side', async () => {
  const text = `
    class Base { kind() { return 'base'; } }
    class Point extends Base {
      constructor(x, y) { super(); this.x = x; this.y = y; }
      get sum() { return this.x + this.y; }
      kind() { return 'point of ' + super.kind(); }
    }
    const queue = new Queue();
    function check() { const p = queue.get(); print(p.sum, p.kind(), p instanceof Base, Object.keys(p)); p.x = 10; }
    const point = new Point(1, 2);
    const thread = start(check);
    queue.put(point);
    thread.join();
    print(point.sum);`;
  expect(await printed(engine, text)).toEqual(["3 point of base true ['x', 'y']", '12']);
});

test.each([
  ['field', 'this.#secret + 1', '#secret'],
  ['method', 'this.#tell()', '#tell'],
])('a private %s in another thread: the error says so', async (_kind, use, name) => {
  const text = `class Vault extends Thread {
  #secret = 1;
  #tell() { return this.#secret; }
  run() {
    print(${use});
  }
}
new Vault().start();`;
  const error = await failure(engine, text);
  expect(error).toMatchObject({ name: 'TypeError', line: 5 });
  expect(error.message).toContain('private');
  if (name === '#secret') expect(error.message).toContain(name);
});

test.each([
  ['read by main', 'class J extends Thread { run() { this.result = 5; } }', 't.result', ['5']],
  [
    'read before it is set',
    'class J extends Thread { constructor() { super(); this.seen = this.early(); } early() { return this.result; } run() { this.result = [1]; } }',
    't.seen, t.result',
    ['undefined [1]'],
  ],
  [
    'in a class below',
    'class Base extends Thread { run() { this.result = this.work(); } } class J extends Base { work() { return 6; } }',
    't.result',
    ['6'],
  ],
])(
  'a field that only a method sets, as programs in Python do: %s',
  async (_, classes, looks, lines) => {
    const text = `${classes} const t = new J(); t.start(); t.join(); print(${looks});`;
    expect(await printed(engine, text)).toEqual(lines);
  },
);

test('where a program may ask which fields there are, it is refused by name', async () => {
  const text = `class J extends Thread { run() {
  this.result = 5;
} }
const t = new J(); t.start(); t.join(); print('result' in t);`;
  const error = await failure(engine, text);
  expect(error).toMatchObject({ name: 'TypeError', line: 2 });
  expect(error.message).toContain("'result' is new");
});

test('a new field on a shared object: the error names it', async () => {
  const text = `class Box { value = 1; }
const box = new Box();
function work() { return box.value; }
start(work).join();
box.extra = 2;`;
  const error = await failure(engine, text);
  expect(error).toMatchObject({ name: 'TypeError', thread: 'main', line: 5 });
  expect(error.message).toContain("'extra'");
});

test('deleting a field of a shared object: refused by name, not done in one thread alone', async () => {
  const text = `class Box { value = 1; }
const box = new Box();
function work() {
  delete box.value;
}
start(work).join();`;
  const error = await failure(engine, text);
  expect(error).toMatchObject({ name: 'TypeError', line: 4 });
  expect(error.message).toContain("'value' cannot be deleted");
});

test('data in a field is one object for all threads', async () => {
  const text = `class Box { list = [1]; data = { a: 1 }; }
const box = new Box();
function work() { box.list.push(2); box.data.a = 3; print(box.list === box.list); }
const { list } = box;
start(work).join();
print(list, box.data.a, box.list === list);`;
  expect(await printed(engine, text)).toEqual(['true', '[1, 2] 3 true']);
});

test('a field set to what threads cannot share: TypeError, and the field is as it was', async () => {
  const text = `
    class Box { value = 'old'; }
    const box = new Box();
    function work() { print(raised(() => { box.value = new WeakMap(); }), box.value); }
    start(work).join();`;
  expect(await printed(engine, text)).toEqual(['TypeError old']);
});

test('text fields that are written while others read are never torn', async () => {
  const text = `
    class Box { text = 'a'.repeat(40); }
    function reader(box) { for (let i = 0; i < 60; i++) { const seen = box.text; if (new Set(seen).size > 1) print('torn', seen); } }
    for (let round = 0; round < 25; round++) {
      const box = new Box();
      const thread = start(reader, box);
      for (let i = 0; i < 40; i++) box.text = String(i % 10).repeat(10 + i);
      thread.join();
    }
    print('whole');`;
  expect(await printed(engine, text)).toEqual(['whole']);
});
