import { useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import type { RunModel } from '../../model/run-model';
import { threadColour } from '../../model/thread-colour';
import { goToStep, type Stepping } from '../../store/schedule-step';
import './StepHistory.css';
import { stepWords } from '../../words/step-words';

/** Steps shown at once; a run to the end may have thousands. */
const SHOWN = 60;

interface Props {
  readonly cell: CellId;
  readonly model: RunModel;
  readonly stepping: Stepping;
}

/** The way so far, a mark for each step, and what came after when the learner went back. Each can be gone to. */
export function StepHistory({ cell, model, stepping: { branch, at } }: Props) {
  const [shown, setShown] = useState(SHOWN);
  const { made } = branch;
  if (made.length === 0) return null;
  const end = Math.min(made.length, Math.max(at + 5, shown));
  const start = Math.max(0, end - shown);
  return (
    <div className="StepHistory">
      <p className="StepHistory-title">{t('schedule.step.history')}</p>
      <ol className="StepHistory-steps" start={start + 1}>
        {start > 0 && (
          <li>
            <button
              className="StepHistory-earlier"
              type="button"
              onClick={() => setShown(shown * 10)}
            >
              {t('schedule.step.earlier', { count: start })}
            </button>
          </li>
        )}
        {made.slice(start, end).map((step, i) => {
          const number = start + i;
          const thread = model.threadLabel(step.thread);
          const did = stepWords(model, step.did, step.object);
          const words = { step: number + 1, thread, did };
          const ahead = number >= at;
          return (
            <li key={number}>
              <button
                className={`StepHistory-step StepHistory-step--${threadColour(step.thread)}${ahead ? ' StepHistory-step--ahead' : ''}`}
                type="button"
                aria-label={t(ahead ? 'schedule.step.forward' : 'schedule.step.back', words)}
                title={`${thread}: ${did}`}
                aria-current={number === at ? 'step' : undefined}
                onClick={() => goToStep(cell, number)}
              >
                <span className="StepHistory-number">{number + 1}</span>
                <span className="StepHistory-thread">{thread}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
