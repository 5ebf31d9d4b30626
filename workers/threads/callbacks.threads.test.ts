/** Functions that a method of the language calls: they never come to another thread, and what they name is not shared. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { PRELUDE } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test.each([
  'Array.from({ length: 2 }, (_, i) => new Thread({ target: work, args: [queues[i]] }))',
  '[0, 1].map((i) => new Thread({ target: work, args: [queues[i]] }))',
])('what the callback of a method names stays where it is: %s', async (made) => {
  const { outcome, console, events } = await engine.run(
    `${PRELUDE}const queues = [new Queue(), new Queue()];
function work(queue) { print(queue.get()); }
const threads = ${made};
threads.forEach((thread) => thread.start());
queues[0].put(7);
threads[0].join();
queues[1].put(8);
threads[1].join();`,
  );
  expect(outcome).toMatchObject({ outcome: 'finished' });
  expect(console).toEqual(['7', '8']);
  expect(events.filter(({ kind }) => kind.startsWith('list-'))).toEqual([]);
});

test('a function given to a method of the program, or kept by one, goes to threads all the same', async () => {
  const { outcome, console } = await engine.run(
    `${PRELUDE}const said = ['kept'];
class Jobs { all = new Queue(); map(job) { this.all.put(job); } }
const jobs = new Jobs();
const kept = [];
jobs.map(() => print(said[0]));
kept.push(() => print('pushed'));
jobs.all.put(kept[0]);
const thread = new Thread({ target: () => { jobs.all.get()(); jobs.all.get()(); } });
thread.start();
thread.join();`,
  );
  expect(outcome).toMatchObject({ outcome: 'finished' });
  expect(console).toEqual(['kept', 'pushed']);
});
