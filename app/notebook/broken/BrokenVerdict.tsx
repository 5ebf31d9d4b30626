import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import type { Failing, Verdict } from '../../model/orders/judge';
import { watchFailing } from '../../store/repairs';
import { alignStage } from '../../views/shared/align-stage';

const MOST_SHOWN = 3;

interface BrokenVerdictProps {
  readonly cell: LessonCell;
  readonly verdict: Verdict;
  readonly stopped: boolean;
}

/** What running all orders proved: repaired, or schedules that fail, to be watched. */
export function BrokenVerdict({ cell, verdict, stopped }: BrokenVerdictProps) {
  switch (verdict.verdict) {
    case 'unknown':
      return <p>{t('broken.judged.unknown')}</p>;
    case 'changed':
      return (
        <>
          <p className="BrokenVerdict-changed">{t('broken.judged.changed')}</p>
          <p>{t(`broken.changed.${verdict.shortfall}`)}</p>
        </>
      );
    case 'repaired':
      if (stopped) return <p>{t('broken.judged.stopped', { count: verdict.schedules })}</p>;
      return <p className="BrokenVerdict-repaired">{repairedWords(verdict)}</p>;
    case 'broken':
      return (
        <>
          <p className="BrokenVerdict-broken">{brokenWords(verdict)}</p>
          <ul className="BrokenVerdict-list">
            {verdict.failing.slice(0, MOST_SHOWN).map((failing, i) => (
              <FailingOrder
                key={failing.output.token}
                cell={cell}
                failing={failing}
                first={i === 0}
              />
            ))}
          </ul>
        </>
      );
    default:
      return verdict satisfies never;
  }
}

function repairedWords({ schedules: count, complete, states }: Verdict): string {
  if (states !== null) return t('broken.judged.allStates', { count: states });
  return complete ? t('broken.judged.all', { count }) : t('broken.judged.first', { count });
}

function brokenWords({
  failingSchedules: failing,
  schedules: of,
  complete,
  states,
}: Verdict): string {
  if (states !== null) return t('broken.judged.failsStates', { count: states });
  if (!complete && of === 1) return t('broken.judged.failsFirst');
  if (!complete) return t('broken.judged.failsSoFar', { failing, of });
  return failing === of
    ? t('broken.judged.failsAll', { of })
    : t('broken.judged.fails', { failing, of });
}

interface FailingOrderProps {
  readonly cell: LessonCell;
  readonly failing: Failing;
  readonly first: boolean;
}

function FailingOrder({ cell, failing, first }: FailingOrderProps) {
  const { symptom, output } = failing;
  const { console, error, schedules } = output;
  return (
    <li>
      <button
        className={first ? 'Button' : 'Button BrokenVerdict-other'}
        type="button"
        onClick={({ currentTarget }) => {
          alignStage(currentTarget);
          void watchFailing(cell.id, failing);
        }}
      >
        <span className="Button-sign" aria-hidden="true">
          ▶
        </span>
        {t(first ? 'broken.watch' : 'broken.watchNext')}
      </button>
      <span className="BrokenVerdict-what">
        <span>
          {symptom === 'failed'
            ? t('broken.symptom.failed', { error })
            : t(`broken.symptom.${symptom}`)}{' '}
          {schedules > 0 && (
            <span className="BrokenVerdict-count">
              {t('broken.symptom.count', { count: schedules })}
            </span>
          )}
        </span>
        <span className="BrokenVerdict-printed">
          {console.length === 0
            ? t('broken.symptom.printedNothing')
            : t('broken.symptom.printed', { lines: console.join(t('broken.lineGap')) })}
        </span>
      </span>
    </li>
  );
}
