import type { ReactNode } from 'react';
import { t } from '../../messages/catalogue';

interface PredictStuckProps {
  readonly onAnswer: (can: boolean) => void;
  readonly children: ReactNode;
}

/** Is there an order in which nobody can go on? */
export function PredictStuck({ onAnswer, children }: PredictStuckProps) {
  return (
    <>
      <p className="Predict-question">{t('predict.stuck.question')}</p>
      <div className="Predict-actions">
        <button className="Button" type="button" onClick={() => onAnswer(true)}>
          {t('predict.stuck.yes')}
        </button>
        <button className="Button" type="button" onClick={() => onAnswer(false)}>
          {t('predict.stuck.no')}
        </button>
        {children}
      </div>
    </>
  );
}
