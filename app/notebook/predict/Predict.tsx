import { useId } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { fits } from '../../model/predict/predict';
import { predict, skipPrediction, useProgress, withdrawPrediction } from '../../store/progress';
import './Predict.css';
import { PredictNumber } from './PredictNumber';
import { PredictOrder } from './PredictOrder';
import { PredictResult } from './PredictResult';
import { PredictWaits } from './PredictWaits';

/** Asks what a cell will do, before or after its run, and shows the answer beside what happened. */
export function Predict({ cell }: { readonly cell: LessonCell }) {
  const titleId = useId();
  const prediction = useProgress((progress) => progress.predictions[cell.id]);
  const { question } = cell;
  if (!question) return null;
  if (prediction?.state === 'skipped') {
    return (
      <section className="Predict Predict--skipped" aria-labelledby={titleId}>
        <h3 className="visually-hidden" id={titleId}>
          {t('predict.titleOf', { cell: cell.label })}
        </h3>
        <p>{t('predict.skipped')}</p>
        <button
          className="LinkButton LinkButton--alone"
          type="button"
          onClick={() => withdrawPrediction(cell.id)}
        >
          {t('predict.after')}
        </button>
      </section>
    );
  }
  const made =
    prediction?.state === 'made' && fits(question, prediction.answer) ? prediction.answer : null;
  return (
    <section className="Predict" aria-labelledby={titleId}>
      <div className="Predict-head">
        <h3 className="Predict-title" id={titleId}>
          {t('predict.title')}
          <span className="visually-hidden">{` ${cell.label}`}</span>
        </h3>
        {made && (
          <button
            className="LinkButton LinkButton--alone"
            type="button"
            onClick={() => withdrawPrediction(cell.id)}
          >
            {t('predict.change')}
          </button>
        )}
      </div>
      {made ? (
        <PredictResult cell={cell} question={question} answer={made} />
      ) : (
        <PredictForm cell={cell} question={question} />
      )}
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
    default:
      return question satisfies never;
  }
}
