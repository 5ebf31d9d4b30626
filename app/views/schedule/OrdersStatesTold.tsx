import { useContext } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import type { Answer } from '../../model/orders/orders-states';
import { exploreOrders, FURTHER, type Orders } from '../../store/schedule-orders';
import { countedWords, whyNotAtOnce } from '../../words/states-words';
import { CellLabels } from '../shared/cell-labels';
import '../../messages/schedule-states-told';

export interface Props {
  readonly cell: CellId;
  readonly orders: Orders;
  readonly answer: Answer;
}

/** What the program's states add: how many there are, and the ways through them; or why they say nothing. */
export function OrdersStatesTold({ cell, orders, answer: { byStates, counted, found } }: Props) {
  const why = useWhyNot(cell, orders);
  const over = orders.state !== 'looking';
  const limit = orders.limit * FURTHER;
  return (
    <>
      {counted && (
        <p className="OrdersPanel-counted" title={t('schedule.states.numbers.title')}>
          {countedWords(counted)}
        </p>
      )}
      {why !== null && <p className="OrdersPanel-counted">{why}</p>}
      {byStates && over && found.complete && (
        <p className="OrdersPanel-counted">
          {t('schedule.states.counted', { schedules: found.schedules })}{' '}
          <button
            className="Button"
            type="button"
            title={t('schedule.states.count.title', { limit })}
            onClick={() => exploreOrders(cell, 'all', limit)}
          >
            {t('schedule.states.count')}
          </button>
        </p>
      )}
    </>
  );
}

function useWhyNot(cell: CellId, { states }: Orders): string | null {
  const labels = useContext(CellLabels);
  const cut = states?.found?.cut;
  if (!cut) return null;
  const elsewhere = cut.cell === null || cut.cell === cell ? undefined : labels.get(cut.cell);
  return whyNotAtOnce(cut, elsewhere ?? null);
}
