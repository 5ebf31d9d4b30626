import { useState } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { type Answer, fits } from '../../model/predict/predict';
import { useProgress } from '../../store/progress';
import { useSession } from '../../store/session';
import { Console } from '../../views/console/Console';
import { Predict } from '../predict/Predict';
import { PredictCaption } from '../predict/PredictCaption';
import { PredictMade } from '../predict/PredictMade';
import './StageConsole.css';

/** The console; before the first run the question stands in its place, and then the answer beside its lines. */
export function StageConsole({ cell }: { readonly cell: LessonCell }) {
  const { question } = cell;
  const prediction = useProgress((progress) => progress.predictions[cell.id]);
  const ran = useSession((session) => (session.cells[cell.id]?.run ?? null) !== null);
  const [late, setLate] = useState(false);
  const asking = question !== undefined && prediction === undefined && (late || !ran);
  const made: Answer | null =
    question && prediction?.state === 'made' && fits(question, prediction.answer)
      ? prediction.answer
      : null;
  return (
    <div className="StageConsole" data-part="console">
      {asking && <Predict cell={cell} question={question} />}
      {/* A run has a console at all times, to those who listen too. */}
      <div className={asking ? 'visually-hidden' : 'StageConsole-lines'}>
        <Console
          cell={cell.id}
          guesses={made?.ask === 'order' ? made.lines : undefined}
          caption={
            question &&
            !asking && <PredictCaption cell={cell} made={made} onAsk={() => setLate(true)} />
          }
        >
          {question && made && <PredictMade cell={cell} question={question} answer={made} />}
        </Console>
      </div>
    </div>
  );
}
