import type { OrdersFound } from '../../../workers/kernel/interface';
import { t } from '../../messages/catalogue';
import { judgeOutputs } from '../../model/predict/predict-all';

interface PredictOutputsResultProps {
  readonly said: number;
  readonly found: OrdersFound;
}

/** How many outputs all orders have, beside the guess. */
export function PredictOutputsResult({ said, found }: PredictOutputsResultProps) {
  const judged = judgeOutputs(found, said);
  return (
    <p className={judged === 'right' ? 'Predict-right' : undefined}>
      {t(`predict.outputs.${judged}`, { guess: said, count: found.outputs.length })}
    </p>
  );
}
