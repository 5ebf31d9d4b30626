import { useEffect } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { canRun } from '../../store/engine';
import { whenIdleDo } from '../../store/idle-jobs';
import { fetchRecordedFlows, useRecordedFlows } from '../../store/recorded-flows';
import { useSession } from '../../store/session';
import { EmptyPicture } from '../../views/run/EmptyPicture';

interface StageEmptyProps {
  readonly cell: LessonCell;
  readonly onRun: () => void;
}

/** Before the first run: what will be seen here, in pale, and the one thing to do. */
export function StageEmpty({ cell, onRun }: StageEmptyProps) {
  const busy = useSession((session) => session.cells[cell.id]?.busy ?? false);
  const available = useSession(canRun);
  const flow = useRecordedFlows(({ flows }) => flows.get(cell.id));
  useEffect(() => whenIdleDo(() => void fetchRecordedFlows()), []);
  return (
    <EmptyPicture busy={busy} flow={flow}>
      {available && (
        <button
          className="Button Button--main Button--big"
          type="button"
          // The same as Run above, for pointers: nobody needs to hear it twice.
          tabIndex={-1}
          aria-hidden="true"
          onClick={onRun}
        >
          <span className="Button-sign" aria-hidden="true">
            ▶
          </span>
          {t('notebook.run')}
        </button>
      )}
    </EmptyPicture>
  );
}
