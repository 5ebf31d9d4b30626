import { useEffect, useMemo } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import type { PlainKey } from '../../messages/catalogue';
import { t } from '../../messages/catalogue';
import type { OrderQuestion } from '../../model/predict/predict';
import { compareOrder, printedOrder } from '../../model/predict/predict-order';
import { comeOut } from '../../store/progress';
import type { CellRun } from '../../store/session';
import { isFreeRun } from '../shared/free-run';
import { PredictPossible } from './PredictPossible';

interface PredictOrderResultProps {
  readonly cell: LessonCell;
  readonly question: OrderQuestion<PlainKey>;
  readonly lines: readonly string[];
  readonly run: CellRun | null;
}

/** Whether the last run printed its lines as predicted, and whether it could have. The console shows them side by side. */
export function PredictOrderResult({ cell, question, lines, run }: PredictOrderResultProps) {
  const { outcome = null, log } = run ?? {};
  const printed = useMemo(() => (outcome && log ? printedOrder(log) : null), [outcome, log]);
  const over = outcome?.outcome === 'finished';
  const chosen = !isFreeRun(run);
  const compared = printed && over ? compareOrder(lines, printed) : null;
  useEffect(() => {
    if (!chosen && (compared === 'right' || compared === 'different'))
      comeOut(cell.id, compared === 'right');
  }, [cell.id, chosen, compared]);
  return (
    <div className="Predict-verdict" role="status">
      {!outcome && <p>{t('predict.nowRun')}</p>}
      {outcome && !over && <p>{t('predict.notOver')}</p>}
      {compared === 'other lines' && <p>{t('predict.otherLines')}</p>}
      {compared === 'right' && (
        <p className="Predict-right">{chosen ? t('predict.watching') : t('predict.rightAgain')}</p>
      )}
      {compared === 'different' && (
        <PredictPossible cell={cell.id} question={question} lines={lines} />
      )}
      {printed?.glued && over && <p className="Predict-note">{t('predict.glued')}</p>}
    </div>
  );
}
