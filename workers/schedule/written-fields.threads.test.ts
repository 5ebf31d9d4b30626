/** However a field is written, all orders finds what comes of its being read before and after. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { PRELUDE } from '../testing/runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

async function outputs(text: string): Promise<string[]> {
  const found = await exploreText(engine, PRELUDE + text, { limit: 500 });
  expect(found.complete).toBe(true);
  return found.outputs.map(({ console }) => console.join('|')).sort();
}

test.each([
  '[flag.up] = [1];',
  '({ x: flag.up } = { x: 1 });',
  'for (flag.up of [1]) ;',
  'Object.assign(flag, { up: 1 });',
  "Reflect.set(flag, 'up', 1);",
  '[flag.up, flag.other] = [flag.other, flag.up];',
])('a flag that another thread sets by %s', async (statement) => {
  const text = `
    class Flag { up = 0; other = 1; }
    const flag = new Flag();
    function work() { ${statement} }
    start(work);
    print(flag.up);`;
  expect(await outputs(text)).toEqual(['0', '1']);
});

test('a field that a constructor sets after it has started its thread', async () => {
  const text = `
    class Early extends Thread {
      constructor() { super(); this.up = 0; this.start(); this.up = 1; }
      run() { print(this.up); }
    }
    new Early();`;
  expect(await outputs(text)).toEqual(['0', '1']);
});

test.each([
  [
    'set by main',
    'const t = new Thread({ target: () => print(t.name), name: "a" }); t.start(); t.name = "b"; t.join();',
  ],
  [
    'set by itself',
    'const t = new Thread({ target: () => { t.name = "b"; }, name: "a" }); t.start(); print(t.name); t.join();',
  ],
  [
    'of a subclass',
    'class T extends Thread { run() { print(this.name); } } const t = new T({ name: "a" }); t.start(); t.name = "b"; t.join();',
  ],
])(
  "a thread's name that is set while threads run is seen before and after: %s",
  async (_, text) => {
    const found = await exploreText(engine, PRELUDE + text);
    expect(found).toMatchObject({ complete: true, schedules: 2 });
    expect(found.outputs.map(({ console }) => console.join()).sort()).toEqual(['a', 'b']);
    for (const { token, console } of found.outputs) {
      const again = await engine.run(PRELUDE + text, { policy: 'replay', token });
      expect(again.console).toEqual(console);
    }
  },
);

test("a thread's name that nobody sets makes no steps", async () => {
  const found = await exploreText(
    engine,
    `${PRELUDE} const t = new Thread({ target: () => t.name }); t.start(); print(t.name); t.join();`,
  );
  expect(found).toMatchObject({ complete: true, schedules: 1 });
});
