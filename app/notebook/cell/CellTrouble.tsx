import { useContext } from 'react';
import type { RunOutcome } from '../../../workers/kernel/interface';
import type { TraceLog } from '../../../workers/trace/reader';
import type { CellId, LessonCell } from '../../lessons/lesson';
import { type PlainKey, t } from '../../messages/catalogue';
import { saidOf } from '../../messages/engine-says';
import type { Mark } from '../../store/marks';
import { useSession } from '../../store/session';
import { showTab } from '../../store/stage-tabs';
import './CellTrouble.css';
import { CellLabels } from '../../views/shared/cell-labels';
import { Prose } from '../shared/Prose';
import { RunningThreads } from './RunningThreads';
import { Traceback } from './Traceback';
import { WaitingThreads } from './WaitingThreads';

/** What went wrong: with the text before the run, or in it. Each with its place and what to do. */
export function CellTrouble({ cell }: { readonly cell: LessonCell }) {
  const problems = useSession((session) => session.cells[cell.id]?.problems);
  const run = useSession((session) => session.cells[cell.id]?.run ?? null);
  const busy = useSession((session) => session.cells[cell.id]?.busy ?? false);
  if (busy) return null;
  return (
    <>
      {problems?.map((problem) => (
        <Trouble
          key={`${problem.cell} ${problem.line} ${problem.message}`}
          mark={problem}
          cell={cell}
        />
      ))}
      {run?.outcome && problems?.length === 0 && (
        <OutcomeTrouble log={run.log} outcome={run.outcome} cell={cell} />
      )}
    </>
  );
}

interface OutcomeTroubleProps {
  readonly log: TraceLog;
  readonly outcome: RunOutcome;
  readonly cell: LessonCell;
}

function OutcomeTrouble({ log, outcome, cell }: OutcomeTroubleProps) {
  switch (outcome.outcome) {
    case 'finished':
      return null;
    case 'failed':
      return <Trouble mark={outcome.error} cell={cell} />;
    case 'stopped':
      return (
        <>
          {outcome.error && <Trouble mark={outcome.error} cell={cell} />}
          {outcome.reason !== 'asked' && (
            <div className="CellTrouble" role="alert">
              <p className="CellTrouble-name">{t('notebook.trouble.endless')}</p>
              <p>
                {t(
                  outcome.reason === 'too-long'
                    ? 'notebook.trouble.tooLongMeans'
                    : 'notebook.trouble.endlessMeans',
                )}
              </p>
              {outcome.running && <RunningThreads running={outcome.running} />}
            </div>
          )}
        </>
      );
    case 'stuck':
      return (
        <>
          {outcome.error && <Trouble mark={outcome.error} cell={cell} />}
          <div className="CellTrouble" role="alert">
            <p className="CellTrouble-name">{t('notebook.trouble.stuck')}</p>
            <p>{t('notebook.trouble.stuckMeans')}</p>
            <WaitingThreads log={log} waiting={outcome.waiting} />
            <button
              className="Button CellTrouble-more"
              type="button"
              onClick={() => showTab(cell.id, 'waiting')}
            >
              {t('schedule.stuck.picture')}
            </button>
            <p className="CellTrouble-hint">
              <Prose text={t('notebook.hint.stuck')} />
            </p>
          </div>
        </>
      );
    default:
      return outcome satisfies never;
  }
}

/** Errors for which more can be said than "change the line". */
const HINTS: Readonly<Record<string, PlainKey>> = {
  IndexError: 'notebook.hint.IndexError',
  Empty: 'notebook.hint.Empty',
  Full: 'notebook.hint.Full',
  ShutDown: 'notebook.hint.ShutDown',
  MemoryError: 'notebook.hint.MemoryError',
  ReferenceError: 'notebook.hint.ReferenceError',
  EngineError: 'notebook.hint.EngineError',
  EngineLost: 'notebook.hint.EngineLost',
  ConnectionError: 'notebook.hint.ConnectionError',
};

function Trouble({ mark, cell }: { readonly mark: Mark; readonly cell: LessonCell }) {
  const place = placeOf(mark, useContext(CellLabels));
  const said = saidOf(mark.message);
  return (
    <div className="CellTrouble" role="alert">
      <p>
        <span className="CellTrouble-name">{mark.name}</span>
        {place && <> {mark.cell ? <a href={`#${mark.cell}`}>{place}</a> : place}</>}
        {'traceback' in mark && mark.traceback && <Traceback text={mark.traceback} />}
      </p>
      <p>{mark.message}</p>
      {said !== null && <p>{said}</p>}
      <p className="CellTrouble-hint">
        <Prose text={t(hintOf(mark, cell))} />
      </p>
    </div>
  );
}

function hintOf(mark: Mark, cell: LessonCell): PlainKey {
  const known = HINTS[mark.name];
  if (known) return known;
  if (mark.line === null) return 'notebook.hint.noLine';
  return mark.cell === cell.id ? 'notebook.hint.line' : 'notebook.hint.definition';
}

function placeOf(mark: Mark, labels: ReadonlyMap<CellId, string>): string | null {
  const thread = 'thread' in mark ? mark.thread : null;
  if (mark.cell === null || mark.line === null) {
    return thread === null ? null : t('notebook.trouble.thread', { thread });
  }
  const at = { cell: labels.get(mark.cell) ?? mark.cell, line: mark.line };
  return thread === null
    ? t('notebook.trouble.line', at)
    : t('notebook.trouble.threadLine', { thread, ...at });
}
