import { useEffect, useMemo } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import type { PlainKey } from '../../messages/catalogue';
import { t } from '../../messages/catalogue';
import { judgeWait, type WaitsQuestion } from '../../model/predict/predict';
import { happenedIn } from '../../model/predict/predict-happened';
import { comeOut } from '../../store/progress';
import { type CellRun, useLessonText, useSession } from '../../store/session';
import { isFreeRun } from '../shared/free-run';
import { Prose } from '../shared/Prose';

interface PredictWaitsResultProps {
  readonly cell: LessonCell;
  readonly question: WaitsQuestion<PlainKey>;
  readonly chosen: readonly string[];
  readonly run: CellRun | null;
}

/** Who was said to wait, beside who did. */
export function PredictWaitsResult({ cell, question, chosen, run }: PredictWaitsResultProps) {
  const original = useLessonText(cell);
  const edited = useSession((session) => session.cells[cell.id]?.text !== original);
  const { outcome = null, log } = run ?? {};
  const { options } = question;
  const over = outcome?.outcome === 'finished';
  const happened = useMemo(
    () => (over && log ? happenedIn(log, options) : null),
    [over, log, options],
  );
  const right = happened
    ? options.filter((option) => judgeWait(option, chosen, happened, edited) === 'right').length
    : null;
  const free = isFreeRun(run);
  useEffect(() => {
    if (right !== null && free) comeOut(cell.id, right === options.length);
  }, [cell.id, right, options, free]);
  return (
    <>
      <p className="Predict-question">{t('predict.waits.question')}</p>
      <ul className="PredictWaits-list">
        {options.map((option) => {
          const status = statusOf(option, chosen, happened, edited);
          const right = status === 'rightYes' || status === 'rightNo';
          return (
            <li key={option.id}>
              <span className="PredictWaits-sign" aria-hidden="true">
                {happened === null ? '·' : right ? '✓' : '✗'}
              </span>
              <span>
                <span className="PredictWaits-who">
                  <Prose text={t(option.text)} />
                </span>
                <span>{t(`predict.waits.status.${status}`)}</span>
                {happened && !right && option.never && (
                  <span className="Predict-note">
                    <Prose text={t(option.never)} />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={right === options.length ? 'Predict-right' : undefined} role="status">
        {right === null && t(outcome ? 'predict.notOver' : 'predict.nowRun')}
        {right !== null &&
          (right === options.length
            ? t('predict.waits.allRight')
            : t('predict.waits.some', { count: right, of: options.length }))}
      </p>
    </>
  );
}

type Status = 'sayYes' | 'sayNo' | 'rightYes' | 'rightNo' | 'missed' | 'otherwise' | 'never';

function statusOf(
  option: WaitsQuestion<PlainKey>['options'][number],
  chosen: readonly string[],
  happened: ReadonlySet<string> | null,
  edited: boolean,
): Status {
  const said = chosen.includes(option.id);
  if (happened === null) return said ? 'sayYes' : 'sayNo';
  const judged = judgeWait(option, chosen, happened, edited);
  if (judged === 'right') return said ? 'rightYes' : 'rightNo';
  if (judged === 'never') return 'never';
  return said ? 'otherwise' : 'missed';
}
