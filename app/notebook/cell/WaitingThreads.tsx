import { useContext } from 'react';
import type { Waiting } from '../../../workers/kernel/interface';
import type { TraceLog } from '../../../workers/trace/reader';
import { t } from '../../messages/catalogue';
import { numbered } from '../../model/numbered';
import { modelOf } from '../../model/run-model';
import { waitsOn } from '../../model/run-summary';
import { CellLabels } from '../../views/shared/cell-labels';
import { Prose } from '../shared/Prose';

interface WaitingThreadsProps {
  readonly log: TraceLog;
  readonly waiting: readonly Waiting[];
}

/** The threads of a stuck program: each with what it waits for, and where. */
export function WaitingThreads({ log, waiting }: WaitingThreadsProps) {
  const labels = useContext(CellLabels);
  const model = modelOf(log);
  return (
    <ul className="CellTrouble-waiting">
      {numbered(waiting).map(({ number, entry }) => {
        const { thread, operation, cell, line } = entry;
        return (
          <li key={number}>
            <Prose
              text={t(`notebook.waiting.${operation}`, {
                thread,
                on: waitsOn(model, entry) || t('notebook.waiting.unnamed'),
              })}
            />
            {cell !== null && line !== null && (
              <>
                {' · '}
                <a href={`#${cell}`}>
                  {t('notebook.trouble.line', { cell: labels.get(cell) ?? cell, line })}
                </a>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
