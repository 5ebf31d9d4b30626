import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScheduleToken } from './kept-schedule';
import { decodeToken, encodeToken, fingerprintOf, TokenError } from './token';

const uint32 = fc.integer({ min: 0, max: 0xffff_ffff });
const tokens: fc.Arbitrary<ScheduleToken> = fc.record(
  {
    choices: fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 300 }),
    draws: fc.record({
      policy: fc.constantFrom('random' as const, 'pct' as const),
      seed: uint32,
      depth: fc.integer({ min: 1, max: 40 }),
    }),
    sleeps: fc.constantFrom('last' as const, 'any' as const),
    printWrites: fc.constantFrom(1 as const, 2 as const),
    fingerprint: fc.integer({ min: 0, max: 0xffffff }),
  },
  { requiredKeys: ['choices', 'sleeps', 'printWrites', 'fingerprint'] },
);

describe('schedule tokens', () => {
  test('come back as they went, and may stand in an address', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        const text = encodeToken(token);
        expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(decodeToken(text)).toEqual(token);
      }),
    );
  });

  test('the same choice many times is short', () => {
    const choices = Array.from({ length: 10_000 }, () => 1);
    const text = encodeToken({ choices, sleeps: 'last', printWrites: 1, fingerprint: 1 });
    expect(text.length).toBeLessThan(20);
  });

  test('cut short, with a wrong letter, or foreign: refused, and never read as another schedule', () => {
    fc.assert(
      fc.property(tokens, fc.nat(), fc.nat(), (token, at, letter) => {
        const text = encodeToken(token);
        const place = at % text.length;
        const wrong = 'AQgw_-09'[letter % 8] ?? 'A';
        const changed = `${text.slice(0, place)}${wrong}${text.slice(place + 1)}`;
        for (const other of [text.slice(0, place), changed]) {
          const result = read(other);
          // The last letter may have bits that carry nothing.
          if (result !== null) expect(result).toEqual(token);
        }
      }),
      { numRuns: 2000, seed: 7 },
    );
    for (const foreign of [
      '',
      'A',
      'hello',
      'queue.put(1)',
      'https://example.org',
      '____________',
    ]) {
      expect(() => decodeToken(foreign)).toThrow(TokenError);
    }
  });

  test('kept before tokens named the step rules: refused, and the reason told', () => {
    expect(() => decodeToken('Al0xfwACAQIAAQEB24M')).toThrow(/kept by an earlier version/);
  });

  test('fingerprints tell texts apart', () => {
    expect(fingerprintOf('queue.put(1);')).not.toBe(fingerprintOf('queue.put(2);'));
    expect(fingerprintOf('')).toBeLessThan(2 ** 24);
  });
});

/** null when it is refused, as it must be. */
function read(text: string): ScheduleToken | null {
  try {
    return decodeToken(text);
  } catch (error) {
    if (error instanceof TokenError) return null;
    throw error;
  }
}
