/** What all orders left out, and why it could: numbers and names as they were counted. */
import type { OrdersFound } from '../../workers/kernel/interface';
import type { EventKind } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import { factsOf } from '../model/kinds';

type Swapped = NonNullable<OrdersFound['swapped']>[number];

/** '389,144 ways to do the same were left out: `put` and `get` of `q` change places.' Null where nothing was. */
export function leftOutWords({
  complete,
  schedules,
  interleavings,
  swapped = [],
}: OrdersFound): string | null {
  const pairs = swapped.filter(({ name }) => name !== '').map(swapWords);
  if (complete && interleavings !== undefined) {
    const count = interleavings - schedules;
    return count === 0 ? null : t('schedule.orders.leftOut', { count, why: whyWords(pairs) });
  }
  if (pairs.length === 0) return null;
  return t('schedule.orders.leftOut.uncounted', { why: whyWords(pairs) });
}

function whyWords([first, ...others]: readonly string[]): string {
  if (first === undefined) return t('schedule.orders.swap.nothing');
  return others.reduce((one, other) => t('schedule.orders.swap.and', { one, other }), first);
}

function swapWords({ kinds: [one, two], name }: Swapped): string {
  return t('schedule.orders.swap', { one: doesWords(one), two: doesWords(two), name });
}

function doesWords(kind: EventKind): string {
  switch (kind) {
    case 'put':
    case 'get':
    case 'task-done':
    case 'queue-joined':
    case 'shutdown':
    case 'lock-acquired':
    case 'lock-released':
    case 'wait-ended':
    case 'wait-blocked':
    case 'notified':
    case 'append':
    case 'appendleft':
    case 'pop':
    case 'popleft':
      return t(`schedule.orders.does.${kind}`);
    default:
      return t(`schedule.orders.does.${factsOf(kind).onlyLooks ? 'look' : 'change'}`);
  }
}
