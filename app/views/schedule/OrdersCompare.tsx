import { useState } from 'react';
import { t } from '../../messages/catalogue';
import { fetched } from '../shared/fetched';
import type { Props } from './OrdersCompareAsk';
import './OrdersCompare.css';

const OrdersCompareAsk = fetched<Props>(() =>
  import('./OrdersCompareAsk').then((module) => module.OrdersCompareAsk),
);

/** Where two of the orders found part, for those who open it. */
export function OrdersCompare({ cell, outputs }: Props) {
  const [opened, setOpened] = useState(false);
  if (outputs.length < 2) return null;
  return (
    <details className="OrdersCompare" onToggle={() => setOpened(true)}>
      <summary className="OrdersCompare-title">{t('schedule.compare.title')}</summary>
      {opened && <OrdersCompareAsk cell={cell} outputs={outputs} />}
    </details>
  );
}
