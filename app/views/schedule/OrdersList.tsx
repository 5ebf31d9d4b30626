import { useState } from 'react';
import type { OrderOutput } from '../../../workers/kernel/interface';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { numbered } from '../../model/numbered';
import { sameLines } from '../../model/orders/orders';
import { watchOrder } from '../../store/schedule-orders';
import { useSession } from '../../store/session';
import './OrdersList.css';

interface Props {
  readonly cell: CellId;
  readonly outputs: readonly OrderOutput[];
  /** What the book prints. */
  readonly book: readonly string[] | undefined;
  /** What the last run that nobody commanded printed. */
  readonly free: readonly string[] | undefined;
  /** Read off the program's states: orders that the real threads did not print; null: each schedule ran, and was counted. */
  readonly unconfirmed: ReadonlySet<string> | null;
}

const SHOWN = 12;
/** Of an order that prints much. */
const MOST_LINES = 12;

/** The distinct orders, each with how many schedules give it and a button that plays one of them. */
export function OrdersList({ cell, outputs, book, free, unconfirmed }: Props) {
  const [shown, setShown] = useState(SHOWN);
  const token = useSession((session) => session.cells[cell]?.run?.outcome?.token);
  return (
    <>
      <ol className="OrdersList" aria-label={t('schedule.orders.list')}>
        {outputs.slice(0, shown).map((output, i) => {
          const { console, outcome, error, schedules } = output;
          const marks = [
            book && sameLines(book, console) ? t('schedule.orders.book') : null,
            free && sameLines(free, console) ? t('schedule.orders.free') : null,
            token === output.token ? t('schedule.orders.now') : null,
          ].filter((mark) => mark !== null);
          return (
            <li
              key={output.token}
              className={`OrdersList-order${marks.length > 0 ? ' OrdersList-order--marked' : ''}`}
            >
              <span className="OrdersList-number">{i + 1}</span>
              <span className="OrdersList-lines">
                <Lines console={console} />
                {outcome !== 'finished' && (
                  <strong className={`OrdersList-outcome OrdersList-outcome--${outcome}`}>
                    {t(`schedule.orders.outcome.${outcome}`)}
                    {error !== '' && `: ${error}`}
                  </strong>
                )}
              </span>
              <span className="OrdersList-marks">
                {marks.map((mark) => (
                  <span key={mark} className="OrdersList-mark">
                    {mark}
                  </span>
                ))}
              </span>
              {unconfirmed === null ? (
                <span className="OrdersList-count">
                  {t('schedule.orders.count', { count: schedules })}
                </span>
              ) : (
                <Played confirmed={!unconfirmed.has(output.token)} />
              )}
              <button
                className="OrdersList-watch"
                type="button"
                aria-label={t('schedule.orders.watchName', { number: i + 1 })}
                onClick={() => watchOrder(cell, output)}
              >
                <span aria-hidden="true">▶ </span>
                {t('schedule.orders.watch')}
              </button>
            </li>
          );
        })}
      </ol>
      {outputs.length > shown && (
        <button className="OrdersList-more" type="button" onClick={() => setShown(shown * 10)}>
          {t('schedule.orders.more', { count: outputs.length - shown })}
        </button>
      )}
    </>
  );
}

/** Whether the real threads printed an order that the program's states tell. */
function Played({ confirmed }: { readonly confirmed: boolean }) {
  return confirmed ? (
    <span className="OrdersList-count" title={t('schedule.states.confirmed.title')}>
      {t('schedule.states.confirmed')}
    </span>
  ) : (
    <span className="OrdersList-count OrdersList-count--not" title={t('schedule.states.not.title')}>
      {t('schedule.states.not')}
    </span>
  );
}

function Lines({ console }: { readonly console: readonly string[] }) {
  if (console.length === 0) return <em>{t('schedule.orders.nothing')}</em>;
  return numbered(console.slice(0, MOST_LINES)).map(({ number, entry: line }) => (
    <span key={number} className="OrdersList-line">
      {line === '' ? <em>{t('schedule.orders.blank')}</em> : line}
    </span>
  ));
}
