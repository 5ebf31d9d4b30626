import { type RefObject, useRef } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useSchedules } from '../../store/schedule';
import { useSession } from '../../store/session';
import { useSettings } from '../../store/settings';
import { Console } from '../../views/console/Console';
import { RunPicture } from '../../views/run/RunPicture';
import { LinkedRun } from '../../views/schedule/LinkedRun';
import { OrdersPanel } from '../../views/schedule/OrdersPanel';
import { RunToken } from '../../views/schedule/RunToken';
import { StepPanel } from '../../views/schedule/StepPanel';
import { Timeline } from '../../views/timeline/Timeline';
import { BrokenTask } from '../broken/BrokenTask';
import { BrokenTitle } from '../broken/BrokenTitle';
import './Cell.css';
import { CodePane } from '../code/CodePane';
import { CursorsElsewhere } from '../code/CursorsElsewhere';
import { Predict } from '../predict/Predict';
import { Prose } from '../shared/Prose';
import { useMediaQuery } from '../shared/use-media-query';
import { CellEdits } from './CellEdits';
import { CellToolbar } from './CellToolbar';
import { CellTrouble } from './CellTrouble';
import { runOnce } from './run-once';

/** One cell: its prose, and a card with the code on the left and what it did on the right. */
export function Cell({ cell }: { readonly cell: LessonCell }) {
  const wide = useMediaQuery('(min-width: 64rem)');
  const chosen = useSettings((settings) => settings.codeView[cell.kind]);
  const view = chosen ?? (cell.kind === 'define' && wide ? 'both' : 'typescript');
  const place = usePicturePlace(cell);
  // Under the code there is room, and from there the flow can be seen while the playhead is dragged.
  const underCode = wide && place === 'beside';
  const drawing = useRef<HTMLDivElement>(null);
  const run = () => {
    runOnce(cell.id);
    // It may stand below the window's edge, above all on narrow screens.
    drawing.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <section className="Cell" id={cell.id} aria-label={cell.label}>
      <div className="Cell-label" aria-hidden="true">
        {cell.label}
      </div>
      <div className="Cell-prose">
        <BrokenTitle cell={cell} />
        {cell.prose.map((key) => (
          <p key={key}>
            <Prose text={t(key)} />
          </p>
        ))}
      </div>
      <div className={`Cell-card Cell-card--${cell.kind}`}>
        <CellToolbar cell={cell} view={view} onRun={run} />
        <LinkedRun cell={cell.id} />
        <StepPanel cell={cell.id} />
        <div className={`Cell-body Cell-body--${place} Cell-body--${view}`}>
          {place === 'above' && <CellPicture cell={cell} drawing={drawing} timeline />}
          <div className="Cell-code">
            <CodePane cell={cell} view={view} onRun={run} />
            <CellEdits cell={cell} />
            <CursorsElsewhere cell={cell.id} />
            <CellTrouble cell={cell} />
            {underCode && (
              <div className="Cell-timeline">
                <Timeline cell={cell.id} />
              </div>
            )}
          </div>
          {place !== 'none' && (
            <div className="Cell-run">
              <div className="Cell-sight">
                {place === 'beside' && (
                  <CellPicture cell={cell} drawing={drawing} timeline={!underCode} />
                )}
                <div className="Cell-console">
                  <Console cell={cell.id} />
                  <RunToken cell={cell.id} place="console" />
                </div>
              </div>
            </div>
          )}
        </div>
        <OrdersPanel cell={cell} />
        <BrokenTask cell={cell} />
      </div>
    </section>
  );
}

interface CellPictureProps {
  readonly cell: LessonCell;
  readonly drawing: RefObject<HTMLDivElement | null>;
  readonly timeline: boolean;
}

function CellPicture({ cell, drawing, timeline }: CellPictureProps) {
  // Whoever decides who moves wants to see it: the questions make room.
  const stepping = useSchedules((schedules) => schedules.open[cell.id] === 'step');
  return (
    <div className="Cell-picture">
      {!stepping && <Predict cell={cell} />}
      {!stepping && cell.watchFor && (
        <p className="Cell-watch">
          <strong>{t('notebook.watchFor')}</strong> <Prose text={t(cell.watchFor)} />
        </p>
      )}
      <div className="Cell-drawing" ref={drawing}>
        <RunPicture cell={cell.id} timeline={timeline} />
      </div>
    </div>
  );
}

/** A define cell has nothing to show until the learner has made it do something. */
function usePicturePlace(cell: LessonCell): 'above' | 'beside' | 'none' {
  const shown = useSession((session) => {
    if (cell.kind === 'run') return true;
    const state = session.cells[cell.id];
    return state !== undefined && state.run !== null && state.text !== cell.typescript;
  });
  return shown ? (cell.picture ?? 'beside') : 'none';
}
