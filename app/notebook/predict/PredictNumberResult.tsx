import { useEffect, useMemo } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import type { PlainKey } from '../../messages/catalogue';
import { t } from '../../messages/catalogue';
import { numberText } from '../../messages/writing';
import { judgeNumber, type NumberQuestion } from '../../model/predict/predict';
import { measured as measuredIn } from '../../model/predict/predict-measure';
import { noteMeasured, useMeasured } from '../../store/measured';
import { comeOut } from '../../store/progress';
import { type CellRun, useLessonText, useSession } from '../../store/session';
import { isFreeRun } from '../shared/free-run';
import { Prose } from '../shared/Prose';

interface PredictNumberResultProps {
  readonly cell: LessonCell;
  readonly question: NumberQuestion<PlainKey>;
  readonly guess: number;
  readonly run: CellRun | null;
}

/** The guess beside the number that the last run's log shows, and the range over the runs of this page. */
export function PredictNumberResult({ cell, question, guess, run }: PredictNumberResultProps) {
  const original = useLessonText(cell);
  const text = useSession((session) => session.cells[cell.id]?.text ?? '');
  const { outcome = null, log, id = 0 } = run ?? {};
  const { measure } = question;
  const over = outcome?.outcome === 'finished';
  const measured = useMemo(
    () => (over && log ? measuredIn(log, measure) : null),
    [over, log, measure],
  );
  const judged = over ? judgeNumber(question, guess, measured, text !== original) : null;
  const free = isFreeRun(run);
  useEffect(() => {
    if (measured === null || !free) return;
    noteMeasured(cell.id, text, id, measured);
    comeOut(cell.id, judged === 'right');
  }, [cell.id, text, id, measured, judged, free]);
  if (outcome === null || judged === null) {
    return (
      <>
        <p className="Predict-question">
          <Prose text={t(question.question)} />
        </p>
        <p className="PredictNumber-made">
          {t('predict.made')} <strong>{numberText(guess)}</strong>
        </p>
        <p role="status">{outcome === null ? t('predict.nowRun') : t('predict.notOver')}</p>
      </>
    );
  }
  const why =
    judged === 'low' ? question.least?.why : judged === 'high' ? question.most?.why : null;
  return (
    <div className="Predict-verdict" role="status">
      <p className="Predict-question">
        <Prose text={t(question.question)} />
      </p>
      <p className={judged === 'right' ? 'Predict-right' : undefined}>
        {measured === null || judged === 'unmeasured'
          ? t('predict.number.unmeasured')
          : t(`predict.number.${judged}`, { guess, measured })}{' '}
        {why && <Prose text={t(why)} />}
      </p>
      <p className="Predict-note">
        <MeasuredRange cell={cell.id} />{' '}
        {question.near > 0 && t('predict.number.near', { near: question.near })}
      </p>
    </div>
  );
}

function MeasuredRange({ cell }: { readonly cell: string }) {
  const values = useMeasured((measured) => measured.cells[cell]?.values);
  if (values === undefined || values.length === 0) return null;
  const least = values.reduce((one, other) => Math.min(one, other));
  const most = values.reduce((one, other) => Math.max(one, other));
  const count = values.length;
  return count > 1 && least === most
    ? t('predict.number.same', { count, least })
    : t('predict.number.range', { count, least, most });
}
