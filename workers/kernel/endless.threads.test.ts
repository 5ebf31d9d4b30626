/** A program that computes for ever is ended by the watch, and the line of each such thread is told. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { run } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test('who computes, and where; who waits is not among them', async () => {
  const text = `const queue = new Queue();
function spin() {
  let n = 0;
  for (;;) {
    n += 1;
  }
}
function wait() { queue.get(); }
function lose() { Array.from({ length: 2 ** 31 }, () => 1); }
start(spin);
start(wait);
start(lose);
queue.get();`;
  const { outcome } = await run(engine, text, { deadlineMs: 40_000 });
  expect(outcome).toMatchObject({ outcome: 'stopped', reason: 'no-progress' });
  if (outcome.outcome !== 'stopped') return;
  expect(outcome.running).toHaveLength(2);
  const [spinner, lost] = outcome.running ?? [];
  expect(spinner).toMatchObject({ thread: 'spin', cell: 'cell' });
  expect([4, 5]).toContain(spinner?.line);
  // Inside the browser's own code nobody looks whether the run is over.
  expect(lost).toEqual({ thread: 'lose', cell: null, line: null });
});
