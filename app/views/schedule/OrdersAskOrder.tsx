import { useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { judgeOrder, type Verdict } from '../../model/orders/orders';
import { type Orders, watchOrder } from '../../store/schedule-orders';
import { LineOrder } from './LineOrder';
import './OrdersAsk.css';
import { OrdersWhy } from './OrdersWhy';

interface Props {
  readonly cell: CellId;
  readonly orders: Orders;
}

/** More lines than this nobody wants to put in order. */
const MOST_LINES = 24;

/** Could it be another order? The reader makes one; the answer is a run that prints it, or why none does. */
export function OrdersAsk({ cell, orders }: Props) {
  const { found } = orders;
  const from = found.outputs.find(
    ({ console }) => console.length > 1 && console.length <= MOST_LINES,
  );
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  if (from === undefined) return null;
  const verdict = asked === null ? null : judgeOrder(found, asked);
  return (
    <details className="OrdersAsk">
      <summary className="OrdersAsk-title">{t('schedule.ask.title')}</summary>
      <div className="OrdersAsk-body">
        <div>
          <p className="OrdersAsk-help">{t('schedule.line.help')}</p>
          <LineOrder
            key={from.token}
            lines={from.console}
            label={t('schedule.ask.list')}
            wrong={verdict?.kind === 'pair' ? [verdict.earlier, verdict.later] : []}
            onMove={setAsked}
          />
        </div>
        <div className="OrdersAsk-answer" role="status">
          {verdict && <Answer cell={cell} orders={orders} verdict={verdict} asked={asked ?? []} />}
        </div>
      </div>
    </details>
  );
}

interface AnswerProps extends Props {
  readonly verdict: Verdict;
  readonly asked: readonly string[];
}

function Answer({ cell, orders, verdict, asked }: AnswerProps) {
  const { complete } = orders.found;
  if (verdict.kind === 'possible') {
    return (
      <>
        <p className="OrdersAsk-possible">
          {t('schedule.ask.possible', { count: verdict.output.schedules })}
        </p>
        <button className="Button" type="button" onClick={() => watchOrder(cell, verdict.output)}>
          <span aria-hidden="true">▶</span>
          {t('schedule.orders.watch')}
        </button>
      </>
    );
  }
  return (
    <>
      <p className={complete ? 'OrdersAsk-impossible' : 'OrdersAsk-unknown'}>
        {t(complete ? 'schedule.ask.impossible' : 'schedule.ask.notFound')}
      </p>
      <p>{reason(verdict, complete, asked)}</p>
      {complete && verdict.kind === 'pair' && (
        <OrdersWhy
          key={`${verdict.earlier.text} ${verdict.earlier.nth} ${verdict.later.text} ${verdict.later.nth}`}
          cell={cell}
          outputs={orders.found.outputs}
          sleeps={orders.settings.sleeps}
          earlier={verdict.earlier}
          later={verdict.later}
        />
      )}
    </>
  );
}

function reason(
  verdict: Exclude<Verdict, { kind: 'possible' }>,
  complete: boolean,
  asked: readonly string[],
): string {
  if (verdict.kind === 'pair') {
    const words = { earlier: verdict.earlier.text, later: verdict.later.text };
    return complete ? t('schedule.ask.pair', words) : t('schedule.ask.pairSoFar', words);
  }
  const { count, nexts } = verdict;
  const words = { line: asked[count] ?? t('schedule.ask.nothingNext'), nexts: either(nexts) };
  return count === 0 ? t('schedule.ask.first', words) : t('schedule.ask.next', { count, ...words });
}

/** '“a” or “b” or “c”'. */
function either(lines: readonly string[]): string {
  const [first, ...others] = lines.map((line) => t('schedule.ask.quoted', { line }));
  if (first === undefined) return t('schedule.ask.nothingNext');
  return others.reduce((before, second) => t('schedule.ask.or', { first: before, second }), first);
}
