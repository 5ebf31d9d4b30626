import type { CellId } from '../../lessons/lesson';
import type { PlainKey } from '../../messages/catalogue';
import { t } from '../../messages/catalogue';
import { type OrderQuestion, type Possibility, possibility } from '../../model/predict/predict';
import { Prose } from '../shared/Prose';
import { LookedThrough } from './LookedThrough';
import { WatchOrder } from './WatchOrder';

interface PredictPossibleProps {
  readonly cell: CellId;
  readonly question: OrderQuestion<PlainKey>;
  readonly lines: readonly string[];
}

/** The prediction was not met: could it have been? */
export function PredictPossible({ cell, question, lines }: PredictPossibleProps) {
  return (
    <LookedThrough cell={cell} meanwhile={t('predict.notThisTime')}>
      {(found, states) => (
        <PossibilityWords cell={cell} found={possibility(question, lines, found)} states={states} />
      )}
    </LookedThrough>
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
          <WatchOrder cell={cell} order={found} />
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
