import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { type CellRun, useLessonText, useSession } from '../../store/session';
import './RunStatus.css';
import { statusWords } from './run-words';

/** How the last run went, and whether the log of it is whole. */
export function RunStatus({ cell }: { readonly cell: LessonCell }) {
  const original = useLessonText(cell);
  const state = useSession((session) => session.cells[cell.id]);
  const language = useSession((session) => session.language);
  const waits = useSession((session) => session.engine.state !== 'live');
  const edited = state !== undefined && state.text !== original;
  // Problems are newer than the run that stands beside them.
  const counted = state !== undefined && !state.busy && state.problems.length === 0;
  return (
    <p className="RunStatus">
      {state?.run?.recorded && !state.busy && (
        <span
          className={`RunStatus-recorded${state.run.made ? ' RunStatus-made' : ''}`}
          title={state.run.made?.title ?? t('explain.export.recorded.title')}
        >
          {state.run.made?.badge ?? t('explain.export.recorded')}
        </span>
      )}
      {state?.run && !state.busy && (state.run.language ?? 'typescript') !== language && (
        <span className="RunStatus-recorded">
          {t(`engine.ran.${state.run.language ?? 'typescript'}`)}
        </span>
      )}
      {edited && <span className="RunStatus-edited">{t('notebook.status.edited')}</span>}
      {/* The words alone are announced; the count of events grows too fast for that. */}
      <span className="RunStatus-words" role="status">
        {state?.busy && waits ? t('engine.waiting.status') : state && statusWords(state, cell.kind)}
      </span>
      {counted && isWhole(state.run) && cell.kind === 'run' && (
        <RunCount events={state.run.events} dropped={state.run.dropped} />
      )}
    </p>
  );
}

/** Over, and all of its log taken in: a count that still grows would contradict “finished”. */
function isWhole(run: CellRun | null): run is CellRun {
  return run?.outcome != null && run.events >= run.log.length;
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
