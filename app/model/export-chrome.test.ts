import { expect, test } from 'vitest';
import { chromeTrace } from './export-chrome';
import { modelOf } from './run-model';
import { BUFFER_OF_ONE, FAILED, GET_THAT_WAITS, STUCK } from './trace-fixtures';
import { traceLog } from './trace-text';

interface Written {
  readonly ph: string;
  readonly name: string;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly id: number;
  readonly args: Readonly<Record<string, unknown>>;
}

function written(trace: string): Written[] {
  return JSON.parse(chromeTrace(modelOf(traceLog(trace)), 'In [9]').join('')).traceEvents;
}

test('tracks are named, states are slices in order', () => {
  const events = written(BUFFER_OF_ONE);
  expect(events.filter(({ ph }) => ph === 'M').map(({ args }) => args.name)).toEqual([
    'In [9]',
    'main',
    'consumer',
  ]);
  const slices = events.filter(({ ph, tid }) => ph === 'X' && tid === 0);
  expect(slices.map(({ name }) => name)).toEqual([
    'running',
    'waits in put · queue',
    'running',
    'waits in join · consumer',
    'running',
  ]);
});

test('slices of one track do not overlap, and every arrow leaves and arrives inside one', () => {
  for (const trace of [BUFFER_OF_ONE, GET_THAT_WAITS, STUCK, FAILED]) {
    const events = written(trace);
    const slices = events.filter(({ ph }) => ph === 'X');
    for (const one of slices) {
      const next = slices.find(({ tid, ts }) => tid === one.tid && ts > one.ts);
      if (next) expect(one.ts + one.dur).toBeLessThanOrEqual(next.ts + 0.02);
    }
    const arrows = events.filter(({ ph }) => ph === 's' || ph === 'f');
    for (const { tid, ts } of arrows)
      expect(
        slices.some((each) => each.tid === tid && each.ts <= ts && ts <= each.ts + each.dur),
      ).toBe(true);
    for (const { id } of arrows.filter(({ ph }) => ph === 'f'))
      expect(arrows.filter((each) => each.ph === 's' && each.id === id)).toHaveLength(1);
  }
  expect(written(BUFFER_OF_ONE).filter(({ ph }) => ph === 'f')).toHaveLength(2);
});

test('the depth of a queue is a counter', () => {
  const depths = written(BUFFER_OF_ONE).filter(({ ph }) => ph === 'C');
  expect(depths.map(({ name, args }) => `${name} ${args.items}`)).toEqual([
    'queue depth 1',
    'queue depth 0',
    'queue depth 1',
    'queue depth 0',
  ]);
});
