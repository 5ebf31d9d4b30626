/** Threads have numbers and default names in the order in which they are made: where several threads make some, orders differ by it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { PRELUDE } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test.each([
  [
    'main and another',
    'const a = start(() => { new Thread({ target: () => {} }).start(); }); const u = new Thread(); print(u.name); a.join();',
    ['Thread-2', 'Thread-3'],
  ],
  [
    'two that main makes meanwhile',
    'const names = []; const w = () => { names.push(new Thread().name); }; const a = start(w), b = start(w); a.join(); b.join(); print(names.join());',
    ['Thread-2,Thread-4', 'Thread-3,Thread-4', 'Thread-4,Thread-2', 'Thread-4,Thread-3'],
  ],
])('%s', async (_, body, lines) => {
  const text = PRELUDE + body;
  const found = await exploreText(engine, text);
  expect(found.complete).toBe(true);
  expect(found.outputs.map(({ console }) => console.join()).sort()).toEqual(lines);
  for (const { console, token } of found.outputs) {
    const run = await engine.run(text, { policy: 'replay', token, printWrites: 1 });
    expect(run.console).toEqual(console);
  }
});

test('main alone makes them: no order differs by it', async () => {
  const body =
    "const all = []; for (let i = 0; i < 3; i++) all.push(start(() => {})); for (const t of all) t.join(); print('end');";
  expect(await exploreText(engine, PRELUDE + body)).toMatchObject({ complete: true, schedules: 1 });
});
