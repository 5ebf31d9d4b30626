import { type ReactNode, useState } from 'react';
import type { PlainKey } from '../../messages/catalogue';
import { t } from '../../messages/catalogue';
import type { WaitsQuestion } from '../../model/predict/predict';
import { Prose } from '../shared/Prose';

interface PredictWaitsProps {
  readonly options: WaitsQuestion<PlainKey>['options'];
  readonly onAnswer: (chosen: readonly string[]) => void;
  readonly children: ReactNode;
}

export function PredictWaits({ options, onAnswer, children }: PredictWaitsProps) {
  const [chosen, choose] = useState<readonly string[]>([]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(chosen);
      }}
    >
      <fieldset className="PredictWaits">
        <legend className="Predict-question">{t('predict.waits.question')}</legend>
        {options.map(({ id, text }) => (
          <label className="PredictWaits-option" key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                choose(
                  event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id),
                )
              }
            />
            <span>
              <Prose text={t(text)} />
            </span>
          </label>
        ))}
      </fieldset>
      <div className="Predict-actions">
        <button className="Button" type="submit">
          {t('predict.commit')}
        </button>
        {children}
      </div>
    </form>
  );
}
