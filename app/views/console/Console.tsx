import { type KeyboardEvent, useCallback, useMemo } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { linesLitBy } from '../../store/console-lights';
import { shownPosition, usePlayheads } from '../../store/playhead';
import { goToConsoleLine, selectionOf, useSelections } from '../../store/selection';
import { useSession } from '../../store/session';
import './Console.css';
import { ConsoleLines } from './ConsoleLines';

/** What the cell's last run printed, in its true order; lines that the playhead has not reached are muted. */
export function Console({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const position = usePlayheads((playheads) => playheads.heads[cell]?.position ?? 0);
  const chosen = useSelections((selections) => selectionOf(selections, run));
  const lightOf = useMemo(() => linesLitBy(run, chosen), [run, chosen]);
  const onGo = useCallback((number: number) => goToConsoleLine(cell, number - 1), [cell]);
  return (
    <div className="Console">
      <p className="Console-title" aria-hidden="true">
        {t('picture.console')}
      </p>
      <div
        className="Console-log"
        role="log"
        aria-label={t('picture.console')}
        onKeyDown={moveAmongLines}
      >
        {run ? (
          <ConsoleLines
            model={modelOf(run.log)}
            events={run.events}
            position={shownPosition(position)}
            lightOf={lightOf}
            onGo={onGo}
          />
        ) : (
          <p className="Console-empty">{t('picture.console.empty')}</p>
        )}
      </div>
    </div>
  );
}

/** One line of the console is in the order of Tab; the arrows go on from there. */
function moveAmongLines(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !(event.target instanceof HTMLElement)) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.Console-go')];
  const next = lines[lines.indexOf(event.target) + by];
  if (!event.target.matches('.Console-go') || !next) return;
  event.preventDefault();
  next.focus();
}
