import { memo } from 'react';
import { NONE } from '../../../workers/trace/events';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { halfStep, usePlayheads } from '../../store/playhead';
import { isAsRecorded, useRecordedFlows } from '../../store/recorded-flows';
import { goToItem, select, selectionOf, useSelections } from '../../store/selection';
import { useSession } from '../../store/session';
import { FollowItem } from '../explain/FollowItem';
import { Flow } from '../flow/Flow';
import { PlayheadOf } from '../flow/under-way';
import { graphToShow } from '../flow/whole-graph';
import { RunCounters } from './RunCounters';

/** Threads and queues at the playhead, with the run's counts in the line above them. */
export const RunFlow = memo(function RunFlow({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  // Not at every frame: what moves between two events asks for itself.
  const at = usePlayheads(({ heads }) => halfStep(heads[cell]?.position ?? 0));
  const chosen = useSelections((selections) => selectionOf(selections, run));
  const text = useSession((session) => session.cells[cell]?.text ?? '');
  const recorded = useRecordedFlows(({ flows }) => flows.get(cell));
  if (run === null) return null;
  const position = Math.min(run.events, at);
  return (
    <PlayheadOf value={cell}>
      <div className="RunPicture-head">
        <span className="RunPicture-title" aria-hidden="true">
          {t('picture.flow')}
        </span>
        <FollowItem run={run} position={Math.floor(position)} />
        <RunCounters run={run} position={Math.floor(position)} />
      </div>
      <Flow
        model={modelOf(run.log)}
        graph={graphToShow(run, text, isAsRecorded(run, text) ? recorded : undefined)}
        position={position}
        stuck={run.outcome?.outcome === 'stuck'}
        follow={{
          item: chosen?.kind === 'item' ? chosen.item : NONE,
          onChoose: (item) => goToItem(cell, item),
        }}
        choosing={{ chosen, onChoose: (what) => select(cell, what) }}
      />
    </PlayheadOf>
  );
});
