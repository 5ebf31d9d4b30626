import type { CellId } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { modelOf } from '../model/run-model';
import { shownPosition, usePlayheads } from '../store/playhead';
import { useSession } from '../store/session';
import './Console.css';
import { ConsoleLines } from './ConsoleLines';

/** What the cell's last run printed, in its true order; lines that the playhead has not reached are muted. */
export function Console({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const position = usePlayheads((playheads) => playheads.heads[cell]?.position ?? 0);
  return (
    <div className="Console">
      <p className="Console-title" aria-hidden="true">
        {t('picture.console')}
      </p>
      <div className="Console-log" role="log" aria-label={t('picture.console')}>
        {run ? (
          <ConsoleLines
            model={modelOf(run.log)}
            events={run.events}
            position={shownPosition(position)}
          />
        ) : (
          <p className="Console-empty">{t('picture.console.empty')}</p>
        )}
      </div>
    </div>
  );
}
