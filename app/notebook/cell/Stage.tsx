import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { LessonCell } from '../../lessons/lesson';
import { tellSight } from '../../store/playhead';
import { useStageTabs } from '../../store/stage-tabs';
import { RunPicture } from '../../views/run/RunPicture';
import { CodePane } from '../code/CodePane';
import { CursorsElsewhere } from '../code/CursorsElsewhere';
import { useNear } from '../code/use-near';
import { CellEdits } from './CellEdits';
import './Stage.css';
import { MapPlace } from '../../views/map/late';
import { OrdersPanel, StepMore } from '../../views/schedule/late';
import { alignStage } from '../../views/shared/align-stage';
import { watchSight } from '../shared/sight';
import { ItemRow } from './ItemRow';
import { runOnce } from './run-once';
import { StageBar } from './StageBar';
import { StageConsole } from './StageConsole';
import { StageEmpty } from './StageEmpty';
import { StageRow } from './StageRow';
import { StageStrip } from './StageStrip';
import { useCodeView } from './use-code-view';
import { usePictureWanted, useTold } from './use-picture-wanted';

/**
 * All of a run at one glance: code and console on the left, flow, sentence, player and timeline on the right, in a
 * frame whose height no state of the run changes.
 */
export function Stage({ cell }: { readonly cell: LessonCell }) {
  const stage = useRef<HTMLDivElement>(null);
  const tab = useStageTabs(({ tabs }) => tabs[cell.id] ?? 'timeline');
  const view = useCodeView(cell);
  const run = useCallback(() => {
    runOnce(cell.id);
    alignStage(stage.current);
  }, [cell.id]);
  const near = useNear(stage);
  const told = useTold(cell.id);
  const lookedAt = near || told;
  const pictured = usePictureWanted(lookedAt);
  const strip = useCallback(
    (sentence: ReactNode) => <StageStrip cell={cell}>{sentence}</StageStrip>,
    [cell],
  );
  useEffect(() => {
    // Far from the window nobody has to look whether it is in it, which costs the page a little at every frame.
    if (!near) tellSight(cell.id, false);
    else if (stage.current !== null)
      return watchSight(stage.current, (inSight) => tellSight(cell.id, inSight));
  }, [cell.id, near]);
  return (
    <div className="StageFrame">
      <div
        className={lookedAt ? 'Stage' : 'Stage Stage--far'}
        data-stage={cell.id}
        data-tab={tab}
        ref={stage}
      >
        <StageBar cell={cell} view={view} onRun={run} />
        <div className="Stage-left">
          <div className="Stage-code" data-part="code">
            <CodePane cell={cell} view={view} near={near} onRun={run} />
          </div>
          <StageRow>
            <CursorsElsewhere cell={cell.id} />
            <CellEdits cell={cell} />
            <ItemRow cell={cell.id} />
          </StageRow>
          <StageConsole cell={cell} />
        </div>
        {pictured ? (
          <RunPicture
            cell={cell.id}
            strip={strip}
            empty={<StageEmpty cell={cell} onRun={run} />}
            orders={<OrdersPanel cell={cell} />}
            map={<MapPlace cell={cell} />}
            steps={<StepMore cell={cell.id} />}
          />
        ) : (
          <div className="Stage-later" />
        )}
      </div>
    </div>
  );
}
