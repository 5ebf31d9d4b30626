import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useSession } from '../../store/session';
import './RunStatus.css';
import { statusWords } from './run-words';

/** How the last run went, and whether the log of it is whole. */
export function RunStatus({ cell }: { readonly cell: LessonCell }) {
  const state = useSession((session) => session.cells[cell.id]);
  const edited = state !== undefined && state.text !== cell.typescript;
  // Problems are newer than the run that stands beside them.
  const counted = state !== undefined && !state.busy && state.problems.length === 0;
  return (
    <p className="RunStatus">
      {state?.run?.recorded && !state.busy && (
        <span className="RunStatus-recorded" title={t('explain.export.recorded.title')}>
          {t('explain.export.recorded')}
        </span>
      )}
      {edited && <span className="RunStatus-edited">{t('notebook.status.edited')}</span>}
      {/* The words alone are announced; the count of events grows too fast for that. */}
      <span className="RunStatus-words" role="status">
        {state && statusWords(state, cell.kind)}
      </span>
      {counted && state.run?.outcome && cell.kind === 'run' && (
        <RunCount events={state.run.events} dropped={state.run.dropped} />
      )}
    </p>
  );
}

function RunCount({ events, dropped }: { readonly events: number; readonly dropped: number }) {
  return (
    <span className="RunStatus-count">
      {t('notebook.status.events', { count: events })}
      {', '}
      {dropped === 0 ? (
        t('notebook.status.noneLost')
      ) : (
        <strong className="RunStatus-lost">{t('notebook.status.lost', { count: dropped })}</strong>
      )}
    </span>
  );
}
