import { expect, test } from 'vitest';
import { matrix } from './browser-matrix.mjs';

const tried = (projectName: string, status: string, description?: string) => ({
  projectName,
  status,
  annotations: description === undefined ? [] : [{ type: 'browser', description }],
});

test('a row for each test, a column for each browser, and what was not tried is no yes', () => {
  const report = {
    stats: { startTime: '2026-11-29T19:00:00.000Z' },
    suites: [
      {
        specs: [
          {
            file: 'a.spec.ts',
            title: 'threads run',
            tests: [tried('firefox', 'expected', 'Firefox 153.8'), tried('webkit', 'unexpected')],
          },
        ],
        suites: [
          {
            specs: [
              { file: 'b.spec.ts', title: 'Python runs', tests: [tried('firefox', 'skipped')] },
            ],
          },
        ],
      },
    ],
  };
  expect(matrix(report).split('\n')).toEqual([
    'Tried on 2026-11-29.',
    '',
    '|  | Firefox (Firefox 153.8) | WebKitGTK with shared memory (—) |',
    '| --- | --- | --- |',
    '| threads run | yes | **no** |',
    '| Python runs | not tried |  |',
  ]);
});
