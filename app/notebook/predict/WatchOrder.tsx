import type { OrderOutput } from '../../../workers/kernel/interface';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { watchOrder } from '../../store/schedule-orders';
import { alignStage } from '../../views/shared/align-stage';

interface WatchOrderProps {
  readonly cell: CellId;
  readonly order: Pick<OrderOutput, 'token'>;
}

/** Plays a schedule that shows what was said, where the reader can see it. */
export function WatchOrder({ cell, order }: WatchOrderProps) {
  return (
    <button
      className="Button"
      type="button"
      onClick={({ currentTarget }) => {
        alignStage(currentTarget);
        void watchOrder(cell, order);
      }}
    >
      <span className="Button-sign" aria-hidden="true">
        ▶
      </span>
      {t('predict.possible.watch')}
    </button>
  );
}
