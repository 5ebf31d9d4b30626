/** Kept schedules are played as they were, or refused with the reason. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from './engine';
import { KEPT_PROGRAMS } from './kept-programs';
import { KEPT_REFUSALS, KEPT_RUNS } from './kept-tokens';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const MOVES = ['put', 'get', 'task-done', 'slept', 'joined', 'lock-acquired', 'printed'];

test.each(KEPT_RUNS)('$program $token', async ({ program, token, console: lines, moves }) => {
  const run = await engine.run(KEPT_PROGRAMS[program], { policy: 'replay', token });
  // What it ends with is its schedule under today's rules, which is played the same from then on.
  const today = 'token' in run.outcome ? (run.outcome.token ?? '') : '';
  const again = await engine.run(KEPT_PROGRAMS[program], { policy: 'replay', token: today });
  for (const { console: written, events, outcome } of [run, again]) {
    const moved = events.filter(({ kind }) => MOVES.includes(kind));
    expect(written).toEqual(lines);
    expect(moved.map(({ thread }) => thread).join('')).toBe(moves);
    expect(outcome).toMatchObject({ outcome: 'finished', token: today });
  }
});

test.each(KEPT_REFUSALS)('$program $token is refused', async ({ program, token, refused }) => {
  const run = engine.run(KEPT_PROGRAMS[program], { policy: 'replay', token });
  await expect(run).rejects.toMatchObject({ name: 'TokenError', message: refused });
});
