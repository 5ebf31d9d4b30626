/**
 * What CPython's threading and queue do, done here, or refused in one sentence that names it. The same rows as in
 * docs/CONFORMITY.md; what has a fixed text is checked against the machine's python3 by conformity-python.test.ts.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { failure, printed } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const ERROR =
  'function told(body) { try { body(); return "nothing"; } catch (error) { return error.name; } }\n';

describe('as in CPython', () => {
  test.each([
    [
      'daemon is set before the start, not after',
      `function work() {}
const t = new Thread({ target: work });
t.daemon = true;
print(t.daemon);
t.start();
print(told(() => { t.daemon = false; }));
t.join();`,
      ['true', 'RuntimeError'],
    ],
    [
      'a thread made by a daemon is one',
      `function inner() {}
function outer(q) { q.put(new Thread({ target: inner }).daemon); q.put(new Thread({ target: inner, daemon: false }).daemon); }
const q = new Queue();
const t = new Thread({ target: outer, args: [q], daemon: true });
t.start();
print(q.get(), q.get());`,
      ['true false'],
    ],
    [
      'run() calls the target in the caller',
      `function work(n) { print('ran', n); }
new Thread({ target: work, args: [3] }).run();
print('end');`,
      ['ran 3', 'end'],
    ],
    [
      "a subclass's run() wins over a target, and super.run() calls it",
      `function work(n) { print('target', n); }
class Loud extends Thread { run() { print('before'); super.run(); print('after'); } }
class Silent extends Thread { run() { print('mine'); } }
const a = new Loud({ target: work, args: [1] }); a.start(); a.join();
const b = new Silent({ target: work, args: [2] }); b.start(); b.join();`,
      ['before', 'target 1', 'after', 'mine'],
    ],
    [
      'kwargs are bound to parameters by their names',
      `function work(a, b = 'default', c = 'last') { print(a, b, c); }
const t = new Thread({ target: work, args: [1], kwargs: { c: 3 } }); t.start(); t.join();`,
      ['1 default 3'],
    ],
    [
      'default names count threads without a name alone',
      `function work() {}
print(new Thread({ target: work }).name);
print(new Thread({ target: work, name: 'mine' }).name);
print(new Thread().name);
print(new Thread({ name: null }).name);`,
      ['Thread-1 (work)', 'mine', 'Thread-2', 'Thread-3'],
    ],
    [
      'a Deque with maxlen lets the other end fall out',
      `const d = new Deque([1, 2, 3], 2);
print(d.maxlen, d.length, d.popleft(), d.pop());
const e = new Deque([1, 2], { maxlen: 2 });
e.append(3); e.appendleft(0);
print(e.popleft(), e.pop(), new Deque([1], 0).length, new Deque([1, 2]).maxlen);
print(told(() => new Deque([], -1)), told(() => new Deque([], 'x')), told(() => new Deque(5)));`,
      ['2 2 2 3', '0 2 0 null', 'ValueError TypeError TypeError'],
    ],
    [
      'a Deque is iterated over, unless it changes meanwhile',
      `const d = new Deque([1, 2, 3]);
for (const x of d) print(x);
print(told(() => { for (const x of d) d.append(x); }), d.length);
print(told(() => { for (const x of d) d.pop(); }), d.length);
const none = new Deque();
print(told(() => { for (const x of none) print(x); }));`,
      ['1', '2', '3', 'RuntimeError 4', 'RuntimeError 3', 'nothing'],
    ],
    [
      "a Condition's own lock is re-entrant, a Lock is not",
      `const c = new Condition();
print(c.acquire(), c.acquire(), c.acquire({ block: false }));
c.release(); c.release();
print(c.locked());
c.release();
print(c.locked(), told(() => c.release()));
const l = new Lock();
print(l.acquire(), l.acquire({ timeout: 0.01 }));
const own = new Condition(new Lock());
print(own.acquire(), own.acquire({ block: false }));`,
      ['true true true', 'true', 'false RuntimeError', 'true false', 'true false'],
    ],
    [
      'wait gives up all that its thread holds of the lock, and takes it again',
      `const c = new Condition();
const log = [];
function waiter() { c.with(() => c.with(() => { log.push('waits'); c.wait(); log.push('woken'); })); c.with(() => log.push('again')); }
const t = new Thread({ target: waiter }); t.start();
for (let seen = false; !seen; ) c.with(() => { seen = log.length === 1; });
c.with(() => c.with(() => c.notify()));
t.join();
print(log, c.locked());`,
      ["['waits', 'woken', 'again'] false"],
    ],
    [
      'only its holder releases a re-entrant lock',
      `const c = new Condition();
const q = new Queue();
function other() { q.put(told(() => c.release())); }
c.acquire();
const t = new Thread({ target: other }); t.start(); t.join();
print(q.get(), c.locked());
c.release();`,
      ['RuntimeError true'],
    ],
    [
      'keywords: get, put, acquire, join, shutdown',
      `const q = new Queue({ maxsize: 1 });
print(told(() => q.get({ timeout: 0.01 })), told(() => q.get({ block: false })));
q.put(1, { block: true });
print(told(() => q.put(2, { timeout: 0.01 })), told(() => q.put(2, { block: false })), q.get(1));
const l = new Lock();
print(l.acquire({ timeout: 0.01 }), l.acquire({ timeout: 0.01 }), l.acquire({ block: false }));
q.shutdown({ immediate: true });
print(told(() => q.put(1)));`,
      ['Empty Empty', 'Full Full 1', 'true false false', 'ShutDown'],
    ],
  ] as const)('%s', async (_, text, lines) => {
    expect(await printed(engine, ERROR + text)).toEqual(lines);
  });
});

describe('names that Python has, or somebody might guess, say what is meant', () => {
  test.each([
    ['new Queue().task_done();', "a Queue has no 'task_done': it is taskDone()"],
    ['new Queue().get_nowait();', 'it is getNowait()'],
    ['new Queue().put_nowait(1);', 'it is putNowait(value)'],
    ['print(new Queue().queue);', "a Queue has no 'queue'"],
    ['print(new Queue().size);', 'it is qsize()'],
    ['print(new Queue().length);', 'it is qsize()'],
    ['print(new Queue().unfinished_tasks);', 'join() waits'],
    ['class Q extends Queue {} print(new Q().size);', "a Q has no 'size'"],
    ['for (const x of new Queue()) print(x);', 'take one after the other with get()'],
    ['new Thread().is_alive();', 'it is isAlive()'],
    ['new Thread().getName();', 'it is name'],
    ['new Thread().setDaemon(true);', 'it is daemon'],
    ['new Condition().notify_all();', 'it is notifyAll()'],
    ['new Condition().wait_for(() => 1);', 'it is waitFor(predicate)'],
    ['new Lock().enter();', 'it is with(() => { … })'],
    ['new Deque().extend([1]);', 'append'],
    ['print(new Deque([1])[0]);', 'index'],
  ])('%s', async (text, message) => {
    const error = await failure(engine, `print('before');\n${text}`);
    expect(error).toMatchObject({ name: 'TypeError', line: 2 });
    expect(error.message).toContain(message);
  });

  test('a subclass may have them all the same', async () => {
    const text = `class Q extends Queue { size = 3; length = 4; task_done() { return 'mine'; } constructor() { super(); this.queue = []; } }
const q = new Q();
function w() { q.queue.push(1); print(q.size, q.length, q.task_done(), q.queue); }
const t = new Thread({ target: w }); t.start(); t.join();`;
    expect(await printed(engine, text)).toEqual(['3 4 mine [1]']);
  });
});

describe('refused by name', () => {
  test.each([
    ['new Thread(work);', 'a target is given by name: new Thread({ target: work })'],
    ['new Thread({ traget: work });', "unexpected keyword argument 'traget'"],
    ['new Thread({ target: work, arg: [1] });', "unexpected keyword argument 'arg'"],
    ["new Thread({ target: 'work' });", "target of a Thread is a function, not the text 'work'"],
    ['new Thread({ target: work, args: 5 });', 'args of a Thread is an array'],
    ['new Thread({ target: work, name: 5 });', 'name of a Thread is a text, not number 5'],
    [
      'new Thread({ target: work, kwargs: { z: 1 } });',
      "work() got an unexpected keyword argument 'z'",
    ],
    [
      'new Thread({ target: work, args: [1], kwargs: { a: 1 } });',
      "work() got multiple values for argument 'a'",
    ],
    ["new Queue('3');", "maxsize of a Queue is a number, not the text '3'"],
    ['new Queue({ size: 3 });', "unexpected keyword argument 'size'"],
    ['new Queue().get([1]);', 'block of get() is true or false, not an array'],
    ['new Queue().get({ tiemout: 1 });', "get() got an unexpected keyword argument 'tiemout'"],
    ['new Lock().acquire(new Queue());', 'block of acquire() is true or false, not an object'],
  ])('%s', async (text, message) => {
    const error = await failure(engine, `function work(a) {}\n${text}`);
    expect(error).toMatchObject({ name: 'TypeError', line: 2 });
    expect(error.message).toContain(message);
  });
});

test('a timeout without an end is an OverflowError, as sleep(Infinity) is', async () => {
  const text = `const q = new Queue(1), full = new Queue(1), l = new Lock(), c = new Condition(), t = start(() => {});
    full.put(1); l.acquire(); c.acquire();
    print(raised(() => q.get({ timeout: Infinity })), raised(() => full.put(2, { timeout: Infinity })), raised(() => l.acquire({ timeout: Infinity })), raised(() => c.wait(Infinity)));`;
  expect(await printed(engine, text)).toEqual([
    'OverflowError OverflowError OverflowError OverflowError',
  ]);
});
