/** Any thread may release a lock. A condition whose lock is taken out of a thread's hands raises, and its log stays whole. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { run } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const ROUNDS = 400;

test.each([
  ['notify', 'condition.notify()'],
  ['a wait', 'condition.wait(0)'],
])('%s while another thread releases the lock', async (_name, call) => {
  const text = `
    const condition = new Condition(), over = new Queue();
    function thief() { while (over.empty()) raised(() => condition.release()); }
    const thread = start(thief);
    const seen = new Set();
    for (let i = 0; i < ${ROUNDS}; i++) {
      condition.acquire(true, 0.01);
      seen.add(raised(() => ${call}));
      raised(() => condition.release());
    }
    over.put(true);
    thread.join();
    seen.delete('nothing'); seen.delete('RuntimeError');
    print(seen.size);`;
  // run() has the model follow the log: a wait or a notify by who does not hold the lock is rejected.
  for (let i = 0; i < 5; i++) {
    const { outcome, dropped, console: lines } = await run(engine, text);
    expect(outcome).toMatchObject({ outcome: 'finished' });
    expect({ dropped, lines }).toEqual({ dropped: 0, lines: ['0'] });
  }
});
