/** Who waited longest need not go first (CPython: a woken thread takes the mutex again): all orders holds those orders. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../app/languages/typescript/compile';
import { type Engine, startEngine } from '../testing/engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

async function outputsOf(text: string): Promise<string[]> {
  const compiled = compile([
    {
      id: 'cell',
      kind: 'run',
      text: `import { Queue } from 'queue';\nimport { Thread } from 'threading';\n${text}`,
    },
  ]);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const found = await engine.kernel.explore(compiled.program, {
    limit: 10_000,
    sleeps: 'last',
    printWrites: 1,
    reduce: true,
    waits: 'once',
  });
  expect(found.complete).toBe(true);
  return found.outputs.map(({ outcome, console }) => `${outcome} ${console.join(' ')}`);
}

test.each([1, 2, 3])(
  'a put barges at a queue of %i: the newcomer is before the one that found it full',
  async (maxsize) => {
    // The waiter stands before a full queue. Main makes room, and puts itself.
    const outputs = await outputsOf(`
const queue = new Queue(${maxsize});
for (let i = 0; i < ${maxsize}; i++) queue.put('old');
function waiter() { queue.put('waiter'); }
const t = new Thread({ target: waiter });
t.start();
queue.get();
queue.put('newcomer');
const rest = [];
for (let i = 0; i < ${maxsize + 1}; i++) rest.push(queue.get());
t.join();
print(rest.filter((each) => each !== 'old').join(' '));`);
    // Where the waiter is first, main finds the queue full, and nobody is left to take: in Python too.
    expect(outputs.sort()).toEqual(['finished newcomer waiter', 'stuck ']);
  },
);

test.each([0, 1, 2])(
  'a get barges at a queue of %i: the newcomer takes what was put for the waiter',
  async (maxsize) => {
    const outputs = await outputsOf(`
const queue = new Queue(${maxsize});
const got = new Queue();
function waiter() { got.put('waiter ' + queue.get()); }
const t = new Thread({ target: waiter });
t.start();
queue.put(1);
const mine = queue.get();
queue.put(2);
t.join();
print('main', mine, got.get());`);
    // Main took the item that it had put, before a thread that may have waited for long.
    expect(outputs).toContain('finished main 1 waiter 2');
  },
);
