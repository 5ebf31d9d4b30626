import { useState } from 'react';
import type { OrderOutput } from '../../../workers/kernel/interface';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { judgeOrder, type Verdict } from '../../model/orders/orders';
import { type Orders, watchOrder } from '../../store/schedule-orders';
import { LineOrder } from './LineOrder';
import './OrdersAskOrder.css';
import '../../messages/schedule-ask';
import { OrdersWhy } from './OrdersWhy';

export interface Props {
  readonly cell: CellId;
  readonly orders: Orders;
  /** The lines that it begins with. */
  readonly from: OrderOutput;
  /** As in OrdersList. */
  readonly unconfirmed: ReadonlySet<string> | null;
}

/** The reader makes an order; the answer is a run that prints it, or why none does. */
export function OrdersAskOrder({ cell, orders, from, unconfirmed }: Props) {
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const verdict = asked === null ? null : judgeOrder(orders.found, asked);
  return (
    <div className="OrdersAskOrder-body">
      <div>
        <p className="OrdersAskOrder-help">{t('schedule.line.help')}</p>
        <LineOrder
          key={from.token}
          lines={from.console}
          label={t('schedule.ask.list')}
          wrong={verdict?.kind === 'pair' ? [verdict.earlier, verdict.later] : []}
          onMove={setAsked}
        />
      </div>
      <div className="OrdersAskOrder-answer" role="status">
        {verdict && (
          <Answer
            cell={cell}
            orders={orders}
            unconfirmed={unconfirmed}
            verdict={verdict}
            asked={asked ?? []}
          />
        )}
      </div>
    </div>
  );
}

interface AnswerProps extends Omit<Props, 'from'> {
  readonly verdict: Verdict;
  readonly asked: readonly string[];
}

function Answer({ cell, orders, unconfirmed, verdict, asked }: AnswerProps) {
  const { complete } = orders.found;
  if (verdict.kind === 'possible') {
    return (
      <>
        <p className="OrdersAskOrder-possible">
          {unconfirmed === null
            ? t('schedule.ask.possible', { count: verdict.output.schedules })
            : t('schedule.ask.played')}
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
      <p className={complete ? 'OrdersAskOrder-impossible' : 'OrdersAskOrder-unknown'}>
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
