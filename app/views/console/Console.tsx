import { type KeyboardEvent, type ReactNode, useCallback, useMemo } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { linesLitBy } from '../../store/console-lights';
import { shownPosition, usePlayheads } from '../../store/playhead';
import { goToConsoleLine, selectionOf, useSelections } from '../../store/selection';
import { useSession } from '../../store/session';
import './Console.css';
import { ConsoleBlank } from './ConsoleBlank';
import { ConsoleLines } from './ConsoleLines';

interface Props {
  readonly cell: CellId;
  /** The order of lines that was predicted: each stands beside the line that comes. */
  readonly guesses?: readonly string[] | undefined;
  /** At the end of the title's line. */
  readonly caption?: ReactNode;
  /** Below the lines. */
  readonly children?: ReactNode;
}

const NO_GUESSES: readonly string[] = [];

/** What the cell's last run printed, in its true order. Lines that the playhead has not reached are blank. */
export function Console({ cell, guesses = NO_GUESSES, caption, children }: Props) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const position = usePlayheads(({ heads }) =>
    Math.floor(shownPosition(heads[cell]?.position ?? 0)),
  );
  const chosen = useSelections((selections) => selectionOf(selections, run));
  const lightOf = useMemo(() => linesLitBy(run, chosen), [run, chosen]);
  const onGo = useCallback((number: number) => goToConsoleLine(cell, number - 1), [cell]);
  return (
    <div className="Console">
      <div className="Console-head">
        <span className="Console-title" aria-hidden="true">
          {t('picture.console')}
        </span>
        {caption && <span className="Console-caption">{caption}</span>}
      </div>
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
            position={Math.min(position, run.events)}
            guesses={guesses}
            lightOf={lightOf}
            onGo={onGo}
          />
        ) : (
          <ConsoleBlank guesses={guesses} />
        )}
      </div>
      {children}
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
