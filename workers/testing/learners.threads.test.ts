/** Programs as learners write them: what each prints on real threads, and on the machine's python3. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from './engine';
import { learnersPrograms, PYTHON_HEAD } from './learners';
import { testOnPython } from './machine-python';
import { run } from './runs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const all = learnersPrograms('LEARNERS.md');
const inPython = [...all, ...learnersPrograms('LEARNERS-PYTHON.md')];

test('they were found', () => {
  expect(all.length).toBeGreaterThan(50);
  expect(inPython.length - all.length).toBeGreaterThan(15);
});

describe('on the engine', () => {
  test.each(all)('$name', async ({ typescript, prints, fails }) => {
    const { outcome, console } = await run(engine, typescript);
    const error =
      'error' in outcome && outcome.error ? `${outcome.error.name} ${outcome.error.message}` : '';
    expect([error, ...console]).toEqual([fails, ...prints]);
    expect(outcome.outcome).toBe(fails === '' ? 'finished' : 'failed');
  });
});

describe('in Python', () => {
  testOnPython(
    PYTHON_HEAD,
    inPython.map(({ name, python, prints }) => [name, python, prints]),
  );
});
