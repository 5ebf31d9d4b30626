import { type ReactNode, useId, useState } from 'react';
import { t } from '../../messages/catalogue';
import { Prose } from '../shared/Prose';

interface PredictNumberProps {
  readonly question: string;
  readonly onAnswer: (value: number) => void;
  readonly children: ReactNode;
}

export function PredictNumber({ question, onAnswer, children }: PredictNumberProps) {
  const [text, setText] = useState('');
  const id = useId();
  const value = Number(text);
  const guessed = text.trim() !== '' && Number.isFinite(value) && value >= 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (guessed) onAnswer(Math.round(value));
      }}
    >
      <p className="Predict-question">
        <Prose text={question} />
      </p>
      <div className="Predict-actions">
        <label className="PredictNumber" htmlFor={id}>
          <span>{t('predict.number.label')}</span>
          <input
            className="PredictNumber-input"
            id={id}
            type="number"
            min="0"
            step="1"
            inputMode="numeric"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <button className="Button" type="submit" aria-disabled={!guessed}>
          {t('predict.commit')}
        </button>
        {children}
      </div>
    </form>
  );
}
