import { useContext } from 'react';
import type { Running } from '../../../workers/kernel/interface';
import { t } from '../../messages/catalogue';
import { numbered } from '../../model/numbered';
import { CellLabels } from '../../views/shared/cell-labels';

interface RunningThreadsProps {
  readonly running: readonly Running[];
}

/** The threads of a program that was ended because nothing came of it: each with the line at which it was. */
export function RunningThreads({ running }: RunningThreadsProps) {
  const labels = useContext(CellLabels);
  return (
    <ul className="CellTrouble-waiting">
      {numbered(running).map(({ number, entry: { thread, cell, line } }) => (
        <li key={number}>
          {cell === null || line === null ? (
            t('notebook.trouble.thread', { thread })
          ) : (
            <a href={`#${cell}`}>
              {t('notebook.trouble.threadLine', { thread, cell: labels.get(cell) ?? cell, line })}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
