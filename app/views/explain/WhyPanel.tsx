import { memo, useCallback, useId, useState } from 'react';
import { t } from '../../messages/catalogue';
import { parkedThreads } from '../../model/moment/parked-threads';
import { modelOf } from '../../model/run-model';
import { threadColour } from '../../model/thread-colour';
import type { CellRun } from '../../store/session';
import { useClosing } from '../shared/use-closing';
import { WhyChain } from './WhyChain';
import './WhyPanel.css';

/** With more threads waiting than this, one button asks for all of them. */
const MOST_BUTTONS = 2;

interface Props {
  readonly run: CellRun;
  readonly position: number;
}

type Asked = number | 'all' | null;

/** The threads that wait now; each can be asked why, and every answer leads to the step it speaks of. */
export const WhyPanel = memo(function WhyPanel({ run, position }: Props) {
  const [asked, setAsked] = useState<Asked>(null);
  const answer = useId();
  const model = modelOf(run.log);
  const parked = parkedThreads(model.momentAt(position)).map(({ thread }) => thread);
  const few = parked.length <= MOST_BUTTONS;
  const closeByKey = useCallback((place: HTMLElement, event: KeyboardEvent) => {
    // It is no key of the run then.
    event.stopPropagation();
    setAsked(null);
    place.querySelector<HTMLElement>('.WhyPanel-thread')?.focus();
  }, []);
  const closing = useClosing(asked === null ? null : closeByKey);
  return (
    <div className="WhyPanel" ref={closing}>
      {few ? (
        parked.map((thread) => (
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
        ))
      ) : (
        <button
          type="button"
          className="WhyPanel-thread WhyPanel-thread--0"
          aria-expanded={asked !== null}
          aria-controls={answer}
          onClick={() => setAsked(asked === null ? 'all' : null)}
        >
          {t('explain.why.many', { count: parked.length })}
        </button>
      )}
      <div className="WhyPanel-answer" id={answer} hidden={asked === null || parked.length === 0}>
        {asked !== null && !few && (
          <div className="WhyPanel-threads">
            {parked.map((thread) => (
              <button
                key={thread}
                type="button"
                className={`WhyPanel-thread WhyPanel-thread--${threadColour(thread)}`}
                aria-pressed={asked === thread}
                aria-label={t('explain.why.ask', { thread: model.threadLabel(thread) })}
                onClick={() => setAsked(asked === thread ? 'all' : thread)}
              >
                {model.threadLabel(thread)}
              </button>
            ))}
          </div>
        )}
        {typeof asked === 'number' && <WhyChain run={run} position={position} thread={asked} />}
      </div>
    </div>
  );
});
