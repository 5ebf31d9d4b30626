/** What a thread finds of the top-level variables, and what it is told about the rest. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { failure, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('a thread sees what is assigned and changed after it was started', async () => {
  const text = `
    let word = 'before', list = [1];
    const go = new Queue();
    function work() { go.get(); print(word, list); }
    const thread = start(work);
    word = 'after'; list.push(2);
    go.put(1);
    thread.join();
    start(work); go.put(1);`;
  expect(await printed(engine, text)).toEqual(['after [1, 2]', 'after [1, 2]']);
});

test('a constant written before and one written after its function', async () => {
  const text = `
    const early = 'early';
    function work() { print(early, late()); }
    const late = () => later;
    const later = 'later';
    start(work);`;
  expect(await printed(engine, text)).toEqual(['early later']);
});

test('a variable without a value yet: said when it is used', async () => {
  const text = `function work() {
  print('first');
  print(later);
}
start(work).join();
const later = 1;`;
  const error = await failure(engine, text);
  expect(error).toMatchObject({ name: 'TypeError', thread: 'work', line: 3 });
  expect(error.message).toContain("'later' had no value yet");
});

test.each([
  'count += 1',
  'count++',
  '[count] = [1]',
  '({ count } = { count: 1 })',
  '({ count = 1 } = {})',
  '({ a: { b: count } } = { a: { b: 1 } })',
  'for (count of [1]) ;',
  '{ const add = () => { count = 1; }; add(); }',
  'empty ??= 1; count = empty',
  'count ||= 1',
])('%s in a thread assigns to the one variable that there is', async (statement) => {
  const text = `let count = 0, empty;
function work() { ${statement}; }
start(work).join();
print(count, { count });`;
  expect(await printed(engine, text)).toEqual(['1 {count: 1}']);
});

test('names that are not the variable stay what they are', async () => {
  const text = `let count = 1;
function work(count) { count += 1; const o = { count: 5, m() { return this.count; } }; print(count, o.count, o.m()); }
function other() { let inner = count; { let count = 7; inner += count; } count = inner; label: for (;;) break label; }
start(work, 10).join(); start(other).join();
print(count, typeof count);`;
  expect(await printed(engine, text)).toEqual(['11 5 5', '8 number']);
});

test('a variable before its declaration: as in any program', async () => {
  const text = `function work() { print(late); }
start(work).join();
let late = 1;
late = 2;`;
  const error = await failure(engine, text);
  expect(error).toMatchObject({ name: 'ReferenceError', thread: 'work', line: 1 });
  expect(error.message).toContain("'late' before initialization");
});

test('a function in a variable keeps its name, and is called without a this', async () => {
  const text = `let work = () => { print('first'); };
function again() { work(); }
print(work.name);
const thread = start(again); thread.join();
work = () => print('second');
start(again).join();`;
  expect(await printed(engine, text)).toEqual(['work', 'first', 'second']);
});

test('a variable set to what threads cannot share: TypeError that names it, and it is as it was', async () => {
  const text = `let value = 'old';
function work() { try { value = new WeakMap(); } catch (error) { print(error.message); } print(value); }
start(work).join();`;
  const [said, value] = await printed(engine, text);
  expect(said).toContain("the variable 'value'");
  expect(value).toBe('old');
});

test('changing a captured list or object changes the one that there is', async () => {
  const text = `
    const list = [1, { a: 1 }];
    function work() { list.push(2); list[1].a = 2; print(list); }
    start(work).join();
    list.push(3);
    print(list);`;
  expect(await printed(engine, text)).toEqual(['[1, {a: 2}, 2]', '[1, {a: 2}, 2, 3]']);
});

describe('variables that threads cannot share', () => {
  test.each(['new WeakMap()', 'new Uint8Array(1)', "Symbol('s')"])(
    '%s: no error while it is not used',
    async (value) => {
      const text = `
        const unusable = ${value};
        function work(use) { print('worked'); if (use) print(unusable); }
        start(work, false).join();`;
      expect(await printed(engine, text)).toEqual(['worked']);
    },
  );

  test.each([
    ['new WeakMap()', 'WeakMap'],
    ['new Uint8Array(1)', 'Uint8Array'],
    ["Symbol('s')", 'symbol'],
  ])('%s: the error names the variable when it is used', async (value, what) => {
    const text = `const unusable = ${value};
function work() {
  print('worked');
  print(unusable);
}
start(work).join();`;
    const error = await failure(engine, text);
    expect(error).toMatchObject({ name: 'TypeError', thread: 'work', line: 4 });
    expect(error.message).toContain("'unusable'");
    expect(error.message).toContain(what);
    expect(error.message).toContain('Threads may share');
  });
});

describe('class-wide values', () => {
  test('a static item is the same in every thread', async () => {
    const text = `
      class Closable extends Queue { static END = item(); close() { this.put(Closable.END); } }
      const queue = new Closable();
      function work() { print(queue.get() === Closable.END); }
      const thread = start(work);
      queue.close();
      thread.join();`;
    expect(await printed(engine, text)).toEqual(['true']);
  });

  test('a static value is made once, and is one for all threads', async () => {
    const text = `class Settings { static limit = (print('made'), 5); static all = [1]; static constant = 3; }
Settings.limit = 6;
function work() {
  print(Settings.limit, Settings.all, Settings.constant);
  Settings.limit = 7;
  Settings.all = ['new'];
  Settings.all.push(1);
}
start(work).join();
print(Settings.limit, Settings.all);`;
    expect(await printed(engine, text)).toEqual(['made', '6 [1] 3', "7 ['new', 1]"]);
  });

  test('what main gives a static after the start is seen, in static methods too', async () => {
    const text = `class C { static n = 1; static next() { return ++this.n; } }
const go = new Queue(), out = new Queue();
function work() { go.get(); out.put(C.n); out.put(C.next()); }
const thread = start(work);
C.n = 5;
go.put(1);
print(out.get(), out.get());
thread.join();
print(C.n, Object.keys(C));`;
    expect(await printed(engine, text)).toEqual(['5 6', "6 ['n']"]);
  });

  test('a thread that a thread starts has them all', async () => {
    const text = `class C { static n = 0; static constant = 3; static map = new WeakMap(); }
function inner() { C.n += 1; print(C.n, C.constant, raised(() => C.map)); }
function outer() { C.n += 1; start(inner).join(); }
start(outer).join();
print(C.n);`;
    expect(await printed(engine, text)).toEqual(['2 3 TypeError', '2']);
  });

  test('beside one that cannot be shared the others are', async () => {
    const text = `class C { static n = 0; static map = new WeakMap(); }
C.map = new WeakMap();
function work() { C.n += 1; print(raised(() => C.map)); }
start(work).join();
print(C.n, C.map instanceof WeakMap);`;
    expect(await printed(engine, text)).toEqual(['TypeError', '1 true']);
  });

  test('one of a class that extends it is not the same; a new one is refused', async () => {
    const text = `class C { static n = 0; } class D extends C {}
C.n = 1;
function work() { print(D.n, raised(() => { D.n = 2; }), raised(() => { C.fresh = 1; })); }
start(work).join();
print(raised(() => { C.fresh = 1; }));`;
    expect(await printed(engine, text)).toEqual(['1 TypeError TypeError', 'TypeError']);
  });

  test('static methods and static functions work in a thread', async () => {
    const text = `
      class Tools { static twice = (x) => 2 * x; static thrice(x) { return 3 * x; } }
      function work() { print(Tools.twice(2), Tools.thrice(2)); }
      start(work).join();
      print(Tools.twice(4));`;
    expect(await printed(engine, text)).toEqual(['4 6', '8']);
  });

  test('a static value that threads cannot share is an error when it is used', async () => {
    const text = `
      class Cache { static map = new WeakMap(); static size = 3; }
      function work() { print(Cache.size, raised(() => Cache.map)); }
      start(work).join();`;
    expect(await printed(engine, text)).toEqual(['3 TypeError']);
  });
});

describe('functions written inline', () => {
  test('an arrow as the target, at top level', async () => {
    const text = `
      const queue = new Queue();
      const thread = new Thread({ target: () => { print('got', queue.get()); } });
      thread.start();
      queue.put(1);
      thread.join();`;
    expect(await printed(engine, text)).toEqual(['got 1']);
  });

  test('threads made in a loop, started in another', async () => {
    const text = `
      const queue = new Queue();
      const threads = [];
      for (let i = 0; i < 3; i++) threads.push(new Thread({ target: (n) => queue.put(n), args: [i] }));
      for (const thread of threads) thread.start();
      for (const thread of threads) thread.join();
      print(queue.get() + queue.get() + queue.get());`;
    expect(await printed(engine, text)).toEqual(['3']);
  });

  test('one that uses a variable of its block takes its value along', async () => {
    const text = `const threads = [];
for (let i = 0; i < 2; i++) {
  const thread = new Thread({ target: () => print(i) });
  thread.start();
  thread.join();
}`;
    expect(await printed(engine, text)).toEqual(['0', '1']);
  });
});

test.each(['self', 'close', 'postMessage', 'globalThis', 'setTimeout', '_private', 'async', 'of'])(
  'a learner may call a variable %s',
  async (name) => {
    const text = `
      const ${name} = 'mine';
      function work() { print(${name}); }
      start(work).join();
      print(${name});`;
    expect(await printed(engine, text)).toEqual(['mine', 'mine']);
  },
);

test('what a browser has and a thread has not is explained', async () => {
  const error = await failure(engine, 'setTimeout(() => 1, 10);');
  expect(error.message).toContain('sleep');
});
