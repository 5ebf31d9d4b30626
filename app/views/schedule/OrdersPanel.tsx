import { useMemo } from 'react';
import { isLarge, type LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { rankOutputs } from '../../model/orders/orders';
import { answerOf } from '../../model/orders/orders-states';
import { mayRun } from '../../store/engine';
import { DEFAULT_SETTINGS, useSchedules } from '../../store/schedule';
import { exploreOrders, forgetOrders, useOrders, type Way } from '../../store/schedule-orders';
import { leaveStepping } from '../../store/schedule-step';
import { useSession } from '../../store/session';
import { leftOutWords } from '../../words/left-out-words';
import { OrdersAsk } from './OrdersAsk';
import { OrdersCompare } from './OrdersCompare';
import { OrdersElsewhere } from './OrdersElsewhere';
import { OrdersList } from './OrdersList';
import { OrdersOffer } from './OrdersOffer';
import { OrdersStates } from './OrdersStates';
import { OrdersUnseen } from './OrdersUnseen';
import './OrdersPanel.css';
import { focusBar } from '../shared/align-stage';
import { CodeWords } from '../shared/SentenceCode';
import { isProven, ordersCount } from './orders-count';
import { StepSettings } from './StepSettings';

/** Every order a cell can print: how many schedules give each, one to watch, and what is impossible. */
export function OrdersPanel({ cell }: { readonly cell: LessonCell }) {
  const explored = useOrders((state) => state.cells[cell.id]);
  const answer = useMemo(
    () => (explored ? answerOf(explored.found, explored.states?.found ?? null) : null),
    [explored],
  );
  const orders = explored && answer ? { ...explored, found: answer.found } : undefined;
  const settings = useSchedules((schedules) => schedules.settings[cell.id] ?? DEFAULT_SETTINGS);
  const text = useSession((session) => session.cells[cell.id]?.text);
  const free = useOrders((state) => state.free[cell.id]);
  const edited = orders !== undefined && orders.text !== text;
  const changed =
    orders !== undefined &&
    (orders.settings.printWrites !== settings.printWrites ||
      orders.settings.sleeps !== settings.sleeps);
  const looking = orders?.state === 'looking';
  const byStates = answer?.byStates === true;
  const leftOut = orders && !looking && !byStates ? leftOutWords(orders.found) : null;
  const book = cell.bookConsole;
  const lastFree = free?.text === orders?.text ? free : undefined;
  const freeConsole = lastFree?.console;
  const found = orders?.found.outputs ?? [];
  const outputs = looking && !byStates ? found : rankOutputs(found, [book, freeConsole]);
  return (
    <section className="OrdersPanel" aria-label={t('schedule.orders.title')}>
      <div className="OrdersPanel-head">
        <h3 className="OrdersPanel-title">{t('schedule.orders.title')}</h3>
        {orders && answer && (
          <p
            className={`OrdersPanel-count${isProven(answer) ? ' OrdersPanel-count--proven' : ''}`}
            role="status"
          >
            {ordersCount(orders, answer)}
            {orders.recorded && ` · ${orders.recorded}`}
          </p>
        )}
        <StepSettings cell={cell.id} />
        <button
          className="Button OrdersPanel-close"
          type="button"
          onClick={(event) => {
            focusBar(event);
            forgetOrders(cell.id);
          }}
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
      {answer && outputs.length > 0 && (
        <OrdersList
          cell={cell.id}
          outputs={outputs}
          book={book}
          free={freeConsole}
          unconfirmed={byStates ? answer.unconfirmed : null}
        />
      )}
      {orders && answer && <OrdersStates cell={cell.id} orders={orders} answer={answer} />}
      {orders && (
        <p className="OrdersPanel-counted">
          {t(howFound(orders.way, byStates))}
          {leftOut !== null && (
            <>
              {' '}
              <CodeWords text={leftOut} />
            </>
          )}
          {orders.way === 'all' && !byStates && cell.few && (
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
      {orders && answer && !looking && !edited && (
        <OrdersAsk
          cell={cell.id}
          orders={orders}
          unconfirmed={byStates ? answer.unconfirmed : null}
        />
      )}
    </section>
  );
}

function howFound(way: Way, byStates: boolean) {
  if (byStates) return 'schedule.states.how';
  return way === 'all' ? 'schedule.orders.counted' : 'schedule.orders.countedDrawn';
}
