import { useId } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { nextTries } from '../../model/orders/luck';
import { canRun, mayRun } from '../../store/engine';
import { checkAllOrders, type Repairing, tryOften, useRepairs } from '../../store/repairs';
import { stopQuietJob } from '../../store/runs';
import { useSession } from '../../store/session';
import { BrokenHints } from './BrokenHints';
import './BrokenTask.css';
import { Prose } from '../shared/Prose';
import { BrokenTally, BrokenVerdict } from './late';

/** What is to be reached, luck on one button and proof on the other. */
export function BrokenTask({ cell }: { readonly cell: LessonCell }) {
  const goalId = useId();
  const text = useSession((session) => session.cells[cell.id]?.text);
  const available = useSession(
    (session) => canRun(session) && session.cells[cell.id]?.busy !== true,
  );
  const kept = useRepairs((repairs) => repairs.cells[cell.id]);
  const task = cell.broken;
  if (!task) return null;
  const repairing = kept && (kept.text === text || isActive(kept)) ? kept : null;
  const active = repairing !== null && isActive(repairing);
  const unavailable = !available || active;
  const tries =
    repairing?.activity.doing === 'trying'
      ? repairing.activity.of
      : nextTries(repairing?.tally ?? null);
  return (
    <fieldset className="BrokenTask" aria-labelledby={goalId}>
      <p className="BrokenTask-goal">
        <strong id={goalId}>{t('broken.goal')}</strong> <Prose text={t(task.goal)} />
      </p>
      <div className="BrokenTask-actions">
        <button
          className="Button"
          type="button"
          aria-disabled={unavailable}
          onClick={() => {
            if (mayRun(cell.id) && !unavailable) void tryOften(cell.id, task, tries);
          }}
        >
          {t('broken.try', { count: tries })}
        </button>
        <button
          className="Button Button--main"
          type="button"
          aria-disabled={unavailable}
          onClick={() => {
            if (mayRun(cell.id) && !unavailable) void checkAllOrders(cell.id, task);
          }}
        >
          {t('broken.check')}
        </button>
        {active && (
          <>
            <button className="Button Button--stop" type="button" onClick={stopQuietJob}>
              <span className="Button-sign" aria-hidden="true">
                ■
              </span>
              {t('broken.stop')}
            </button>
            <ActivityWords repairing={repairing} />
          </>
        )}
      </div>
      <div className="BrokenTask-found" role="status">
        {repairing && !active && <Found cell={cell} repairing={repairing} />}
      </div>
      <BrokenHints hints={task.hints} />
    </fieldset>
  );
}

function isActive({ activity }: Repairing): boolean {
  return activity.doing !== 'nothing';
}

function ActivityWords({ repairing: { activity } }: { readonly repairing: Repairing }) {
  switch (activity.doing) {
    case 'nothing':
      return null;
    case 'trying':
      return (
        <span className="BrokenTask-activity">
          {t('broken.trying', { done: activity.tried, count: activity.of })}
          <progress max={activity.of} value={activity.tried} aria-hidden="true" />
        </span>
      );
    case 'checking':
      return (
        <span className="BrokenTask-activity">
          {t('broken.checking', { count: activity.schedules })}
        </span>
      );
    default:
      return activity satisfies never;
  }
}

interface FoundProps {
  readonly cell: LessonCell;
  readonly repairing: Repairing;
}

function Found({ cell, repairing: { tally, verdict, stopped, trouble } }: FoundProps) {
  return (
    <>
      {tally && <BrokenTally tally={tally} />}
      {verdict && <BrokenVerdict cell={cell} verdict={verdict} stopped={stopped} />}
      {trouble && <p>{t('broken.judged.engine', { message: trouble })}</p>}
    </>
  );
}
