import type { LessonCell } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { useSession } from '../store/session';
import './RunStatus.css';
import { outcomeWords } from './run-words';

/** How the last run went, and whether the log of it is whole. */
export function RunStatus({ cell }: { readonly cell: LessonCell }) {
  const state = useSession((session) => session.cells[cell.id]);
  const outcome = state?.run?.outcome ?? null;
  const edited = state !== undefined && state.text !== cell.typescript;
  const words = state?.busy
    ? t('notebook.status.running')
    : outcome && outcomeWords(outcome, cell.kind);
  return (
    <p className="RunStatus">
      {edited && <span className="RunStatus-edited">{t('notebook.status.edited')}</span>}
      {/* The words alone are announced; the count of events grows too fast for that. */}
      <span className="RunStatus-words" role="status">
        {words}
      </span>
      {state?.run && outcome && cell.kind === 'run' && (
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
