import { useEffect } from 'react';
import type { OrdersFound } from '../../../workers/kernel/interface';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import type { Answer } from '../../model/predict/predict';
import { judgeOutputs, judgeStuck } from '../../model/predict/predict-all';
import { comeOut } from '../../store/progress';
import { type CellRun, useLessonText, useSession } from '../../store/session';
import { LookedThrough } from './LookedThrough';
import { PredictOutputsResult } from './PredictOutputsResult';
import { PredictStuckResult } from './PredictStuckResult';
import '../../messages/predict-all';

type AboutAll = Extract<Answer, { ask: 'stuck' | 'outputs' }>;

export interface Props {
  readonly cell: LessonCell;
  readonly answer: AboutAll;
  readonly run: CellRun | null;
}

/** What was said of all orders, beside all orders: one run, which is shown first, says little about it. */
export function PredictAllResult({ cell, answer, run }: Props) {
  const ran = run !== null && run.outcome !== null;
  return (
    <div className="Predict-verdict" role="status">
      <p className="Predict-question">{t(`predict.${answer.ask}.question`)}</p>
      {!ran && <p>{t('predict.nowRun')}</p>}
      {ran && (
        <LookedThrough cell={cell.id}>
          {(found, states) => <Judged cell={cell} answer={answer} found={found} states={states} />}
        </LookedThrough>
      )}
    </div>
  );
}

interface JudgedProps extends Pick<Props, 'cell' | 'answer'> {
  readonly found: OrdersFound;
  readonly states: number | null;
}

function Judged({ cell, answer, found, states }: JudgedProps) {
  const original = useLessonText(cell);
  const edited = useSession((session) => session.cells[cell.id]?.text !== original);
  const right = isRight(answer, found);
  useEffect(() => {
    // What was asked is the program as it stood.
    if (right !== null && !edited) comeOut(cell.id, right);
  }, [cell.id, right, edited]);
  return answer.ask === 'stuck' ? (
    <PredictStuckResult cell={cell.id} said={answer.can} found={found} states={states} />
  ) : (
    <PredictOutputsResult said={answer.value} found={found} />
  );
}

/** null: nobody knows. */
function isRight(answer: AboutAll, found: OrdersFound): boolean | null {
  if (answer.ask === 'stuck') {
    const judged = judgeStuck(found, answer.can);
    return judged.can === 'unseen' ? null : judged.right;
  }
  const judged = judgeOutputs(found, answer.value);
  return judged === 'unseen' ? null : judged === 'right';
}
