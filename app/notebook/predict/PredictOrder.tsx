import { type ReactNode, useState } from 'react';
import { t } from '../../messages/catalogue';
import { LineOrder } from '../../views/schedule/late';

interface PredictOrderProps {
  readonly lines: readonly string[];
  readonly onAnswer: (lines: readonly string[]) => void;
  readonly children: ReactNode;
}

/** In which order will these lines be printed? */
export function PredictOrder({ lines: given, onAnswer, children }: PredictOrderProps) {
  const [lines, setLines] = useState(given);
  return (
    <>
      <p className="Predict-question">{t('predict.order.question')}</p>
      <LineOrder lines={given} label={t('predict.order.list')} onMove={setLines} />
      <p className="Predict-help">{t('schedule.line.help')}</p>
      <div className="Predict-actions">
        <button className="Button" type="button" onClick={() => onAnswer(lines)}>
          {t('predict.commit')}
        </button>
        {children}
      </div>
    </>
  );
}
