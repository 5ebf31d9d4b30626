import type { OrdersFound } from '../../../workers/kernel/interface';
import { t } from '../../messages/catalogue';
import { CodeWords } from '../shared/SentenceCode';

/** What a search through all orders could not see of this program, however far it looked. */
export function OrdersUnseen({ found: { polls, chance } }: { readonly found: OrdersFound }) {
  const said = [
    ...(polls ? [t('schedule.orders.polls')] : []),
    ...(chance
      ? [t('schedule.orders.chance', { what: chance.map((name) => `\`${name}\``).join(', ') })]
      : []),
  ];
  return said.map((sentence) => (
    <p key={sentence} className="OrdersPanel-old">
      <CodeWords text={sentence} />
    </p>
  ));
}
