/** Who may lay an engine down: a frame beside this one, of the same site, with one word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENGINE_BEGUN } from '../store/engine-rest';
import { isFromSibling } from './siblings';

const RUNS = process.env.QUEUEBOOK_FULL === undefined ? 300 : 20_000;
const ORIGIN = 'https://lessons.example';

/** A window, as far as a frame beside it may look into it. */
function windowIn(parent: unknown): MessageEventSource & Pick<Window, 'parent'> {
  return Object.assign(Object.create({ postMessage: () => undefined }), { parent });
}

const page = windowIn(null);
const own = windowIn(page);
const sibling = windowIn(page);
const here = { window: own, origin: ORIGIN };
const right = { origin: ORIGIN, source: sibling, data: ENGINE_BEGUN };

test('a frame beside it is heard; itself, the page around, frames elsewhere and other sites are not', () => {
  expect(isFromSibling(right, here)).toBe(true);
  for (const source of [null, own, page, windowIn(windowIn(null)), new MessageChannel().port1])
    expect(isFromSibling({ ...right, source }, here)).toBe(false);
  for (const origin of [
    'null',
    'https://lessons.example:8443',
    `${ORIGIN}.org`,
    'http://lessons.example',
  ])
    expect(isFromSibling({ ...right, origin }, here)).toBe(false);
});

test('whatever else is sent is nothing', () => {
  const other = <T>(one: T, ...others: fc.Arbitrary<T>[]) => fc.oneof(fc.constant(one), ...others);
  fc.assert(
    fc.property(
      other(ORIGIN, fc.string(), fc.constant('null')),
      fc.constantFrom(sibling, null, own, page, windowIn({})),
      other<unknown>(
        ENGINE_BEGUN,
        fc.anything(),
        fc.constant([ENGINE_BEGUN]),
        fc.constant({ type: ENGINE_BEGUN }),
      ),
      (origin, source, data) => {
        const is = origin === ORIGIN && source === sibling && data === ENGINE_BEGUN;
        expect(isFromSibling({ origin, source, data }, here)).toBe(is);
      },
    ),
    { numRuns: RUNS },
  );
});
