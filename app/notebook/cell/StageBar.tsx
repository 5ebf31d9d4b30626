import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { canRun, mayRun } from '../../store/engine';
import { resetCell, stopCell } from '../../store/runs';
import { useLessonText, useSession } from '../../store/session';
import type { CodeView } from '../../store/settings';
import { ExportMenu } from '../../views/run/ExportMenu';
import { RunToken } from '../../views/schedule/late';
import { useRoving } from '../../views/shared/use-roving';
import { CodeSwitch } from '../code/CodeSwitch';
import { Prose } from '../shared/Prose';
import { RunStatus } from './RunStatus';
import { ScheduleButtons } from './ScheduleButtons';
import './StageBar.css';
import { WhyNotRun, whyNotRunId } from './WhyNotRun';

interface StageBarProps {
  readonly cell: LessonCell;
  readonly view: CodeView;
  readonly onRun: () => void;
}

/** What the cell is called and how its run went, and all that can be done with it. */
export function StageBar({ cell, view, onRun }: StageBarProps) {
  const busy = useSession((session) => session.cells[cell.id]?.busy ?? false);
  const available = useSession(canRun);
  const original = useLessonText(cell);
  const told = useSession(({ cells }) => {
    const state = cells[cell.id];
    if (state === undefined) return false;
    return state.run !== null || state.problems.length > 0 || state.text !== original;
  });
  const actions = useRoving<HTMLDivElement>('across');
  const title = cell.title ?? cell.broken?.title;
  return (
    <div className="StageBar">
      <div className="StageBar-title">
        <span className="StageBar-label" aria-hidden="true">
          {cell.label}
        </span>
        {title && <strong className="StageBar-name">{t(title)}</strong>}
        {/* Until there is a run or an edit to speak of, what the cell is about. */}
        {!told && cell.lead && (
          <span className="StageBar-lead">
            {' — '}
            <Prose text={t(cell.lead)} />
          </span>
        )}
        <RunStatus cell={cell} />
      </div>
      <div className="StageBar-actions" ref={actions}>
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
          <button
            className="Button Button--stop"
            type="button"
            onClick={({ currentTarget }) => {
              // It goes: the focus must not go with it.
              currentTarget.parentElement?.querySelector('button')?.focus({ preventScroll: true });
              stopCell(cell.id);
            }}
          >
            <span className="Button-sign" aria-hidden="true">
              ■
            </span>
            {t('notebook.stop')}
          </button>
        )}
        <CodeSwitch cell={cell} view={view} />
        <ExportMenu cell={cell.id} label={cell.label}>
          <button
            className="ExportMenu-choice"
            type="button"
            title={t('notebook.reset.title')}
            onClick={() => resetCell(cell.id)}
          >
            {t('notebook.reset')}
          </button>
          <RunToken cell={cell.id} place="menu" />
        </ExportMenu>
      </div>
      <WhyNotRun cell={cell} />
    </div>
  );
}
