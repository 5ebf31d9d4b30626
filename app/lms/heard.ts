/** What comes from the lesson, looked at before a platform is told. */
import type { FromLesson, Report } from './report';

/** null for whatever else is said between pages. */
export function heardFromLesson(data: unknown): FromLesson | null {
  if (!isRecord(data) || data.queuebook !== 1) return null;
  const { type, report } = data;
  if (type === 'lms-hello') return { queuebook: 1, type };
  return type === 'lms-report' && isReport(report) ? { queuebook: 1, type, report } : null;
}

function isReport(value: unknown): value is Report {
  return (
    isRecord(value) &&
    Number.isInteger(value.points) &&
    Number.isInteger(value.of) &&
    typeof value.all === 'boolean' &&
    typeof value.kept === 'string'
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
