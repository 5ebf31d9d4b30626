/** A run's state and length in words. */
import type { RunOutcome } from '../../../workers/kernel/interface';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import type { CellState } from '../../store/session';

/** '312 ms' below a second, '1.9 s' from there on. */
export function timeWords(ms: number): string {
  return ms < 1000
    ? t('notebook.time.ms', { count: Math.round(ms) })
    : t('notebook.time.s', { count: Math.round(ms / 100) / 10 });
}

/** Where a cell stands with its last run; null before the first. */
export function statusWords(
  { busy, problems, run }: CellState,
  kind: LessonCell['kind'],
): string | null {
  if (busy) return t('notebook.status.running');
  const [problem] = problems;
  if (problem) return t('notebook.status.notStarted', { name: problem.name });
  return run?.outcome ? outcomeWords(run.outcome, kind) : null;
}

export function outcomeWords(outcome: RunOutcome, kind: LessonCell['kind']): string {
  const time = timeWords(outcome.ms);
  switch (outcome.outcome) {
    case 'finished':
      return kind === 'define'
        ? t('notebook.status.defined')
        : t('notebook.status.finished', { time });
    case 'failed':
      return t('notebook.status.failed', { time });
    case 'stopped':
      return t('notebook.status.stopped', { time });
    case 'stuck':
      return t('notebook.status.stuck', { time });
    default:
      return outcome satisfies never;
  }
}
