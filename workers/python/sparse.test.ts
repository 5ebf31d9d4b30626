import { expect, it } from 'vitest';
import { packed, unpacked } from './sparse';

const PAGE = 4096;

function memoryOf(
  pages: number,
  filled: Readonly<Record<number, number>>,
): Uint8Array<ArrayBuffer> {
  const memory = new Uint8Array(pages * PAGE - 100);
  for (const [at, byte] of Object.entries(filled)) memory[Number(at)] = byte;
  return memory;
}

it.each([
  ['nothing in it', memoryOf(3, {})],
  ['pages at its ends', memoryOf(5, { 0: 1, [5 * PAGE - 101]: 2 })],
  ['pages beside each other', memoryOf(9, { [2 * PAGE]: 3, [4 * PAGE - 1]: 4, [6 * PAGE + 7]: 5 })],
])('memory with %s comes back as it was', async (_, memory) => {
  const kept = await packed(memory).arrayBuffer();
  expect(unpacked(kept)).toEqual(memory);
});

it('empty pages take no room', () => {
  const full = memoryOf(100, { [50 * PAGE]: 1 });
  expect(packed(full).size).toBe(PAGE + 16);
});

it('what was not packed is told from what was', () => {
  expect(() => unpacked(new Uint8Array(4).buffer)).toThrow(RangeError);
  expect(() => unpacked(Uint32Array.from([8, 1, 4, 8]).buffer)).toThrow(RangeError);
});
