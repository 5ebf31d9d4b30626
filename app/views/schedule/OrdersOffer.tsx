import { isLarge, type LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import {
  DRAWS_LIMIT,
  exploreOrders,
  FURTHER,
  type Orders,
  takeFewItems,
} from '../../store/schedule-orders';
import { useSession } from '../../store/session';
import './OrdersOffer.css';

interface Props {
  readonly cell: LessonCell;
  /** undefined: nothing was tried yet. */
  readonly orders: Orders | undefined;
}

function changesOf(few: NonNullable<LessonCell['few']>): string {
  return few.map(({ find, replace }) => `${find} → ${replace}`).join('; ');
}

/** What can be done about a cell with more orders than can be tried. */
export function OrdersOffer({ cell, orders }: Props) {
  const text = useSession((session) => session.cells[cell.id]?.text ?? '');
  const many = isLarge(cell, text);
  const cutOff = orders !== undefined && !orders.found.complete;
  if (orders?.found.complete || (orders === undefined && cell.few === undefined)) return null;
  return (
    <div className="OrdersOffer">
      {(many || cutOff) && (
        <p className="OrdersOffer-why">
          {t(many ? 'schedule.orders.offer' : 'schedule.orders.offer.more')}
        </p>
      )}
      <div className="OrdersOffer-buttons">
        <button
          className="Button"
          type="button"
          title={t('schedule.orders.offer.random.title')}
          onClick={() => exploreOrders(cell.id, 'random')}
        >
          {t('schedule.orders.offer.random', { count: DRAWS_LIMIT })}
        </button>
        <button
          className="Button"
          type="button"
          title={t('schedule.orders.offer.pct.title')}
          onClick={() => exploreOrders(cell.id, 'pct')}
        >
          {t('schedule.orders.offer.pct', { count: DRAWS_LIMIT })}
        </button>
        {many && cell.few && (
          <button
            className="Button"
            type="button"
            title={t('schedule.orders.offer.few.title', { changes: changesOf(cell.few) })}
            onClick={() => takeFewItems(cell)}
          >
            {t('schedule.orders.offer.few')}
          </button>
        )}
        {!many && orders === undefined && (
          <button
            className="Button Button--main"
            type="button"
            onClick={() => exploreOrders(cell.id)}
          >
            {t('schedule.orders.offer.all')}
          </button>
        )}
        {!many && orders?.way === 'all' && (
          <button
            className="Button"
            type="button"
            onClick={() => exploreOrders(cell.id, 'all', orders.limit * FURTHER)}
          >
            {t('schedule.orders.further', { factor: FURTHER })}
          </button>
        )}
        {!many && orders !== undefined && orders.way !== 'all' && (
          <button className="Button" type="button" onClick={() => exploreOrders(cell.id)}>
            {t('schedule.orders.offer.all')}
          </button>
        )}
      </div>
    </div>
  );
}
