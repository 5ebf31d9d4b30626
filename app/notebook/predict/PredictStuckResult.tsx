import type { OrdersFound } from '../../../workers/kernel/interface';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { judgeStuck } from '../../model/predict/predict-all';
import { WatchOrder } from './WatchOrder';

interface PredictStuckResultProps {
  readonly cell: CellId;
  readonly said: boolean;
  readonly found: OrdersFound;
  /** All of the program's, where it is they that tell. */
  readonly states: number | null;
}

/** Whether the program can get stuck, with an order in which it does. */
export function PredictStuckResult({ cell, said, found, states }: PredictStuckResultProps) {
  const judged = judgeStuck(found, said);
  switch (judged.can) {
    case 'yes':
      return (
        <>
          <p className={judged.right ? 'Predict-right' : 'Predict-impossible'}>
            {t(judged.right ? 'predict.stuck.rightYes' : 'predict.stuck.itCan')}
          </p>
          <WatchOrder cell={cell} order={judged.witness} />
        </>
      );
    case 'no':
      return (
        <p className={judged.right ? 'Predict-right' : 'Predict-impossible'}>
          {t(judged.right ? 'predict.stuck.rightNo' : 'predict.stuck.itCannot')}{' '}
          {states === null
            ? t('predict.stuck.noSchedule', { count: found.schedules })
            : t('predict.stuck.noState', { count: states })}
        </p>
      );
    case 'unseen':
      return <p>{t('predict.stuck.unseen', { count: found.schedules })}</p>;
    default:
      return judged satisfies never;
  }
}
