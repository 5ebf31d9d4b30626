import type { ReactNode } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { usePlayheads } from '../../store/playhead';
import { useSchedules } from '../../store/schedule';
import { type CellState, useSession } from '../../store/session';
import { StepPanel } from '../../views/schedule/late';
import { Prose } from '../shared/Prose';
import { CellTrouble } from './late';
import './StageStrip.css';

interface StageStripProps {
  readonly cell: LessonCell;
  /** What the step at the playhead did. */
  readonly children: ReactNode;
}

/** One place, one sentence: what to watch for, what this step did, who moves next, or what went wrong. */
export function StageStrip({ cell, children }: StageStripProps) {
  const stepping = useSchedules((schedules) => schedules.open[cell.id] === 'step');
  const told = useSession((session) => tellingOf(session.cells[cell.id]));
  // What a run came to is told when the replay has come there, not before.
  const atEnd = usePlayheads(({ heads }) => {
    const head = heads[cell.id];
    const events = useSession.getState().cells[cell.id]?.run?.events ?? 0;
    return head === undefined || head.position >= events;
  });
  if (told === 'problems' || (told === 'trouble' && atEnd && !stepping))
    return (
      <div className="StageStrip StageStrip--trouble">
        <CellTrouble cell={cell} />
      </div>
    );
  if (stepping) return <StepPanel cell={cell.id} />;
  if (told !== 'nothing') return children;
  return (
    <div className="StageStrip StageStrip--before">
      {cell.watchFor && (
        <p>
          <strong>{t('notebook.watchFor')}</strong> <Prose text={t(cell.watchFor)} />
        </p>
      )}
    </div>
  );
}

function tellingOf(state: CellState | undefined): 'nothing' | 'problems' | 'trouble' | 'run' {
  if (state === undefined) return 'nothing';
  if (!state.busy && state.problems.length > 0) return 'problems';
  if (state.run === null || (state.run.events === 0 && state.run.outcome === null))
    return 'nothing';
  const { outcome } = state.run;
  if (state.busy || outcome === null || outcome.outcome === 'finished') return 'run';
  return outcome.outcome === 'stopped' && outcome.reason === 'asked' && !outcome.error
    ? 'run'
    : 'trouble';
}
