import { useContext } from 'react';
import type { StepState, ThreadStanding } from '../../../workers/kernel/interface';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import type { RunModel } from '../../model/run-model';
import { threadColour } from '../../model/thread-colour';
import { chooseStep } from '../../store/schedule-step';
import { stepWords } from '../../words/step-words';
import { CellLabels } from '../shared/cell-labels';
import './StepThreads.css';
import { threadWords } from '../../words/thread-words';
import { useRoving } from '../shared/use-roving';

interface Props {
  readonly cell: CellId;
  readonly model: RunModel;
  readonly standing: StepState;
  /** The thread whose turn it would be in fairness. */
  readonly fair: number;
}

/** Each thread with its next operation; those who can move are buttons, the others say why they cannot. */
export function StepThreads({ cell, model, standing, fair }: Props) {
  const list = useRoving<HTMLUListElement>('down');
  return (
    <ul className="StepThreads" ref={list} aria-label={t('schedule.step.threads')}>
      {standing.threads.map((each) => (
        <li
          key={each.thread}
          className={`StepThreads-thread StepThreads-thread--${threadColour(each.thread)}`}
        >
          {each.choice >= 0 ? (
            <button
              className={`StepThreads-choice${each.thread === fair ? ' StepThreads-choice--fair' : ''}`}
              type="button"
              onClick={() => chooseStep(cell, each.thread)}
            >
              <ThreadName model={model} standing={each} />
              <span className="StepThreads-next">{stepWords(model, each.next, each.object)}</span>
              <Place standing={each} />
            </button>
          ) : (
            <div className="StepThreads-cannot">
              <ThreadName model={model} standing={each} />
              <span className="StepThreads-next">
                {t('schedule.step.cannot', { why: whyNot(model, each) })}
              </span>
              <Place standing={each} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

interface OneProps {
  readonly model: RunModel;
  readonly standing: ThreadStanding;
}

function ThreadName({ model, standing: { thread } }: OneProps) {
  return (
    <span className="StepThreads-name">
      {thread < 9 && (
        <kbd className="StepThreads-key" title={t('schedule.step.key', { key: thread + 1 })}>
          {thread + 1}
        </kbd>
      )}
      {model.threadLabel(thread)}
    </span>
  );
}

function Place({ standing: { cell, line } }: { readonly standing: ThreadStanding }) {
  const labels = useContext(CellLabels);
  if (cell === null || line === null) return null;
  return (
    <span className="StepThreads-place">
      {t('schedule.step.line', { cell: labels.get(cell) ?? cell, line })}
    </span>
  );
}

function whyNot(model: RunModel, { thread, next }: ThreadStanding): string {
  if (next === 'slept') return t('schedule.step.cannot.sleeping');
  const moment = model.momentAt(model.log.length);
  const now = moment.threads[thread];
  if (now === undefined) return t('schedule.step.cannot.waiting');
  const { state, reasons } = threadWords(now, moment, model, false);
  const [reason] = reasons;
  return reason === undefined ? state : `${state}, ${reason}`;
}
