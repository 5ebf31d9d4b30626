/** The first line of all orders: how many there are, how many schedules or states they rest on, and whether that is all. */
import { t } from '../../messages/catalogue';
import type { Answer } from '../../model/orders/orders-states';
import type { Orders } from '../../store/schedule-orders';

export function isProven({ found }: Answer): boolean {
  return found.complete && found.chance === undefined;
}

export function ordersCount({ state, way, states }: Orders, answer: Answer): string {
  const { complete, schedules, chance } = answer.found;
  const outputs = t('schedule.orders.outputs', { count: answer.found.outputs.length });
  if (answer.byStates) return byStatesCount(state, answer, outputs);
  // Schedules are run only once the states are known.
  if (state !== 'over' && states?.found === null && states.trouble === null)
    return t(`schedule.states.${state}`, { count: states.far?.states ?? 0 });
  if (state === 'looking') return t('schedule.orders.looking', { outputs, schedules });
  if (complete && chance) return t('schedule.orders.oneSide', { outputs, schedules });
  if (complete) return t('schedule.orders.proven', { outputs, schedules });
  if (state === 'stopped') return t('schedule.orders.stopped', { outputs, schedules });
  return way === 'all'
    ? t('schedule.orders.first', { outputs, schedules })
    : t('schedule.orders.drawn', { outputs, schedules });
}

function byStatesCount(
  state: Orders['state'],
  { found: { complete, schedules }, counted }: Answer,
  outputs: string,
): string {
  const states = counted?.states ?? 0;
  if (!complete) return t('schedule.states.unconfirmed', { outputs, states });
  return state === 'looking'
    ? t('schedule.states.counting', { outputs, states, schedules })
    : t('schedule.states.proven', { outputs, states });
}
