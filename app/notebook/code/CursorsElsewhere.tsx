import { useContext, useEffect, useRef, useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import './CursorsElsewhere.css';
import { type Elsewhere, onElsewhere } from '../../store/cursor-feed';
import { CellLabels } from '../../views/shared/cell-labels';
import { chipClass } from './cursor-chips';

/** While a replay runs, threads change lines faster than anybody reads. */
const CALM_MS = 250;
const MOST_LINES = 8;

/** Threads of this cell's run that stand in the text of cells above. */
export function CursorsElsewhere({ cell }: { readonly cell: CellId }) {
  const lines = useCalmElsewhere(cell);
  const labels = useContext(CellLabels);
  // Once it was needed it stays: the code above would grow and shrink with every thread that comes and goes.
  const needed = useRef(false);
  if (lines.length > 0) needed.current = true;
  if (!needed.current) return null;
  return (
    <ul className="CursorsElsewhere" aria-label={t('explain.cursor.elsewhere')}>
      {lines.slice(0, MOST_LINES).map(({ cell: other, line, chips }) => (
        <li key={`${other} ${line}`}>
          <a
            href={`#${other}`}
            title={t('notebook.trouble.line', { cell: labels.get(other) ?? other, line })}
          >
            {t('explain.cursor.place', { cell: labels.get(other) ?? other, line })}
          </a>
          {chips.map((chip) => (
            <span key={chip.text} className={chipClass(chip)} data-colour={chip.colour}>
              {chip.text}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function useCalmElsewhere(cell: CellId): readonly Elsewhere[] {
  const [shown, setShown] = useState<readonly Elsewhere[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    let latest: readonly Elsewhere[] = [];
    const end = onElsewhere(cell, (lines) => {
      latest = lines;
      timer.current ??= setTimeout(() => {
        timer.current = null;
        setShown(latest);
      }, CALM_MS);
    });
    return () => {
      end();
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    };
  }, [cell]);
  return shown;
}
