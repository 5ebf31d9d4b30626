import { memo, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { spread } from '../../charts/timeline/moment-places';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { momentHere, type PlacedMoment } from '../../model/explain/marked-moments';
import { wholeWindow } from '../../model/timeline/timeline-window';
import { askMoment, momentsOf, placedMoments, useAskedMoments } from '../../store/moments';
import { seek, shownPosition, usePlayheads } from '../../store/playhead';
import { type CellRun, useSession } from '../../store/session';
import { axisOf, timelineView, useTimelineViews } from '../../store/timeline-views';
import './MomentMarks.css';

/** Above the lanes: the numbered moments that the lesson points at. Those that did not happen stand grey at the end. */
export const MomentMarks = memo(function MomentMarks({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  return run === null || momentsOf(cell).length === 0 ? null : <Marks run={run} />;
});

function Marks({ run }: { readonly run: CellRun }) {
  const { cell } = run;
  const row = useRef<HTMLFieldSetElement>(null);
  const width = useOwnWidth(row);
  const window = useTimelineViews((views) => timelineView(views, run).window);
  const kind = useTimelineViews((views) => timelineView(views, run).axis);
  const placed = placedMoments(run);
  const here = usePlayheads(
    ({ heads }) => momentHere(placed, shownPosition(heads[cell]?.position ?? 0))?.number,
  );
  const asked = useAskedMoments(({ cells }) => cells[cell]);
  const axis = axisOf(run, { ...timelineView(useTimelineViews.getState(), run), axis: kind });
  const { from, to } = window ?? wholeWindow(axis.end);
  const seen = placed
    .map((moment) => ({ moment, at: (axis.ofPosition(moment.position) - from) / (to - from) }))
    .filter(({ at }) => at >= 0 && at <= 1);
  const places = spread(
    seen.map(({ at }) => at * width),
    width,
  );
  const over = run.outcome !== null && run.events >= run.log.length;
  return (
    <fieldset className="MomentMarks" ref={row} aria-label={t('explain.moment.marks')}>
      {seen.map(({ moment, at }, i) => (
        <Mark
          key={moment.number}
          cell={cell}
          moment={moment}
          left={places[i] ?? 0}
          stem={at * width - (places[i] ?? 0)}
          current={moment.number === here && asked?.run !== run.id}
        />
      ))}
      {over && (
        <span className="MomentMarks-absent">
          {momentsOf(cell).map((moment, i) =>
            placed.some(({ number }) => number === i + 1) ? null : (
              <button
                key={moment.says}
                type="button"
                className="MomentMarks-mark MomentMarks-mark--absent"
                tabIndex={-1}
                aria-label={t('explain.moment.markAbsent', { number: i + 1 })}
                title={t('explain.moment.markAbsent', { number: i + 1 })}
                onClick={() => askMoment(run, i + 1)}
              >
                {i + 1}
              </button>
            ),
          )}
        </span>
      )}
    </fieldset>
  );
}

interface MarkProps {
  readonly cell: CellId;
  readonly moment: PlacedMoment;
  readonly left: number;
  /** From the mark's middle to where it points, in pixels. */
  readonly stem: number;
  readonly current: boolean;
}

/** By keys one goes with Page Down and Page Up, or by the arrows beside the sentence: no stop for Tab of its own. */
function Mark({ cell, moment: { number, position }, left, stem, current }: MarkProps) {
  return (
    <>
      <span className="MomentMarks-stem" style={{ left: `${left + stem}px` }} />
      <button
        type="button"
        className="MomentMarks-mark"
        style={{ left: `${left}px` }}
        tabIndex={-1}
        aria-current={current ? 'step' : undefined}
        aria-label={t('explain.moment.mark', { number })}
        onClick={() => seek(cell, position)}
      >
        {number}
      </button>
    </>
  );
}

function useOwnWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const measure = () => setWidth(watched.clientWidth);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(watched);
    return () => sizes.disconnect();
  }, [element]);
  return width;
}
