/** What a learner is told of each mistake: one sentence and one line, whatever the engine's own words are. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../testing/engine';
import { MISTAKES, SHARED } from '../testing/mistakes';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test.each(MISTAKES.map((mistake) => [mistake.what, mistake] as const))(
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
