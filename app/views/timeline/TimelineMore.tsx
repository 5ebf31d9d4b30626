import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { modelOf } from '../../model/run-model';
import { choiceKey, choices } from '../../store/keys';
import { select, selectionOf, stepChange, stepThread, useSelections } from '../../store/selection';
import type { CellRun } from '../../store/session';
import { foldBands, foldIdle, panTimeline, showWhole } from '../../store/timeline-views';
import { TimelineButton } from './TimelineButton';

interface Props {
  readonly cell: CellId;
  readonly run: CellRun;
  /** A part of the run is shown. */
  readonly windowed: boolean;
  /** The workers of some stage have each a lane of their own. */
  readonly unfolded: boolean;
  /** Whether long waits are drawn short; null: this run, or this axis, has none. */
  readonly folded: boolean | null;
}

/** Whom to follow, from change to change; the whole run, and earlier and later. */
export function TimelineMore({ cell, run, windowed, unfolded, folded }: Props) {
  const chosen = useSelections((selections) => selectionOf(selections, run));
  const model = modelOf(run.log);
  const all = choices(cell);
  const threads = all.flatMap((what) => (what.kind === 'thread' ? [what] : []));
  const objects = all.flatMap((what) => (what.kind === 'object' ? [what] : []));
  const followed = chosen ? choiceKey(chosen) : '';
  const nobody = followed === '';
  const thread = chosen?.kind === 'thread' ? chosen.thread : null;
  return (
    <>
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
      <span className="Timeline-group">
        <TimelineButton
          name={t('picture.timeline.earlier')}
          sign="left"
          disabled={!windowed}
          onPress={() => panTimeline(cell, -0.25)}
        />
        <TimelineButton
          name={t('picture.timeline.later')}
          sign="right"
          disabled={!windowed}
          onPress={() => panTimeline(cell, 0.25)}
        />
        {unfolded && (
          <button
            type="button"
            className="Timeline-button Timeline-button--word"
            onClick={() => foldBands(cell)}
          >
            {t('picture.timeline.fold')}
          </button>
        )}
        {folded !== null && (
          <button
            type="button"
            className="Timeline-button Timeline-button--word"
            onClick={() => foldIdle(cell, !folded)}
          >
            {t(folded ? 'picture.timeline.idle.whole' : 'picture.timeline.idle.folded')}
          </button>
        )}
        <TimelineButton
          name={t('picture.timeline.whole')}
          sign="whole"
          disabled={!windowed}
          onPress={() => showWhole(cell)}
        />
      </span>
    </>
  );
}
