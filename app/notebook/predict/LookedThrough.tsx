import { type ReactNode, useEffect } from 'react';
import type { OrdersFound } from '../../../workers/kernel/interface';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { findPossible, usePossible } from '../../store/possible';
import { useSession } from '../../store/session';

interface LookedThroughProps {
  readonly cell: CellId;
  /** Said while nobody knows yet, and when nobody could find out. */
  readonly meanwhile?: string;
  /** What all orders answer. `states`: all of the program's, where it is they that tell. */
  readonly children: (found: OrdersFound, states: number | null) => ReactNode;
}

/** Looks through all orders once for each text of the cell, and shows what becomes of it. */
export function LookedThrough({ cell, meanwhile = '', children }: LookedThroughProps) {
  const text = useSession((session) => session.cells[cell]?.text);
  const kept = usePossible((possible) => possible.cells[cell]);
  const known = kept?.text === text ? kept : undefined;
  // A run that has just ended still holds the engine for a moment.
  const busy = useSession((session) => session.cells[cell]?.busy ?? true);
  const wanted = known === undefined && !busy;
  useEffect(() => {
    if (wanted) void findPossible(cell);
  }, [cell, wanted]);
  if (known?.state === 'known' && known.found) return children(known.found, known.states);
  if (known?.state === 'stopped' || known?.state === 'failed') {
    return (
      <p>
        {meanwhile} {known.state === 'failed' && `${t('predict.failed')} `}
        <button
          className="LinkButton LinkButton--alone"
          type="button"
          onClick={() => findPossible(cell)}
        >
          {t('predict.lookAgain')}
        </button>
      </p>
    );
  }
  return (
    <p>
      {meanwhile}{' '}
      <span className="Predict-looking">
        {t('predict.looking', { count: known?.found?.schedules ?? 0 })}
      </span>
    </p>
  );
}
