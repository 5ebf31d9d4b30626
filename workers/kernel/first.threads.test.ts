import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('a get that waits is woken by the put', async () => {
  const run = await engine.run(`
import { Queue } from 'queue';
import { Thread } from 'threading';
const queue = new Queue();
function consumer() { print('Consumer waiting'); queue.get(); print('Consumer done'); }
const thread = new Thread({ target: consumer });
thread.start();
print('Producer putting');
queue.put(item());
print('Producer done');
thread.join();
`);
  console.log(run.events.map((e) => JSON.stringify(e)).join('\n'));
  expect(run.outcome).toMatchObject({ outcome: 'finished' });
  expect([...run.console].sort()).toEqual(['Consumer done', 'Consumer waiting', 'Producer done', 'Producer putting']);
});
