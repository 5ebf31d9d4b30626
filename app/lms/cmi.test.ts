import { describe, expect, it } from 'vitest';
import { cmiValues, sessionTime } from './cmi';
import type { Report } from './report';

const REPORT: Report = { points: 0, of: 19, all: false, kept: '{}' };
const valuesOf = (version: '1.2' | '2004', report: Partial<Report> | null, passedFrom = 60) =>
  Object.fromEntries(cmiValues(version, report && { ...REPORT, ...report }, passedFrom, 61_234));

describe('the time of a session', () => {
  it.each([
    [0, '0000:00:00.00', 'PT0H0M0.00S'],
    [61_234, '0000:01:01.23', 'PT0H1M1.23S'],
    // Rounded up, seconds never become sixty.
    [59_996, '0000:01:00.00', 'PT0H1M0.00S'],
    [3_599_999, '0001:00:00.00', 'PT1H0M0.00S'],
    [-5, '0000:00:00.00', 'PT0H0M0.00S'],
    // SCORM 1.2 has four digits of hours.
    [Number.MAX_SAFE_INTEGER, '9999:59:59.00', 'PT9999H59M59.00S'],
  ])('%d ms', (ms, in12, in2004) => {
    expect(sessionTime('1.2', ms)).toBe(in12);
    expect(sessionTime('2004', ms)).toBe(in2004);
  });
});

describe('what a platform is told', () => {
  it('before anything is known of the lesson: the time, and that it is to go on', () => {
    expect(valuesOf('1.2', null)).toEqual({
      'cmi.core.session_time': '0000:01:01.23',
      'cmi.core.exit': 'suspend',
    });
    expect(valuesOf('2004', null)).toEqual({
      'cmi.session_time': 'PT0H1M1.23S',
      'cmi.exit': 'suspend',
    });
  });

  it('score, status and what is kept', () => {
    expect(valuesOf('1.2', { points: 3, kept: 'x' })).toMatchObject({
      'cmi.core.score.raw': '16',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.suspend_data': 'x',
    });
    expect(valuesOf('2004', { points: 3, kept: 'x' })).toMatchObject({
      'cmi.score.raw': '16',
      'cmi.score.scaled': '0.16',
      'cmi.completion_status': 'incomplete',
      'cmi.success_status': 'unknown',
      'cmi.suspend_data': 'x',
    });
  });

  it('all tried, and fewer points than wanted: completed, and never failed', () => {
    const report = { points: 10, all: true };
    expect(valuesOf('1.2', report)['cmi.core.lesson_status']).toBe('completed');
    expect(valuesOf('2004', report)).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'unknown',
    });
  });

  it('passed by the points themselves, not by what the score is rounded to', () => {
    // 11.5 of 19 is 60.5 %: 11 are too few for 58, though both read 58.
    const passed = (points: number, from: number) =>
      valuesOf('1.2', { points }, from)['cmi.core.lesson_status'];
    expect(valuesOf('1.2', { points: 11 })['cmi.core.score.raw']).toBe('58');
    expect(passed(11, 58)).toBe('incomplete');
    expect(passed(11, 57)).toBe('passed');
    expect(valuesOf('2004', { points: 19 }, 100)).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '1',
    });
  });

  it('a lesson without questions has no score to pass', () => {
    expect(valuesOf('1.2', { of: 0 }, 1)).toMatchObject({
      'cmi.core.score.raw': '0',
      'cmi.core.lesson_status': 'incomplete',
    });
  });
});
