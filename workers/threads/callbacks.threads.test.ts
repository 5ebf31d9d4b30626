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
