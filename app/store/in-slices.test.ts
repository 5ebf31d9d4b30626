import { expect, test, vi } from 'vitest';
import { inSlices } from './in-slices';

vi.mock('../frame-loop', () => {
  let nowMs = 0;
  // Every look at the clock finds it a slice further.
  return { frameLoop: { now: () => (nowMs += 10) } };
});

function* counting(to: number): Generator<number, string> {
  for (let i = 1; i <= to; i++) yield i / to;
  return 'done';
}

test('long work is told of once a fifth, however many slices it takes', async () => {
  const heard: number[] = [];
  expect(await inSlices(counting(500), (part) => heard.push(part))).toBe('done');
  expect(heard).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
});

test('work of few steps tells what it has come to', async () => {
  const heard: number[] = [];
  await inSlices(counting(3), (part) => heard.push(part));
  expect(heard).toEqual([0.2, 0.6, 1]);
});
