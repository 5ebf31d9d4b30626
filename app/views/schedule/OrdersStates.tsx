import { t } from '../../messages/catalogue';
import { fetched } from '../shared/fetched';
import type { Props } from './OrdersStatesTold';

const OrdersStatesTold = fetched<Props>(() =>
  import('./OrdersStatesTold').then((module) => module.OrdersStatesTold),
);

/** What the program's states add, once they were looked through. */
export function OrdersStates(props: Props) {
  const { states } = props.orders;
  if (states?.trouble)
    return <p className="OrdersPanel-counted">{t(`schedule.states.${states.trouble}`)}</p>;
  return states?.found ? <OrdersStatesTold {...props} /> : null;
}
