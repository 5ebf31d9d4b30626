/** What a learner is told of each mistake: one sentence and one line, whatever the engine's own words are. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { MISTAKES, PYTHON_METHODS, SHARED } from '../testing/mistakes';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test.each([...MISTAKES, ...PYTHON_METHODS].map((mistake) => [mistake.what, mistake] as const))(
  '%s',
  async (_, { text, name, line, says }) => {
    const { outcome } = await engine.run(text);
    expect(outcome).toMatchObject({ outcome: 'failed', error: { name, line } });
    expect('error' in outcome && outcome.error?.message).toBe(says);
  },
);

test.each(SHARED)('$what is none', async ({ text, prints }) => {
  const { outcome, console } = await engine.run(text);
  expect(outcome).toMatchObject({ outcome: 'finished' });
  expect(console).toEqual([prints]);
});

test('methods of the program by these names are its own', async () => {
  const { console } = await engine.run(`class Pile { items = []; append(n) { this.items.push(n); } }
const pile = new Pile();
pile.append(1);
try { [].append(1); } catch (error) { print(error.message); }
print(pile.items, [1].append, 'append' in []);`);
  expect(console).toEqual(['[].append is not a function', '[1] undefined false']);
});
