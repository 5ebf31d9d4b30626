import { useEffect } from 'react';
import type { CellId } from '../../lessons/lesson';
import type { PlainKey } from '../../messages/catalogue';
import { t } from '../../messages/catalogue';
import { type OrderQuestion, type Possibility, possibility } from '../../model/predict/predict';
import { findPossible, usePossible } from '../../store/possible';
import { watchOrder } from '../../store/schedule-orders';
import { useSession } from '../../store/session';
import { alignStage } from '../../views/shared/align-stage';
import { Prose } from '../shared/Prose';

interface PredictPossibleProps {
  readonly cell: CellId;
  readonly question: OrderQuestion<PlainKey>;
  readonly lines: readonly string[];
}

/** The prediction was not met: could it have been? Looks through all orders once for each text of the cell. */
export function PredictPossible({ cell, question, lines }: PredictPossibleProps) {
  const text = useSession((session) => session.cells[cell]?.text);
  const kept = usePossible((possible) => possible.cells[cell]);
  const known = kept?.text === text ? kept : undefined;
  // A run that has just ended still holds the engine for a moment.
  const busy = useSession((session) => session.cells[cell]?.busy ?? true);
  const wanted = known === undefined && !busy;
  useEffect(() => {
    if (wanted) void findPossible(cell);
  }, [cell, wanted]);
  if (known?.state === 'known' && known.found) {
    return (
      <PossibilityWords
        cell={cell}
        found={possibility(question, lines, known.found)}
        states={known.states}
      />
    );
  }
  if (known?.state === 'stopped' || known?.state === 'failed') {
    return (
      <p>
        {t(known.state === 'failed' ? 'predict.failed' : 'predict.notThisTime')}{' '}
        <button
          className="LinkButton LinkButton--alone"
          type="button"
          onClick={() => findPossible(cell)}
        >
          {t('predict.lookAgain')}
        </button>
      </p>
    );
  }
  return (
    <p>
      {t('predict.notThisTime')}{' '}
      <span className="Predict-looking">
        {t('predict.looking', { count: known?.found?.schedules ?? 0 })}
      </span>
    </p>
  );
}

interface PossibilityWordsProps {
  readonly cell: CellId;
  readonly found: Possibility<PlainKey>;
  /** All of the program's, where it is they that tell. */
  readonly states: number | null;
}

function PossibilityWords({ cell, found, states }: PossibilityWordsProps) {
  switch (found.possible) {
    case 'yes':
      return (
        <>
          <p className="Predict-possible">{t('predict.possible')}</p>
          <button
            className="Button"
            type="button"
            onClick={({ currentTarget }) => {
              alignStage(currentTarget);
              void watchOrder(cell, found);
            }}
          >
            <span className="Button-sign" aria-hidden="true">
              ▶
            </span>
            {t('predict.possible.watch')}
          </button>
        </>
      );
    case 'no':
      return (
        <>
          <p className="Predict-impossible">
            {t('predict.notThisTime')}{' '}
            {states === null
              ? t('predict.impossible', { count: found.schedules })
              : t('predict.impossible.states', { count: states })}
          </p>
          <p>
            {found.against === null
              ? t('predict.impossible.together')
              : t('predict.impossible.pair', found.against)}{' '}
            {found.against?.why && <Prose text={t(found.against.why)} />}
          </p>
        </>
      );
    case 'unseen':
      return (
        <p>
          {t('predict.notThisTime')} {t('predict.unseen', { count: found.schedules })}
        </p>
      );
    default:
      return found satisfies never;
  }
}
