import { expect, test } from 'vitest';
import { CONTROL, HEAP_AT, MAX_THREADS } from '../memory/layout';
import { NONE } from '../trace/events';
import { claimNumber } from './thread';

test('the count of threads never passes the limit: whoever walks up to it would walk into other memory', () => {
  const memory = new Int32Array(new SharedArrayBuffer(HEAP_AT * 4));
  const claimed = Array.from({ length: MAX_THREADS + 500 }, () => claimNumber(memory));
  expect(claimed.slice(0, MAX_THREADS)).toEqual(Array.from({ length: MAX_THREADS }, (_, i) => i));
  expect(new Set(claimed.slice(MAX_THREADS))).toEqual(new Set([NONE]));
  expect(memory[CONTROL.THREADS]).toBe(MAX_THREADS);
});
