import type { BrokenTask, LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { nextTries } from '../../model/orders/luck';
import { canRun, mayRun } from '../../store/engine';
import { checkAllOrders, type Repairing, tryOften, useRepairs } from '../../store/repairs';
import { stopQuietJob } from '../../store/runs';
import { useSession } from '../../store/session';
import './BrokenWork.css';
import { BrokenTally } from './BrokenTally';
import { BrokenVerdict } from './BrokenVerdict';

interface Props {
  readonly cell: LessonCell;
  readonly task: BrokenTask;
}

/** Luck on one button, proof on the other; and what they found. */
export function BrokenWork({ cell, task }: Props) {
  const text = useSession((session) => session.cells[cell.id]?.text);
  const available = useSession(
    (session) => canRun(session) && session.cells[cell.id]?.busy !== true,
  );
  const kept = useRepairs((repairs) => repairs.cells[cell.id]);
  const repairing = kept && (kept.text === text || isActive(kept)) ? kept : null;
  const active = repairing !== null && isActive(repairing);
  const unavailable = !available || active;
  const tries =
    repairing?.activity.doing === 'trying'
      ? repairing.activity.of
      : nextTries(repairing?.tally ?? null);
  return (
    <>
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
        {repairing && (!active || isJudgedAtOnce(repairing)) && (
          <Found cell={cell} repairing={repairing} />
        )}
      </div>
    </>
  );
}

function isActive({ activity }: Repairing): boolean {
  return activity.doing !== 'nothing';
}

/** All states have told the verdict, and schedules are still counted. */
function isJudgedAtOnce({ activity, verdict }: Repairing): boolean {
  return activity.doing === 'checking' && verdict !== null;
}

function ActivityWords({ repairing: { activity, verdict } }: { readonly repairing: Repairing }) {
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
          {verdict === null
            ? t('broken.checking', { count: activity.schedules })
            : t('broken.counting', { count: activity.schedules })}
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
