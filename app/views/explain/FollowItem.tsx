import { NONE } from '../../../workers/trace/events';
import { t } from '../../messages/catalogue';
import { timelineOf } from '../../model/timeline/timeline-model';
import { goToItem, selectionOf, useSelections } from '../../store/selection';
import type { CellRun } from '../../store/session';
import { FLOW_TOOL, moveInFlow } from '../shared/move-in-flow';

/** Begins to follow the item that something happens to next. */
export function FollowItem({
  run,
  position,
}: {
  readonly run: CellRun;
  readonly position: number;
}) {
  const following = useSelections((selections) => selectionOf(selections, run)?.kind === 'item');
  const first = timelineOf(run.log).changes.itemNear(position);
  if (following || first === NONE) return null;
  return (
    <button
      type="button"
      className={`LinkButton ${FLOW_TOOL}`}
      // No stop of its own: one press of the arrow above the first thread.
      tabIndex={-1}
      onKeyDown={moveInFlow}
      onClick={() => goToItem(run.cell, first)}
    >
      {t('picture.item.follow')}
    </button>
  );
}
