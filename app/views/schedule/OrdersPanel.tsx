import { isLarge, type LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { rankOutputs } from '../../model/orders/orders';
import { mayRun } from '../../store/engine';
import { DEFAULT_SETTINGS, useSchedules } from '../../store/schedule';
import { exploreOrders, forgetOrders, type Orders, useOrders } from '../../store/schedule-orders';
import { leaveStepping } from '../../store/schedule-step';
import { useSession } from '../../store/session';
import { leftOutWords } from '../../words/left-out-words';
import { OrdersAsk } from './OrdersAsk';
import { OrdersCompare } from './OrdersCompare';
import { OrdersElsewhere } from './OrdersElsewhere';
import { OrdersList } from './OrdersList';
import { OrdersOffer } from './OrdersOffer';
import { OrdersUnseen } from './OrdersUnseen';
import './OrdersPanel.css';
import { CodeWords } from '../shared/SentenceCode';
import { StepSettings } from './StepSettings';

/** Every order a cell can print: how many schedules give each, one to watch, and what is impossible. */
export function OrdersPanel({ cell }: { readonly cell: LessonCell }) {
  const orders = useOrders((state) => state.cells[cell.id]);
  const settings = useSchedules((schedules) => schedules.settings[cell.id] ?? DEFAULT_SETTINGS);
  const text = useSession((session) => session.cells[cell.id]?.text);
  const free = useOrders((state) => state.free[cell.id]);
  const edited = orders !== undefined && orders.text !== text;
  const changed =
    orders !== undefined &&
    (orders.settings.printWrites !== settings.printWrites ||
      orders.settings.sleeps !== settings.sleeps);
  const looking = orders?.state === 'looking';
  const leftOut = orders && !looking ? leftOutWords(orders.found) : null;
  const book = cell.bookConsole;
  const lastFree = free?.text === orders?.text ? free : undefined;
  const freeConsole = lastFree?.console;
  const found = orders?.found.outputs ?? [];
  const outputs = looking ? found : rankOutputs(found, [book, freeConsole]);
  return (
    <section className="OrdersPanel" aria-label={t('schedule.orders.title')}>
      <div className="OrdersPanel-head">
        <h3 className="OrdersPanel-title">{t('schedule.orders.title')}</h3>
        {orders && (
          <p
            className={`OrdersPanel-count${isProven(orders) ? ' OrdersPanel-count--proven' : ''}`}
            role="status"
          >
            {countWords(orders)}
          </p>
        )}
        <StepSettings cell={cell.id} />
        <button
          className="Button OrdersPanel-close"
          type="button"
          onClick={() => forgetOrders(cell.id)}
        >
          {t('schedule.orders.close')}
        </button>
      </div>
      {orders === undefined && !isLarge(cell, text ?? '') && (
        <p className="OrdersPanel-old">
          {t('schedule.orders.none')}{' '}
          <button
            className="Button"
            type="button"
            onClick={() => {
              if (mayRun(cell.id)) void leaveStepping(cell.id).then(() => exploreOrders(cell.id));
            }}
          >
            {t('schedule.orders.begin')}
          </button>
        </p>
      )}
      {looking && (
        <div className="OrdersPanel-progress">
          <progress aria-label={t('schedule.orders.title')} />
        </div>
      )}
      {orders && !looking && (edited || changed) && (
        <p className="OrdersPanel-old">
          {t(edited ? 'schedule.orders.edited' : 'schedule.orders.changed')}{' '}
          <button
            className="Button"
            type="button"
            onClick={() => exploreOrders(cell.id, orders.way)}
          >
            {t('schedule.orders.again')}
          </button>
        </p>
      )}
      {orders && <OrdersUnseen found={orders.found} />}
      {orders && !looking && lastFree && (
        <OrdersElsewhere cell={cell.id} orders={orders} free={lastFree} />
      )}
      {outputs.length > 0 && (
        <OrdersList cell={cell.id} outputs={outputs} book={book} free={freeConsole} />
      )}
      {orders && (
        <p className="OrdersPanel-counted">
          {t(orders.way === 'all' ? 'schedule.orders.counted' : 'schedule.orders.countedDrawn')}
          {leftOut !== null && (
            <>
              {' '}
              <CodeWords text={leftOut} />
            </>
          )}
          {orders.way === 'all' && cell.few && (
            <>
              {' '}
              <CodeWords text={t('schedule.orders.countedOnce')} />
            </>
          )}
        </p>
      )}
      {!looking && <OrdersOffer cell={cell} orders={edited ? undefined : orders} />}
      {orders && !looking && !edited && (
        <OrdersCompare key={orders.found.ms} cell={cell.id} outputs={outputs} />
      )}
      {orders && !looking && !edited && <OrdersAsk cell={cell.id} orders={orders} />}
    </section>
  );
}

function isProven({ found }: Orders): boolean {
  return found.complete && found.chance === undefined;
}

function countWords({ state, way, found }: Orders): string {
  const { complete, schedules } = found;
  const outputs = t('schedule.orders.outputs', { count: found.outputs.length });
  if (state === 'looking') return t('schedule.orders.looking', { outputs, schedules });
  if (complete && found.chance) return t('schedule.orders.oneSide', { outputs, schedules });
  if (complete) return t('schedule.orders.proven', { outputs, schedules });
  if (state === 'stopped') return t('schedule.orders.stopped', { outputs, schedules });
  return way === 'all'
    ? t('schedule.orders.first', { outputs, schedules })
    : t('schedule.orders.drawn', { outputs, schedules });
}
