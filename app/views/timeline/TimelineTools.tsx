import { useId, useState } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useKeyboardHelp } from '../../store/keys';
import { isVirtual, useSession } from '../../store/session';
import {
  axisOf,
  chooseAxis,
  timelineView,
  useTimelineViews,
  ZOOM,
  zoomTimeline,
} from '../../store/timeline-views';
import { useRoving } from '../shared/use-roving';
import { TimelineMore } from './late';
import { TimelineButton } from './TimelineButton';

const AXES = {
  time: 'picture.timeline.byTime',
  virtual: 'picture.timeline.byVirtual',
  step: 'picture.timeline.byStep',
} as const;

/** How to look at the timeline: by time or by step, nearer or farther; more of it in a row that opens, and what the signs mean. */
export function TimelineTools({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const views = useTimelineViews();
  const tools = useRoving<HTMLFieldSetElement>('down');
  const [open, setOpen] = useState(false);
  const more = useId();
  if (!run || run.events === 0) return null;
  const view = timelineView(views, run);
  const { kind: axis, folds } = axisOf(run, view);
  return (
    <fieldset className="TimelineTools" aria-label={t('picture.timeline.tools')} ref={tools}>
      <button
        type="button"
        className="Timeline-button Timeline-button--word"
        title={t('picture.timeline.axis.title')}
        onClick={() => chooseAxis(cell, axis === 'time' ? 'step' : 'time')}
      >
        {t(AXES[axis === 'step' ? 'step' : isVirtual(run) ? 'virtual' : 'time'])}
      </button>
      <TimelineButton
        name={t('picture.timeline.zoomOut')}
        sign="minus"
        disabled={view.window === null}
        onPress={() => zoomTimeline(cell, 1 / ZOOM)}
      />
      <TimelineButton
        name={t('picture.timeline.zoomIn')}
        sign="plus"
        onPress={() => zoomTimeline(cell, ZOOM)}
      />
      <button
        type="button"
        className="Timeline-button"
        aria-label={t('picture.timeline.more')}
        title={t('picture.timeline.more')}
        aria-expanded={open}
        aria-controls={more}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <TimelineButton
        name={t('picture.timeline.keys')}
        sign="help"
        onPress={() => useKeyboardHelp.setState({ cell })}
      />
      <div id={more} className="TimelineTools-more" hidden={!open}>
        {open && (
          <TimelineMore
            cell={cell}
            run={run}
            windowed={view.window !== null}
            unfolded={view.opened.length > 0}
            folded={axis === 'time' && (!view.folded || folds.length > 0) ? view.folded : null}
          />
        )}
      </div>
    </fieldset>
  );
}
