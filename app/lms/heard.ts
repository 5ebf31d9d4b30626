/** What comes from the lesson, looked at before a platform is told. */
import type { FromLesson, Report } from './report';

/** The first edition of SCORM that keeps least keeps so much, and an own lesson never sends more. */
const MOST_KEPT = 4_096;

/** null for whatever else is said between pages. */
export function heardFromLesson(data: unknown): FromLesson | null {
  if (!isRecord(data) || data.queuebook !== 1) return null;
  const { type, report } = data;
  if (type === 'lms-hello') return { queuebook: 1, type };
  if (type !== 'lms-report') return null;
  const told = reportFrom(report);
  return told && { queuebook: 1, type, report: told };
}

/** A score is a part of what there is: a platform may refuse all of a report for one value beyond it. */
function reportFrom(value: unknown): Report | null {
  if (!isRecord(value)) return null;
  const { points, of, all, kept } = value;
  if (!isCount(points) || !isCount(of) || points > of) return null;
  if (typeof all !== 'boolean' || typeof kept !== 'string' || kept.length > MOST_KEPT) return null;
  return { points, of, all, kept };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
