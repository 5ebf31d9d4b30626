import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTexts, unpackTexts } from './link-texts';

const texts = fc.dictionary(
  fc.constantFrom('in-1', 'in-8', 'in-9'),
  fc.string({ unit: 'grapheme' }),
);

test('texts come back as they went, and may stand in an address', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (given) => {
      const packed = await packTexts(given);
      expect(packed).toMatch(/^[A-Za-z0-9_-]*$/);
      expect(await unpackTexts(packed)).toEqual({ ...given });
    }),
    { numRuns: 50 },
  );
});

test('what is cut short or is no such text is refused', async () => {
  const packed = await packTexts({ 'in-8': 'queue.put(item());\n'.repeat(20) });
  expect(await unpackTexts(packed.slice(0, -4))).toBeNull();
  for (const foreign of ['', 'hello', '%%%', 'AAAA']) expect(await unpackTexts(foreign)).toBeNull();
});

test('what was changed on its way is refused, or is the same text still', {
  timeout: 120_000,
}, async () => {
  const given = { 'in-8': 'const queue = new Queue();\nqueue.put(item());\nprint(queue.get());\n' };
  const packed = await packTexts(given);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  let tried = 0;
  for (let at = 0; at < packed.length; at++) {
    for (const letter of [letters[(at * 7) % 64], letters[(at * 29 + 5) % 64], '']) {
      const read = await unpackTexts(packed.slice(0, at) + letter + packed.slice(at + 1));
      if (read !== null) expect(read).toEqual(given);
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(200);
});

test('a short text that unpacks to very much is refused', async () => {
  const bomb = await packTexts({ 'in-8': 'a'.repeat(3_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  expect(await unpackTexts(bomb)).toBeNull();
});
