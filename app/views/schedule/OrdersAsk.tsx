import { useState } from 'react';
import { t } from '../../messages/catalogue';
import { fetched } from '../shared/fetched';
import './OrdersAsk.css';
import type { Props } from './OrdersAskOrder';

const OrdersAskOrder = fetched<Props>(() =>
  import('./OrdersAskOrder').then((module) => module.OrdersAskOrder),
);

/** More lines than this nobody wants to put in order. */
const MOST_LINES = 24;

/** Could it be another order? For those who open it. */
export function OrdersAsk({ cell, orders, unconfirmed }: Omit<Props, 'from'>) {
  const [opened, setOpened] = useState(false);
  // What no real thread has printed is not told as possible.
  const outputs = orders.found.outputs.filter(({ token }) => !unconfirmed?.has(token));
  const from = outputs.find(({ console }) => console.length > 1 && console.length <= MOST_LINES);
  if (from === undefined) return null;
  return (
    <details className="OrdersAsk" onToggle={() => setOpened(true)}>
      <summary className="OrdersAsk-title">{t('schedule.ask.title')}</summary>
      {opened && (
        <OrdersAskOrder
          cell={cell}
          orders={{ ...orders, found: { ...orders.found, outputs } }}
          from={from}
          unconfirmed={unconfirmed}
        />
      )}
    </details>
  );
}
