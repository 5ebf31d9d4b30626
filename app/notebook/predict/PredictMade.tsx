import { useId } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import type { Answer } from '../../model/predict/predict';
import { usePlayheads } from '../../store/playhead';
import { useSession } from '../../store/session';
import { PredictResult } from './late';
import './Predict.css';

interface PredictMadeProps {
  readonly cell: LessonCell;
  readonly question: NonNullable<LessonCell['question']>;
  readonly answer: Answer;
}

/** What became of a prediction; told when the replay has come to the end of the run, for before that it would tell the end. */
export function PredictMade({ cell, question, answer }: PredictMadeProps) {
  const title = useId();
  const told = useToldOf(cell.id);
  return (
    <section className="Predict Predict--made" aria-labelledby={title}>
      <h3 className="visually-hidden" id={title}>
        {t('predict.titleOf', { cell: cell.label })}
      </h3>
      {told && <PredictResult cell={cell} question={question} answer={answer} />}
    </section>
  );
}

/** Nothing has run yet, or all of the run has been seen. */
function useToldOf(cell: string): boolean {
  const events = useSession(({ cells }) => cells[cell]?.run?.events ?? 0);
  const over = useSession(({ cells }) => {
    const run = cells[cell]?.run ?? null;
    return run === null || run.outcome !== null;
  });
  const atEnd = usePlayheads(({ heads }) => {
    const head = heads[cell];
    return head === undefined || head.position >= events;
  });
  return over && atEnd;
}
