import { memo, useId, useState } from 'react';
import { t } from '../../messages/catalogue';
import { parkedThreads } from '../../model/explain/why';
import { modelOf } from '../../model/run-model';
import { threadColour } from '../../model/thread-colour';
import type { CellRun } from '../../store/session';
import { WhyChain } from './WhyChain';
import './WhyPanel.css';

/** With more threads waiting than this, the rest are counted. */
const MOST_BUTTONS = 6;

interface Props {
  readonly run: CellRun;
  readonly position: number;
}

/** The threads that wait now; each can be asked why, and every answer leads to the step it speaks of. */
export const WhyPanel = memo(function WhyPanel({ run, position }: Props) {
  const [asked, setAsked] = useState<number | null>(null);
  const answer = useId();
  const model = modelOf(run.log);
  const moment = model.momentAt(position);
  const parked = parkedThreads(moment);
  const shown = parked.slice(0, MOST_BUTTONS);
  return (
    <div className="WhyPanel">
      <div className="WhyPanel-threads">
        {shown.length > 0 && <span>{t('explain.why.who')}</span>}
        {shown.map(({ thread }) => (
          <button
            key={thread}
            type="button"
            className={`WhyPanel-thread WhyPanel-thread--${threadColour(thread)}`}
            aria-expanded={asked === thread}
            aria-controls={answer}
            aria-label={t('explain.why.ask', { thread: model.threadLabel(thread) })}
            onClick={() => setAsked(asked === thread ? null : thread)}
          >
            {t('explain.why.short', { thread: model.threadLabel(thread) })}
          </button>
        ))}
        {parked.length > shown.length && (
          <span>{t('explain.why.more', { count: parked.length - shown.length })}</span>
        )}
      </div>
      <div className="WhyPanel-answer" id={answer}>
        {asked !== null && <WhyChain run={run} position={position} thread={asked} />}
      </div>
    </div>
  );
});
