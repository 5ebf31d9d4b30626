import type { LessonCell } from '../../lessons/lesson';
import type { Answer } from '../../model/predict/predict';
import { useSession } from '../../store/session';
import './PredictResult.css';
import { fetched } from '../../views/shared/fetched';
import type { Props as AllProps } from './PredictAllResult';
import { PredictNumberResult } from './PredictNumberResult';
import { PredictOrderResult } from './PredictOrderResult';
import { PredictWaitsResult } from './PredictWaitsResult';

const PredictAllResult = fetched<AllProps>(() =>
  import('./PredictAllResult').then((module) => module.PredictAllResult),
);

interface PredictResultProps {
  readonly cell: LessonCell;
  readonly question: NonNullable<LessonCell['question']>;
  readonly answer: Answer;
}

/** The learner's answer, and once the cell has run, what stands beside it. */
export function PredictResult({ cell, question, answer }: PredictResultProps) {
  const run = useSession((session) => session.cells[cell.id]?.run ?? null);
  return (
    <>
      {question.ask === 'order' && answer.ask === 'order' && (
        <PredictOrderResult cell={cell} question={question} lines={answer.lines} run={run} />
      )}
      {question.ask === 'number' && answer.ask === 'number' && (
        <PredictNumberResult cell={cell} question={question} guess={answer.value} run={run} />
      )}
      {question.ask === 'waits' && answer.ask === 'waits' && (
        <PredictWaitsResult cell={cell} question={question} chosen={answer.chosen} run={run} />
      )}
      {(answer.ask === 'stuck' || answer.ask === 'outputs') && (
        <PredictAllResult cell={cell} answer={answer} run={run} />
      )}
    </>
  );
}
