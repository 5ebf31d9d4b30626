import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { choiceKey, choices, useKeyboardHelp } from '../../store/keys';
import { select, selectionOf, stepChange, stepThread, useSelections } from '../../store/selection';
import { useSession } from '../../store/session';
import {
  axisOf,
  chooseAxis,
  panTimeline,
  showWhole,
  timelineView,
  useTimelineViews,
  ZOOM,
  zoomTimeline,
} from '../../store/timeline-views';
import { TimelineButton } from './TimelineButton';

interface Props {
  readonly cell: CellId;
  readonly table: boolean;
  readonly onTable: () => void;
}

/** Whom to follow, how to look, and the table. */
export function TimelineTools({ cell, table, onTable }: Props) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const chosen = useSelections((selections) => selectionOf(selections, run));
  const views = useTimelineViews();
  if (!run) return null;
  const model = modelOf(run.log);
  const view = timelineView(views, run);
  const axis = axisOf(run, view).kind;
  const all = choices(cell);
  const threads = all.flatMap((what) => (what.kind === 'thread' ? [what] : []));
  const objects = all.flatMap((what) => (what.kind === 'object' ? [what] : []));
  const followed = chosen ? choiceKey(chosen) : '';
  const nobody = followed === '';
  const thread = chosen?.kind === 'thread' ? chosen.thread : null;
  return (
    <fieldset className="Timeline-tools" aria-label={t('picture.timeline.tools')}>
      <label className="Timeline-follow">
        {t('picture.timeline.follow')}
        <select
          value={followed}
          onChange={({ target }) =>
            select(cell, all.find((what) => choiceKey(what) === target.value) ?? null)
          }
        >
          <option value="">{t('picture.timeline.follow.nobody')}</option>
          <optgroup label={t('picture.timeline.follow.threads')}>
            {threads.map((what) => (
              <option key={what.thread} value={choiceKey(what)}>
                {model.threadLabel(what.thread)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('picture.timeline.follow.objects')}>
            {objects.map((what) => (
              <option key={what.object} value={choiceKey(what)}>
                {model.objectLabel(what.object)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <span className="Timeline-group">
        <TimelineButton
          name={t('picture.timeline.previousChange')}
          sign="previousChange"
          disabled={nobody}
          onPress={() => stepChange(cell, -1)}
        />
        <TimelineButton
          name={t('picture.timeline.threadBack')}
          sign="back"
          disabled={thread === null}
          onPress={() => thread !== null && stepThread(cell, thread, -1)}
        />
        <TimelineButton
          name={t('picture.timeline.threadForward')}
          sign="forward"
          disabled={thread === null}
          onPress={() => thread !== null && stepThread(cell, thread, 1)}
        />
        <TimelineButton
          name={t('picture.timeline.nextChange')}
          sign="nextChange"
          disabled={nobody}
          onPress={() => stepChange(cell, 1)}
        />
      </span>
      <span className="Timeline-group Timeline-axis">
        {(['time', 'step'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="Timeline-button Timeline-button--word"
            aria-pressed={axis === kind}
            onClick={() => chooseAxis(cell, kind)}
          >
            {kind === 'time' ? t('picture.timeline.byTime') : t('picture.timeline.byStep')}
          </button>
        ))}
      </span>
      <span className="Timeline-group">
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
        <TimelineButton
          name={t('picture.timeline.whole')}
          sign="whole"
          disabled={view.window === null}
          onPress={() => showWhole(cell)}
        />
      </span>
      <span className="Timeline-group Timeline-pan">
        <TimelineButton
          name={t('picture.timeline.earlier')}
          sign="left"
          disabled={view.window === null}
          onPress={() => panTimeline(cell, -0.25)}
        />
        <TimelineButton
          name={t('picture.timeline.later')}
          sign="right"
          disabled={view.window === null}
          onPress={() => panTimeline(cell, 0.25)}
        />
      </span>
      <span className="Timeline-group Timeline-more">
        <button
          type="button"
          className="Timeline-button Timeline-button--word"
          aria-expanded={table}
          onClick={onTable}
        >
          {table ? t('picture.timeline.hideTable') : t('picture.timeline.showTable')}
        </button>
        <TimelineButton
          name={t('picture.timeline.keys')}
          sign="help"
          onPress={() => useKeyboardHelp.setState({ cell })}
        />
      </span>
    </fieldset>
  );
}
