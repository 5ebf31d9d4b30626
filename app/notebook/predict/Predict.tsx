import { useId } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { predict, skipPrediction } from '../../store/progress';
import './Predict.css';
import { PredictNumber } from './PredictNumber';
import { PredictOrder } from './PredictOrder';
import { PredictStuck } from './PredictStuck';
import { PredictWaits } from './PredictWaits';

/** Asks what a cell will do. */
export function Predict({ cell, question }: PredictFormProps) {
  const titleId = useId();
  return (
    <section className="Predict" aria-labelledby={titleId}>
      <div className="Predict-head">
        <h3 className="Predict-title" id={titleId}>
          {t('predict.title')}
          <span className="visually-hidden">{` ${cell.label}`}</span>
        </h3>
      </div>
      <PredictForm cell={cell} question={question} />
    </section>
  );
}

interface PredictFormProps {
  readonly cell: LessonCell;
  readonly question: NonNullable<LessonCell['question']>;
}

function PredictForm({ cell, question }: PredictFormProps) {
  const skip = (
    <button
      className="LinkButton LinkButton--alone"
      type="button"
      onClick={() => skipPrediction(cell.id)}
    >
      {t('predict.skip')}
    </button>
  );
  switch (question.ask) {
    case 'order':
      return (
        <PredictOrder
          lines={question.lines}
          onAnswer={(lines) => predict(cell.id, { ask: 'order', lines })}
        >
          {skip}
        </PredictOrder>
      );
    case 'number':
      return (
        <PredictNumber
          question={t(question.question)}
          onAnswer={(value) => predict(cell.id, { ask: 'number', value })}
        >
          {skip}
        </PredictNumber>
      );
    case 'waits':
      return (
        <PredictWaits
          options={question.options}
          onAnswer={(chosen) => predict(cell.id, { ask: 'waits', chosen })}
        >
          {skip}
        </PredictWaits>
      );
    case 'stuck':
      return (
        <PredictStuck onAnswer={(can) => predict(cell.id, { ask: 'stuck', can })}>
          {skip}
        </PredictStuck>
      );
    case 'outputs':
      return (
        <PredictNumber
          question={t('predict.outputs.question')}
          onAnswer={(value) => predict(cell.id, { ask: 'outputs', value })}
        >
          {skip}
        </PredictNumber>
      );
    default:
      return question satisfies never;
  }
}
