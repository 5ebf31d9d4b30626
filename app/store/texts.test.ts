import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const stored = new Map<string, string>();
let full = false;
let heard: ((event: unknown) => void) | undefined;

beforeEach(() => {
  stored.clear();
  full = false;
  vi.resetModules();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      stored.set(key, value);
    },
  });
  vi.stubGlobal('addEventListener', (_: string, hear: (event: unknown) => void) => {
    heard = hear;
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A page of its own, as every tab has one. */
async function tab() {
  vi.resetModules();
  const [texts, keeping] = [await import('./texts'), await import('./keeping')];
  return { ...texts, ...keeping };
}

describe('two tabs', () => {
  test('keep the cells of both', async () => {
    const [one, other] = [await tab(), await tab()];
    one.keepText('lesson', 'in-8', 'of one');
    other.keepText('lesson', 'in-9', 'of the other');
    one.keepText('lesson', 'in-8', 'of one, later');
    const third = await tab();
    expect(third.keptText('lesson', 'in-8')).toBe('of one, later');
    expect(third.keptText('lesson', 'in-9')).toBe('of the other');
  });

  test('one hears what the other changed, and nothing of other lessons', async () => {
    const one = await tab();
    one.watchTexts('lesson');
    heard?.({
      key: 'queuebook.texts',
      oldValue: JSON.stringify({ 'lesson/in-7': 'gone', 'lesson/in-8': 'same' }),
      newValue: JSON.stringify({ 'lesson/in-8': 'same', 'lesson/in-9': 'new', 'more/in-9': 'x' }),
    });
    expect(one.useKeeping.getState().elsewhere).toEqual({ 'in-7': null, 'in-9': 'new' });
    one.elsewhereRead('in-7');
    expect(one.useKeeping.getState().elsewhere).toEqual({ 'in-9': 'new' });
  });
});

describe('a browser that keeps nothing', () => {
  test('is told of once, at the cell, and the text is not lost', async () => {
    const page = await tab();
    full = true;
    page.keepText('lesson', 'in-8', 'typed');
    expect(page.useKeeping.getState().failedAt).toBe('in-8');
    page.failureRead();
    page.keepText('lesson', 'in-9', 'typed too');
    expect(page.useKeeping.getState().failedAt).toBeNull();
    expect(page.allTexts()).toEqual({ 'lesson/in-8': 'typed', 'lesson/in-9': 'typed too' });
    // There is room again: all of it is kept, and the next fault would be told.
    full = false;
    page.keepText('lesson', 'in-10', 'three');
    expect(JSON.parse(stored.get('queuebook.texts') ?? '')).toEqual({
      'lesson/in-8': 'typed',
      'lesson/in-9': 'typed too',
      'lesson/in-10': 'three',
    });
    full = true;
    page.keepText('lesson', 'in-10', 'four');
    expect(page.useKeeping.getState().failedAt).toBe('in-10');
  });
});

describe('a text set aside', () => {
  test('is the learner’s own, not one that a link brought, and comes back with the page', async () => {
    const page = await tab();
    page.setAside('in-8', 'mine');
    page.setAside('in-8', 'of a link');
    expect((await tab()).useKeeping.getState().aside).toEqual({ 'in-8': 'mine' });
    page.asideRead('in-8');
    expect((await tab()).useKeeping.getState().aside).toEqual({});
  });

  test('in one tab stays when the other sets its own aside, and either hears of it', async () => {
    const [one, other] = [await tab(), await tab()];
    one.watchAside();
    one.setAside('in-8', 'of one');
    other.setAside('in-9', 'of the other');
    const both = { 'in-8': 'of one', 'in-9': 'of the other' };
    expect((await tab()).useKeeping.getState().aside).toEqual(both);
    heard?.({ key: 'queuebook.set-aside' });
    expect(one.useKeeping.getState().aside).toEqual(both);
    one.asideRead('in-9');
    expect((await tab()).useKeeping.getState().aside).toEqual({ 'in-8': 'of one' });
  });

  test('can be had back as long as the page is open where nothing is kept', async () => {
    const page = await tab();
    full = true;
    page.setAside('in-8', 'eight');
    page.setAside('in-9', 'nine');
    expect(page.useKeeping.getState().aside).toEqual({ 'in-8': 'eight', 'in-9': 'nine' });
  });
});
