/** Fork semantics: what a thread finds of the top-level variables, and what it is told about the rest. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { failure, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('a thread has the variables as they were when it was started', async () => {
  const text = `
    let word = 'before', list = [1];
    const go = new Queue();
    function work() { go.get(); print(word, list); }
    const thread = start(work);
    word = 'after'; list.push(2);
    go.put(1);
    thread.join();
    start(work); go.put(1);`;
  expect(await printed(engine, text)).toEqual(['before [1]', 'after [1, 2]']);
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

test('assigning to a captured variable: the error names it and the line', async () => {
  const text = `let count = 0;
function work() {
  print('before');
  count += 1;
}
start(work).join();`;
  const error = await failure(engine, text);
  expect(error).toMatchObject({ name: 'TypeError', thread: 'work', line: 4 });
  expect(error.message).toContain("'count'");
});

test.each([
  ['count++', 'count'],
  ['[count] = [1]', 'count'],
  ['({ count } = { count: 1 })', 'count'],
  ['count ??= 2', 'count'],
])('%s is an assignment too, though not always an error', async (statement, name) => {
  const text = `let count = 0;
function work() { ${statement}; print('went on'); }
start(work).join();`;
  if (statement.includes('??=')) {
    expect(await printed(engine, text)).toEqual(['went on']);
    return;
  }
  expect((await failure(engine, text)).message).toContain(`'${name}'`);
});

test('changing captured plain data is an error, not a private change', async () => {
  const text = `
    const list = [1, { a: 1 }];
    function work() { print(raised(() => list.push(2)), raised(() => { list[1].a = 2; }), list); }
    start(work).join();
    list.push(3);
    print(list);`;
  expect(await printed(engine, text)).toEqual([
    'TypeError TypeError [1, {a: 1}]',
    '[1, {a: 1}, 3]',
  ]);
});

describe('variables that threads cannot share', () => {
  test.each(['new Map()', 'new Date()', "Symbol('s')", '10n', '[() => 1]'])(
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
    ['new Map()', 'Map'],
    ['new Date()', 'Date'],
    ["Symbol('s')", 'symbol'],
    ['10n', 'bigint'],
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

  test('a static value is made once, and in a thread it is a constant that says so', async () => {
    const text = `class Settings { static limit = (print('made'), 5); }
Settings.limit = 6;
function work() {
  print(Settings.limit);
  Settings.limit = 7;
}
start(work).join();`;
    const error = await failure(engine, text);
    expect(error).toMatchObject({ name: 'TypeError', line: 5 });
    expect(error.message).toContain('Settings.limit');
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
      class Cache { static map = new Map(); static size = 3; }
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

  test('one that uses a variable of its block cannot go along: the error says so at start()', async () => {
    const text = `const threads = [];
for (let i = 0; i < 2; i++) {
  const thread = new Thread({ target: () => print(i) });
  thread.start();
}`;
    const error = await failure(engine, text);
    expect(error).toMatchObject({ name: 'TypeError', thread: 'main', line: 4 });
    expect(error.message).toContain('top level');
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
