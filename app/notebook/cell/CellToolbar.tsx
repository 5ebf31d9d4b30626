import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { isShut, mayRun } from '../../store/engine';
import { resetCell, stopCell } from '../../store/runs';
import { useSession } from '../../store/session';
import type { CodeView } from '../../store/settings';
import { ExportMenu } from '../../views/run/ExportMenu';
import './CellToolbar.css';
import { CodeSwitch } from '../code/CodeSwitch';
import { RunStatus } from './RunStatus';
import { ScheduleButtons } from './ScheduleButtons';
import { WhyNotRun, whyNotRunId } from './WhyNotRun';

interface CellToolbarProps {
  readonly cell: LessonCell;
  readonly view: CodeView;
  readonly onRun: () => void;
}

export function CellToolbar({ cell, view, onRun }: CellToolbarProps) {
  const busy = useSession((session) => session.cells[cell.id]?.busy ?? false);
  const available = useSession((session) => !isShut(session.engine));
  return (
    <div className="CellToolbar">
      <div className="CellToolbar-run">
        <div className="CellToolbar-actions">
          {/* Not `disabled`: the button that was pressed must keep the keyboard's focus while the cell runs. */}
          <button
            className="Button Button--main"
            type="button"
            aria-disabled={busy || !available}
            aria-describedby={available ? undefined : whyNotRunId(cell.id)}
            onClick={() => {
              if (mayRun(cell.id) && !busy) onRun();
            }}
          >
            <span className="Button-sign" aria-hidden="true">
              ▶
            </span>
            {t('notebook.run')}
          </button>
          {cell.kind === 'run' && <ScheduleButtons cell={cell} />}
          {busy && (
            <button className="Button Button--stop" type="button" onClick={() => stopCell(cell.id)}>
              <span className="Button-sign" aria-hidden="true">
                ■
              </span>
              {t('notebook.stop')}
            </button>
          )}
        </div>
        <RunStatus cell={cell} />
        <WhyNotRun cell={cell.id} />
      </div>
      <div className="CellToolbar-text">
        <CodeSwitch cell={cell} view={view} />
        <div className="CellToolbar-actions">
          {cell.kind === 'run' && <ExportMenu cell={cell.id} label={cell.label} />}
          <button
            className="Button"
            type="button"
            title={t('notebook.reset.title')}
            onClick={() => resetCell(cell.id)}
          >
            {t('notebook.reset')}
          </button>
        </div>
      </div>
    </div>
  );
}
