/** Functions that are given to methods: whoever may keep them, they go to threads. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { PRELUDE } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

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

test.each([
  'Array.of(() => print(n))',
  '[].concat(() => print(n))',
  'Array(1).fill(() => print(n))',
  '[1].reduce((made) => made, [() => print(n)])',
  '[1].map(() => () => print(n))',
])('a function of a function that a method of the language keeps goes, too: %s', async (made) => {
  const { outcome, console } = await engine.run(`${PRELUDE}
const jobs = new Queue();
function fill(n) { for (const job of ${made}) jobs.put(job); }
const thread = new Thread({ target: () => jobs.get()() });
thread.start();
fill(3);
thread.join();`);
  expect(outcome).toMatchObject({ outcome: 'finished' });
  expect(console).toEqual(['3']);
});
