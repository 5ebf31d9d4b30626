/** The pool with workers played by the test. */
import { expect, test, vi } from 'vitest';
import { ThreadKernel } from './kernel';
import { type RawWorker, WorkerPool } from './pool';

function played() {
  const made: RawWorker[] = [];
  const make = () => {
    const raw: RawWorker = {
      post: () => undefined,
      terminate: vi.fn(),
      onMessage: () => undefined,
      onFailure: () => undefined,
      onStray: () => undefined,
    };
    made.push(raw);
    return raw;
  };
  return { made, make };
}

test('a worker that dies while nobody has it is not handed out', () => {
  const { made, make } = played();
  const pool = new WorkerPool(make);
  pool.warm(2);
  made[1]?.onFailure('out of memory');
  expect(pool).toMatchObject({ idle: 1, ended: 1, refused: true });
  expect(pool.take().raw).toBe(made[0]);
});

test('kept warm: one worker after the other, each when the one before it has started', async () => {
  vi.useFakeTimers();
  const { made, make } = played();
  const ready = () =>
    made.forEach((raw) => {
      raw.onMessage({ type: 'ready', evaluates: true });
    });
  const kernel = new ThreadKernel(make);
  const first = made.length;
  kernel.keepWarm(first + 2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(made).toHaveLength(first);
  ready();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(made).toHaveLength(first + 1);
  ready();
  await vi.advanceTimersByTimeAsync(1_000);
  ready();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(made).toHaveLength(first + 2);
  expect(kernel.state()).toMatchObject({ idleWorkers: first + 2 });
  vi.useRealTimers();
});

test('where the platform gives no more workers, no more are asked for', async () => {
  vi.useFakeTimers();
  const { made, make } = played();
  const kernel = new ThreadKernel(make);
  kernel.keepWarm(20);
  made.at(-1)?.onFailure('no more');
  for (const raw of made) raw.onMessage({ type: 'ready', evaluates: true });
  const before = made.length;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(made).toHaveLength(before);
  vi.useRealTimers();
});
