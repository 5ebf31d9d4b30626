import { useState } from 'react';
import type { OrderOutput } from '../../../workers/kernel/interface';
import type { TraceLog } from '../../../workers/trace/reader';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { consoleLines } from '../../model/console-lines';
import { type Line, linesOf } from '../../model/orders/lines';
import { eventOfLine, whyBefore } from '../../model/orders/orders-why';
import { modelOf } from '../../model/run-model';
import { logOfOrder } from '../../store/schedule-orders';
import { sentenceWords } from '../../words/sentence-words';
import { CodeWords } from '../shared/SentenceCode';

interface Props {
  readonly cell: CellId;
  readonly outputs: readonly OrderOutput[];
  readonly sleeps: 'last' | 'any';
  readonly earlier: Line;
  readonly later: Line;
}

type Reason =
  | { readonly state: 'unasked' | 'looking' | 'none' }
  | { readonly state: 'known'; readonly said: readonly Said[] };

interface Said {
  readonly event: number;
  /** How it follows; '' for the first. */
  readonly by: string;
  readonly what: string;
}

/** Why a line always comes before another: the chain of causes in one run, asked for by a button. */
export function OrdersWhy({ cell, outputs, sleeps, earlier, later }: Props) {
  const [reason, setReason] = useState<Reason>({ state: 'unasked' });
  const look = async () => {
    setReason({ state: 'looking' });
    const witness = outputs.find(({ console }) => has(console, earlier) && has(console, later));
    const log = witness ? await logOfOrder(cell, witness.token) : null;
    const said = log ? chainWords(log, earlier, later, sleeps) : null;
    setReason(said === null ? { state: 'none' } : { state: 'known', said });
  };
  switch (reason.state) {
    case 'unasked':
      return (
        <button className="Button" type="button" onClick={look}>
          {t('schedule.ask.why')}
        </button>
      );
    case 'looking':
      return <p>{t('schedule.ask.whyLooking')}</p>;
    case 'none':
      return <p>{t('schedule.ask.noWhy')}</p>;
    case 'known':
      return (
        <ol className="OrdersAskOrder-chain">
          {reason.said.map(({ event, by, what }) => (
            <li key={event}>
              {by !== '' && <em className="OrdersAskOrder-by">{by}: </em>}
              <CodeWords text={what} />
            </li>
          ))}
        </ol>
      );
    default:
      return reason satisfies never;
  }
}

function has(console: readonly string[], line: Line): boolean {
  return linesOf(console).some(({ text, nth }) => text === line.text && nth === line.nth);
}

function chainWords(
  log: TraceLog,
  earlier: Line,
  later: Line,
  sleeps: Props['sleeps'],
): Said[] | null {
  const lines = consoleLines(log).map(({ pieces, endedAt }) => ({
    text: pieces.map(({ text }) => text).join(''),
    event: pieces[0]?.seq ?? endedAt,
  }));
  const [first, then] = [eventOfLine(lines, earlier), eventOfLine(lines, later)];
  const chain = first < 0 || then < 0 ? null : whyBefore(log, first, then, sleeps);
  const model = modelOf(log);
  return (
    chain?.map(({ event, by }) => ({
      event,
      by: by === null ? '' : t(`schedule.why.${by}`),
      what: sentenceWords(model, event + 1).said[0] ?? '',
    })) ?? null
  );
}
