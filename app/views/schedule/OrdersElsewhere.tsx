import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { belongsTo, type FreeOutput } from '../../model/orders/orders';
import { changeSettings, type ScheduleSettings } from '../../store/schedule';
import { exploreOrders, type Orders } from '../../store/schedule-orders';

interface Props {
  readonly cell: CellId;
  readonly orders: Orders;
  /** What the last run that nobody commanded printed. */
  readonly free: FreeOutput;
}

/** What the reader has just seen is in no line of the list: says with which setting it is, and leads there. */
export function OrdersElsewhere({ cell, orders, free }: Props) {
  const setting = belongsTo(orders.found, orders.settings, free);
  if (setting === null) return null;
  const change: Partial<ScheduleSettings> =
    setting === 'writes' ? { printWrites: 2 } : { sleeps: 'any' };
  return (
    <p className="OrdersPanel-old">
      {t(`schedule.orders.elsewhere.${setting}`)}{' '}
      <button
        className="Button"
        type="button"
        onClick={() => {
          changeSettings(cell, change);
          void exploreOrders(cell, orders.way, orders.limit);
        }}
      >
        {t('schedule.orders.elsewhere.show')}
      </button>
    </p>
  );
}
