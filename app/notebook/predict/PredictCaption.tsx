import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import type { Answer } from '../../model/predict/predict';
import { withdrawPrediction } from '../../store/progress';

interface PredictCaptionProps {
  readonly cell: LessonCell;
  readonly made: Answer | null;
  readonly onAsk: () => void;
}

/** Over the console: what was said, and the way to say it anew. */
export function PredictCaption({ cell, made, onAsk }: PredictCaptionProps) {
  const ask = () => {
    withdrawPrediction(cell.id);
    onAsk();
  };
  return (
    <>
      {made && <span>{saidWords(made)} </span>}
      <button className="LinkButton" type="button" onClick={ask}>
        {t(made ? 'predict.change' : 'predict.after')}
      </button>
    </>
  );
}

function saidWords(made: Answer): string {
  switch (made.ask) {
    case 'order':
      return t('predict.beside');
    case 'number':
      return t('predict.beside.number', { guess: made.value });
    case 'waits':
      return t('predict.beside.waits', { count: made.chosen.length });
    case 'stuck':
      return t(made.can ? 'predict.beside.stuck' : 'predict.beside.neverStuck');
    case 'outputs':
      return t('predict.beside.number', { guess: made.value });
    default:
      return made satisfies never;
  }
}
