/** Threads that look again and again while another sleeps: time passes meanwhile, in whatever way the run is led. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { PRELUDE } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const LOOPS = [
  ['an idle loop', 'while (running) {}', true],
  ['one that counts meanwhile', 'let n = 0; while (running) n++;', false],
  ['one that looks at two variables', 'while (running && !done) {}', true],
  ['one that asks a queue', 'while (q.empty()) {}', false],
] as const;

const program = (loop: string) => `${PRELUDE}
  let running = true, done = false; const q = new Queue();
  function w() { ${loop} print('end', running); }
  const t = start(w), u = start(w); sleep(5); running = false; q.put(1); t.join(); u.join();`;

describe.each(LOOPS)('%s', (_, loop, complete) => {
  test('in all orders', async () => {
    const found = await exploreText(engine, program(loop), { limit: 3000 });
    expect(found.outputs.map(({ outcome, console }) => `${outcome} ${console.join('|')}`)).toEqual([
      'finished end false|end false',
    ]);
    expect(found.complete).toBe(complete);
  });

  test.each(['random', 'pct'] as const)('drawn: %s', async (policy) => {
    for (const seed of [1, 2, 3]) {
      const { outcome, console } = await engine.run(program(loop), {
        printWrites: 1,
        policy,
        seed,
      });
      expect(outcome.outcome).toBe('finished');
      expect(console).toEqual(['end false', 'end false']);
    }
  });

  test('by the rule alone', async () => {
    const options = { printWrites: 1, policy: 'step', steps: Number.MAX_SAFE_INTEGER } as const;
    const { outcome, console } = await engine.run(program(loop), options);
    expect(outcome.outcome).toBe('finished');
    expect(console).toEqual(['end false', 'end false']);
  });
});

test('who waits with a timeout is not held up either', async () => {
  const text = `${PRELUDE}
    let running = true; const q = new Queue();
    function w() { while (running) {} print('end'); }
    const t = start(w); print(raised(() => q.get(true, 1))); running = false; t.join();`;
  const found = await exploreText(engine, text, { limit: 3000 });
  expect(found.complete).toBe(true);
  expect(found.outputs.map(({ console }) => console.join())).toEqual(['Empty,end']);
});
