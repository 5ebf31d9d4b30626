import { expect, test } from 'vitest';
import { closingLine, toldByPlaywright, toldByVitest } from './reports.mjs';

test('vitest: failures by their full names, and files that broke before their first test', () => {
  const told = toldByVitest({
    numPassedTests: 2,
    numPendingTests: 1,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          {
            status: 'failed',
            fullName: 'takes',
            failureMessages: ['\u001b[31mnot 3\u001b[39m\n\n    at x.ts:3'],
          },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'cannot find c', assertionResults: [] },
      { name: 'd.test.ts', status: 'passed', assertionResults: [] },
    ],
  });
  expect(told).toEqual({
    passed: 2,
    skipped: 1,
    failures: [
      { name: 'takes', why: 'not 3' },
      { name: 'b.test.ts', why: 'cannot find c' },
    ],
  });
});

test('Playwright: failures of every depth, those that passed at a second try among them', () => {
  const spec = (title: string, status: string, message?: string) => ({
    file: 'stop.spec.ts',
    title,
    tests: [
      { projectName: 'pages', status, results: [{}, ...(message ? [{ error: { message } }] : [])] },
    ],
  });
  const told = toldByPlaywright({
    stats: { expected: 4, skipped: 0 },
    errors: [{ message: 'no server\nsecond line' }],
    suites: [
      {
        specs: [spec('stops', 'expected')],
        suites: [{ specs: [spec('starts', 'unexpected', 'too late'), spec('again', 'flaky')] }],
      },
    ],
  });
  expect(told).toEqual({
    passed: 4,
    skipped: 0,
    failures: [
      { name: 'before the tests', why: 'no server\nsecond line' },
      { name: 'stop.spec.ts › starts', why: 'too late' },
      { name: 'stop.spec.ts › again', why: '' },
    ],
  });
});

test('the closing line says how many failed also when none did', () => {
  expect(closingLine(12, 0)).toBe('12 passed, 0 failed');
  expect(closingLine(12, 1, 2)).toBe('12 passed, 1 failed, 2 skipped');
});
