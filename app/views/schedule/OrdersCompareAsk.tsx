import { useState } from 'react';
import type { OrderOutput } from '../../../workers/kernel/interface';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { partingOf } from '../../model/orders/orders-differ';
import { modelOf } from '../../model/run-model';
import { logOfOrder } from '../../store/schedule-orders';
import { partingStepWords } from '../../words/parting-words';
import { CodeWords } from '../shared/SentenceCode';
import './OrdersCompareAsk.css';
import '../../messages/schedule-ask';

export interface Props {
  readonly cell: CellId;
  /** As they are listed. */
  readonly outputs: readonly OrderOutput[];
}

type Answer =
  | { readonly state: 'unasked' | 'looking' | 'none' }
  | {
      readonly state: 'known';
      readonly numbers: readonly [number, number];
      readonly first: readonly [string, string];
      readonly second: readonly [string, string];
    };

/** Two of the orders found, and the two steps at which they part. */
export function OrdersCompareAsk({ cell, outputs }: Props) {
  const [places, setPlaces] = useState<readonly [number, number]>([0, 1]);
  const [answer, setAnswer] = useState<Answer>({ state: 'unasked' });
  const choose = (next: readonly [number, number]) => {
    setPlaces(next);
    setAnswer({ state: 'unasked' });
  };
  return (
    <>
      <div className="OrdersCompareAsk-ask">
        <Choice
          label={t('schedule.compare.one')}
          outputs={outputs}
          place={places[0]}
          onChoose={(place) => choose([place, places[1]])}
        />
        <Choice
          label={t('schedule.compare.two')}
          outputs={outputs}
          place={places[1]}
          onChoose={(place) => choose([places[0], place])}
        />
        <button
          className="Button"
          type="button"
          disabled={places[0] === places[1] || answer.state === 'looking'}
          onClick={async () => {
            setAnswer({ state: 'looking' });
            setAnswer(await compared(cell, outputs, places));
          }}
        >
          {t('schedule.compare.do')}
        </button>
      </div>
      <div className="OrdersCompareAsk-answer" role="status">
        <Told answer={answer} />
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly outputs: readonly OrderOutput[];
  readonly place: number;
  readonly onChoose: (place: number) => void;
}

function Choice({ label, outputs, place, onChoose }: ChoiceProps) {
  return (
    <label className="OrdersCompareAsk-choice">
      {label}
      <select value={place} onChange={(event) => onChoose(Number(event.target.value))}>
        {outputs.map(({ token }, i) => (
          <option key={token} value={i}>
            {i + 1}
          </option>
        ))}
      </select>
    </label>
  );
}

function Told({ answer }: { readonly answer: Answer }) {
  switch (answer.state) {
    case 'unasked':
      return null;
    case 'looking':
      return <p>{t('schedule.compare.looking')}</p>;
    case 'none':
      return <p>{t('schedule.compare.none')}</p>;
    case 'known':
      return (
        <>
          <p>{t('schedule.compare.first', { number: answer.numbers[0] })}</p>
          <Steps steps={answer.first} />
          <p>{t('schedule.compare.second', { number: answer.numbers[1] })}</p>
          <Steps steps={answer.second} />
          <p className="OrdersCompareAsk-until">{t('schedule.compare.until')}</p>
        </>
      );
    default:
      return answer satisfies never;
  }
}

function Steps({ steps }: { readonly steps: readonly string[] }) {
  return (
    <ol className="OrdersCompareAsk-steps">
      {steps.map((step) => (
        <li key={step}>
          <CodeWords text={step} />
        </li>
      ))}
    </ol>
  );
}

/** Plays both, and finds where they part. */
async function compared(
  cell: CellId,
  outputs: readonly OrderOutput[],
  places: readonly [number, number],
): Promise<Answer> {
  const [one, two] = places.map((place) => outputs[place]?.token ?? '');
  const first = await logOfOrder(cell, one ?? '');
  const second = first && (await logOfOrder(cell, two ?? ''));
  const parting = first && second && partingOf(first, second);
  if (!parting) return { state: 'none' };
  const [before, after] = [modelOf(first), modelOf(second)];
  return {
    state: 'known',
    numbers: [places[0] + 1, places[1] + 1],
    first: [
      partingStepWords(before, parting.first.before),
      partingStepWords(before, parting.first.after),
    ],
    second: [
      partingStepWords(after, parting.second.after),
      partingStepWords(after, parting.second.before),
    ],
  };
}
