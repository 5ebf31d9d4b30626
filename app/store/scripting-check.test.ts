import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOrdersOptions, checkRunOptions, checkSeq } from './scripting-check';

test('what the README shows is let through', () => {
  checkRunOptions({});
  checkRunOptions({ policy: 'pct', seed: 7, depth: 3, printWrites: 2, sleeps: 'any' });
  checkRunOptions({ policy: 'replay', token: 'Aa_-', seed: undefined });
  checkOrdersOptions({ limit: 50, sleeps: 'last', printWrites: 1 });
  checkSeq(-4);
});

test.each([
  [{ policy: 'fair' }, /policy must be one of free, replay, random, pct, not 'fair'/],
  [{ seed: -1 }, /seed must be a whole number/],
  [{ seed: 1.5 }, /seed/],
  [{ depth: Number.NaN }, /depth/],
  [{ printWrites: '2' }, /printWrites must be one of 1, 2, not '2'/],
  [{ token: 9 }, /token must be a text, not 9/],
  [{ sede: 1 }, /no option 'sede': there are policy, token, seed/],
  [{ constructor: 1 }, /no option 'constructor'/],
  [null, /must be an object, not null/],
  ['random', /must be an object, not 'random'/],
  [[], /not a list/],
])('%j is refused in words', (options, says) => {
  expect(() => checkRunOptions(options)).toThrow(says);
});

test('anything at all: let through, or refused with a short message', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.constantFrom(checkRunOptions, checkOrdersOptions, checkSeq),
      (value, look) => {
        try {
          look(value);
        } catch (error) {
          expect(error instanceof TypeError || error instanceof RangeError).toBe(true);
          expect(String(error).length).toBeLessThan(300);
        }
      },
    ),
    { numRuns: 1_000 },
  );
});
