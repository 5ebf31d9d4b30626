import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Heartbeat } from './heartbeat';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new Promise<never>(() => undefined);

test('who answers late, but answers, is there', async () => {
  const gone = vi.fn();
  const heart = new Heartbeat(() => new Promise((done) => setTimeout(done, 9_500)), gone);
  void heart.during(never);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(gone).not.toHaveBeenCalled();
});

test('who answers nothing any more is gone, once', async () => {
  const gone = vi.fn();
  let answers = true;
  const heart = new Heartbeat(() => (answers ? Promise.resolve() : never), gone);
  void heart.during(never);
  void heart.during(never);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(gone).not.toHaveBeenCalled();
  answers = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(gone).toHaveBeenCalledTimes(1);
});

test('nobody is asked while nobody waits', async () => {
  const ask = vi.fn(() => Promise.resolve());
  const heart = new Heartbeat(ask, () => undefined);
  expect(await heart.during(Promise.resolve(7))).toBe(7);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ask).not.toHaveBeenCalled();
});
