import { expect, it } from 'vitest';
import { findApi, type LookedAt } from './find-api';

type Around = { parent: LookedAt; opener: LookedAt | null; API?: unknown };

/** @param around null: a window of its own */
function windowIn(around: LookedAt | null, more: Readonly<Record<string, unknown>> = {}): Around {
  const made: Around = { parent: Object.create(null), opener: null, ...more };
  made.parent = around ?? made;
  return made;
}

/** Another site's: only `parent` and `opener` can be read. */
function foreign(around: LookedAt | null): LookedAt {
  return new Proxy(windowIn(around), {
    get: (target, name) => {
      if (name === 'parent') return target.parent;
      if (name === 'opener') return target.opener;
      throw new DOMException('another origin', 'SecurityError');
    },
  });
}

const API = { LMSInitialize: () => 'true' };

it('is in a window around, however far', () => {
  const platform = windowIn(null, { API });
  expect(findApi(windowIn(windowIn(windowIn(platform))), '1.2')).toBe(API);
});

it('is beyond a window of another site', () => {
  expect(findApi(windowIn(foreign(windowIn(null, { API }))), '1.2')).toBe(API);
});

it('is around whoever opened the window', () => {
  const opener = windowIn(windowIn(null, { API }));
  const top = windowIn(null, { opener });
  expect(findApi(windowIn(top), '1.2')).toBe(API);
});

it('has another name in another version', () => {
  const platform = windowIn(null, { API, API_1484_11: null });
  expect(findApi(windowIn(platform), '2004')).toBeNull();
});

it('is nowhere: in a window alone, in frames of others, in frames without an end', () => {
  expect(findApi(windowIn(null), '1.2')).toBeNull();
  expect(findApi(windowIn(foreign(null)), '1.2')).toBeNull();
  const one = windowIn(null);
  const other = windowIn(one);
  one.parent = other;
  expect(findApi(one, '1.2')).toBeNull();
});
