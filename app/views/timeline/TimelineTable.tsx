import { useMemo } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { isSetup } from '../../model/kinds';
import { modelOf } from '../../model/run-model';
import { timelineOf } from '../../model/timeline/timeline-model';
import { wholeWindow } from '../../model/timeline/timeline-window';
import { usePlayheads } from '../../store/playhead';
import { goToEvent } from '../../store/selection';
import { type CellRun, useSession } from '../../store/session';
import { axisOf, timelineView, useTimelineViews } from '../../store/timeline-views';
import { sentenceWords } from '../../words/sentence-words';
import { momentWords } from '../../words/timeline-words';

const MOST_ROWS = 200;
/** The rows stand still while the playhead moves within this many events. */
const PAGE = 100;

/** The steps of the visible range as a table: what the lanes show, in words. */
export function TimelineTable({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  const views = useTimelineViews();
  const here = usePlayheads((playheads) => Math.floor(playheads.heads[cell]?.position ?? 0));
  const page = Math.floor(here / PAGE) * PAGE;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the log grows in place; `events` says that it did.
  const shown = useMemo(() => {
    return run && rowsOf(run, page, eventsOf(run, views));
  }, [run?.log, run?.events, page, views]);
  if (!run || !shown) return null;
  const { rows, all } = shown;
  return (
    <div className="Timeline-table">
      {rows.length < all && <p>{t('picture.timeline.table.some', { count: rows.length, all })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wide content scrolls in a box of its own, which the keyboard must reach */}
      <section className="Timeline-rows" tabIndex={0} aria-label={t('picture.timeline.table')}>
        <table>
          <caption className="visually-hidden">{t('picture.timeline.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('picture.timeline.table.step')}</th>
              <th scope="col">{t('picture.timeline.table.time')}</th>
              <th scope="col">{t('picture.timeline.table.thread')}</th>
              <th scope="col">{t('picture.timeline.table.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ event, step, time, thread, what }) => (
              <tr key={event} aria-current={event === here - 1 ? 'step' : undefined}>
                <td>
                  <button type="button" onClick={() => goToEvent(cell, event)}>
                    {t('picture.timeline.tick.step', { step })}
                  </button>
                </td>
                <td>{time}</td>
                <td>{thread}</td>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface Row {
  readonly event: number;
  readonly step: number;
  readonly time: string;
  readonly thread: string;
  readonly what: string;
}

function eventsOf(
  run: CellRun,
  views: Parameters<typeof timelineView>[0],
): readonly [number, number] {
  const view = timelineView(views, run);
  const axis = axisOf(run, view);
  const { from, to } = view.window ?? wholeWindow(axis.end);
  return [axis.eventAt(from), axis.eventsUpTo(to)];
}

/** At most MOST_ROWS steps around the playhead. */
function rowsOf(
  run: CellRun,
  page: number,
  [from, to]: readonly [number, number],
): { readonly rows: readonly Row[]; readonly all: number } {
  const model = modelOf(run.log);
  const { steps } = timelineOf(run.log).lanes;
  const stepsAt = (event: number) => (event <= 0 ? 0 : steps.at(event - 1));
  const all = stepsAt(to) - stepsAt(from);
  const begin = all <= MOST_ROWS ? from : Math.max(from, Math.min(page - PAGE / 2, to - MOST_ROWS));
  const rows: Row[] = [];
  for (let event = begin; event < to && rows.length < MOST_ROWS; event++) {
    const { kind, timeMs, thread } = run.log.at(event);
    if (isSetup(kind)) continue;
    rows.push({
      event,
      step: steps.at(event),
      time: momentWords(timeMs),
      thread: model.threadLabel(thread),
      what: sentenceWords(model, event + 1)
        .said.join(' ')
        .replaceAll('`', ''),
    });
  }
  return { rows, all };
}
