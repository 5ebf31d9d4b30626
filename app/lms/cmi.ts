/** A report in the words of SCORM's data model: pure, so that what a platform is told can be looked at. */
import type { Report, ScormVersion } from './report';

export type CmiValue = readonly [element: string, value: string];

/** A platform that adds sessions up has room for four digits of hours. */
const MOST_HUNDREDTHS = (10_000 * 3600 - 1) * 100;

/**
 * In the order in which a platform is told.
 * @param report null: nothing has happened yet
 * @param passedFrom per cent of the points
 * @param ms since the session began
 */
export function cmiValues(
  version: ScormVersion,
  report: Report | null,
  passedFrom: number,
  ms: number,
): CmiValue[] {
  const time = sessionTime(version, ms);
  // Left without a word, an attempt is to go on where it was.
  return version === '1.2'
    ? [
        ...(report ? values12(report, passedFrom) : []),
        ['cmi.core.session_time', time],
        ['cmi.core.exit', 'suspend'],
      ]
    : [
        ...(report ? values2004(report, passedFrom) : []),
        ['cmi.session_time', time],
        ['cmi.exit', 'suspend'],
      ];
}

function values12(report: Report, passedFrom: number): CmiValue[] {
  const score = percentOf(report);
  const status = hasPassed(report, passedFrom) ? 'passed' : report.all ? 'completed' : 'incomplete';
  return [
    ['cmi.core.score.min', '0'],
    ['cmi.core.score.max', '100'],
    ['cmi.core.score.raw', String(score)],
    ['cmi.core.lesson_status', status],
    ['cmi.suspend_data', report.kept],
  ];
}

function values2004(report: Report, passedFrom: number): CmiValue[] {
  const score = percentOf(report);
  const passed = hasPassed(report, passedFrom);
  return [
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
    ['cmi.score.raw', String(score)],
    ['cmi.score.scaled', String(score / 100)],
    ['cmi.completion_status', passed || report.all ? 'completed' : 'incomplete'],
    // Never 'failed': there is always another try.
    ['cmi.success_status', passed ? 'passed' : 'unknown'],
    ['cmi.suspend_data', report.kept],
  ];
}

function percentOf({ points, of }: Report): number {
  return of === 0 ? 0 : Math.round((points / of) * 100);
}

/** By the points themselves: what is rounded up to the mark has not reached it. */
function hasPassed({ points, of }: Report, passedFrom: number): boolean {
  return of > 0 && points * 100 >= passedFrom * of;
}

/** `0001:02:03.45`, or `PT1H2M3.45S`: to hundredths, as both versions allow. */
export function sessionTime(version: ScormVersion, ms: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(ms / 10)), MOST_HUNDREDTHS);
  const whole = Math.floor(hundredths / 100);
  const [hours, minutes, seconds] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ];
  const rest = two(hundredths % 100);
  return version === '1.2'
    ? `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(seconds)}.${rest}`
    : `PT${hours}H${minutes}M${seconds}.${rest}S`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
