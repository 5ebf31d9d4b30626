/** Unbounded means: until the run's shared memory is full, and then a MemoryError that says so. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { failure, run } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const memoryBytes = 1024 * 1024;

test.each([
  ['a queue of numbers', 'queue', 'const queue = new Queue(); let held = 0;', 'queue.put(held)'],
  [
    'a queue of texts',
    'queue',
    'const queue = new Queue(); let held = 0;',
    "queue.put('text '.repeat(50) + held)",
  ],
  [
    'a queue of data',
    'queue',
    'const queue = new Queue(); let held = 0;',
    'queue.put({ a: [held, held, held] })',
  ],
  ['a deque', 'deque', 'const queue = new Deque(); let held = 0;', 'queue.append(held)'],
])('%s says how many items it held', async (_name, what, before, add) => {
  const text = `${before}
    try { for (;;) { ${add}; held++; } }
    catch (error) { print(error.name); print(error.message); print(held); throw error; }`;
  const { outcome, console: lines } = await run(engine, text, { memoryBytes });
  const [name, message, held] = lines;
  expect(name).toBe('MemoryError');
  expect(Number(held)).toBeGreaterThan(500);
  expect(message).toBe(
    `the ${what} held ${Number(held).toLocaleString('en')} items when this run's 1 MiB of shared memory were full`,
  );
  expect(outcome).toMatchObject({
    outcome: 'failed',
    error: { name: 'MemoryError', thread: 'main' },
  });
});

test('a full memory leaves the queue whole: what is in it comes out, and room is used again', async () => {
  const text = `
    const queue = new Queue();
    let held = 0;
    try { for (;;) { queue.put('some text ' + held); held++; } } catch {}
    let right = queue.qsize() === held;
    for (let i = 0; i < held; i++) if (queue.get() !== 'some text ' + i) right = false;
    for (let i = 0; i < held; i++) queue.put('other txt ' + i);
    for (let i = 0; i < held; i++) if (queue.get() !== 'other txt ' + i) right = false;
    print(right);`;
  const { console: lines } = await run(engine, text, { memoryBytes });
  expect(lines).toEqual(['true']);
});

test('texts that come and go do not fill the memory', async () => {
  const text = `
    const queue = new Queue();
    const deque = new Deque();
    for (let i = 0; i < 400; i++) { queue.put('x'.repeat(20000)); queue.get(); deque.append([i, 'y'.repeat(20000)]); deque.pop(); }
    for (let i = 0; i < 400; i++) { queue.put('x'.repeat(20000)); raised(() => queue.put(new WeakMap())); if (i % 5 === 4) { for (let k = 0; k < 5; k++) queue.get(); } }
    print('room');`;
  const { outcome, console: lines } = await run(engine, text, { memoryBytes });
  expect(outcome).toMatchObject({ outcome: 'finished' });
  expect(lines).toEqual(['room']);
});

test('shutdown(true) gives back the memory of what it throws away', async () => {
  const text = `
    for (let round = 0; round < 30; round++) {
      const queue = new Queue();
      for (let i = 0; i < 5; i++) queue.put('z'.repeat(20000));
      queue.shutdown(true);
    }
    print('room');`;
  expect((await run(engine, text, { memoryBytes })).console).toEqual(['room']);
});

test('a value too large for the memory is a MemoryError, and the program can go on', async () => {
  const text = `
    const queue = new Queue();
    print(raised(() => queue.put('x'.repeat(1000000))));
    queue.put('small'); print(queue.get());`;
  expect((await run(engine, text, { memoryBytes })).console).toEqual(['MemoryError', 'small']);
});

test('too many objects: MemoryError', async () => {
  const error = await failure(engine, 'const all = [];\nfor (;;) all.push(new Lock());', {
    memoryBytes,
  });
  expect(error).toMatchObject({ name: 'MemoryError', line: 2 });
});
