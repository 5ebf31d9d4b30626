import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addProgress,
  comeOut,
  keepRepair,
  predict,
  progressFrom,
  resetProgress,
  skipPrediction,
  useProgress,
  withdrawPrediction,
} from './progress';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  resetProgress();
});
afterEach(() => vi.unstubAllGlobals());

function stored(): unknown {
  return JSON.parse(kept.get('queuebook.progress') ?? 'null');
}

describe('progress', () => {
  test('comes back as it was kept', () => {
    predict('in-8', { ask: 'order', lines: ['b', 'a'] });
    predict('in-6', { ask: 'number', value: 3027 });
    predict('in-16', { ask: 'waits', chosen: ['main-join'] });
    skipPrediction('in-9');
    comeOut('in-6', true);
    keepRepair('broken-1', { schedules: 75, complete: true });
    expect(progressFrom(stored())).toEqual(useProgress.getState());
    expect(useProgress.getState().predictions['in-6']).toMatchObject({ came: 'right' });
  });

  test('a prediction that was right once stays right, until another is made', () => {
    const answer = { ask: 'number', value: 3 } as const;
    predict('in-6', answer);
    comeOut('in-6', false);
    expect(useProgress.getState().predictions['in-6']).toMatchObject({ came: 'other' });
    comeOut('in-6', true);
    comeOut('in-6', false);
    expect(useProgress.getState().predictions['in-6']).toMatchObject({ came: 'right' });
    predict('in-6', answer);
    expect(useProgress.getState().predictions['in-6']).toMatchObject({ came: 'open' });
  });

  test('what is skipped or withdrawn does not come out', () => {
    skipPrediction('in-9');
    comeOut('in-9', true);
    expect(useProgress.getState().predictions['in-9']).toEqual({ state: 'skipped' });
    withdrawPrediction('in-9');
    comeOut('in-9', true);
    expect(useProgress.getState().predictions).toEqual({});
  });

  test('works without storage', () => {
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new Error('no storage');
      },
    });
    predict('in-6', { ask: 'number', value: 1 });
    expect(useProgress.getState().predictions['in-6']).toMatchObject({ state: 'made' });
  });

  test.each([
    [null],
    ['text'],
    [{}],
    [{ version: 2, predictions: { 'in-6': { state: 'skipped' } } }],
    [{ version: 1, predictions: [], repaired: 7 }],
    [{ version: 1, predictions: { 'in-6': { state: 'made', came: 'right' } } }],
    [
      {
        version: 1,
        predictions: { 'in-6': { state: 'made', came: 'x', answer: { ask: 'number', value: 1 } } },
      },
    ],
    [
      {
        version: 1,
        predictions: {
          'in-8': { state: 'made', came: 'open', answer: { ask: 'order', lines: [1] } },
        },
      },
    ],
    [{ version: 1, repaired: { 'broken-1': { schedules: 'all', complete: true } } }],
  ])('what cannot be understood is left out: %j', (foreign) => {
    expect(progressFrom(foreign)).toEqual({ predictions: {}, repaired: {} });
  });
});

describe('two tabs', () => {
  test('keep what was done in both', async () => {
    vi.resetModules();
    const other = await import('./progress');
    predict('in-8', { ask: 'number', value: 1 });
    other.predict('in-9', { ask: 'number', value: 2 });
    other.keepRepair('broken-1', { schedules: 3, complete: true });
    skipPrediction('in-10');
    expect(stored()).toMatchObject({
      predictions: { 'in-8': {}, 'in-9': {}, 'in-10': { state: 'skipped' } },
      repaired: { 'broken-1': {} },
    });
    withdrawPrediction('in-9');
    other.skipPrediction('in-11');
    expect(Object.keys(progressFrom(stored()).predictions)).toEqual(['in-8', 'in-10', 'in-11']);
  });

  test('what a file brings stands beside it; what was right stays right', () => {
    predict('in-8', { ask: 'number', value: 1 });
    comeOut('in-8', true);
    predict('in-9', { ask: 'number', value: 1 });
    const made = { state: 'made', answer: { ask: 'number', value: 9 }, came: 'other' } as const;
    addProgress({
      predictions: { 'in-8': made, 'in-9': made, 'in-10': { state: 'skipped' } },
      repaired: { 'broken-2': { schedules: 2, complete: false } },
    });
    expect(progressFrom(stored())).toMatchObject({
      predictions: { 'in-8': { came: 'right' }, 'in-9': made, 'in-10': { state: 'skipped' } },
      repaired: { 'broken-2': { schedules: 2 } },
    });
  });
});
