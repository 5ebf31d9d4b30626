/** Which part of each cell's run its timeline shows, and by which axis. */
import { create } from 'zustand';
import type { CellId } from '../lessons/lesson';
import { type AxisKind, betterAxis, TimelineAxis } from '../model/timeline/timeline-axis';
import { timelineOf } from '../model/timeline/timeline-model';
import {
  panned,
  showing,
  type TimelineWindow,
  wholeWindow,
  zoomed,
} from '../model/timeline/timeline-window';
import { usePlayheads } from './playhead';
import { type CellRun, useSession } from './session';

export interface TimelineView {
  readonly run: number;
  /** null: the better one for this run. */
  readonly axis: AxisKind | null;
  /** null: the whole run, also while it grows. */
  readonly window: TimelineWindow | null;
  /** Names of stages whose threads have each a lane of their own. */
  readonly opened: readonly string[];
  /** Long stretches without an event are drawn short. */
  readonly folded: boolean;
}

interface TimelineViews {
  readonly views: Readonly<Record<CellId, TimelineView>>;
}

export const useTimelineViews = create<TimelineViews>(() => ({ views: {} }));

const WHOLE: TimelineView = { run: -1, axis: null, window: null, opened: [], folded: true };
/** One press of a zoom key or button. */
export const ZOOM = 1.6;

/** What is shown of a run: a window of an earlier run does not fit a later one, the reader's axis does. */
export function timelineView(views: TimelineViews, run: CellRun): TimelineView {
  const view = views.views[run.cell] ?? WHOLE;
  return view.run === run.id ? view : { ...view, run: run.id, window: null };
}

export function axisOf(run: CellRun, view: TimelineView): TimelineAxis {
  const { lanes } = timelineOf(run.log);
  const kind = view.axis ?? betterAxis(lanes.steps.at(lanes.length - 1));
  return new TimelineAxis(lanes, kind, view.folded);
}

/** The workers of a stage are drawn as one band, or apart. */
export function toggleBand(cell: CellId, name: string): void {
  change(cell, (_, { opened }) => ({
    opened: opened.includes(name) ? opened.filter((each) => each !== name) : [...opened, name],
  }));
}

/** All stages as bands again. */
export function foldBands(cell: CellId): void {
  change(cell, () => ({ opened: [] }));
}

/** The same moment stays in the middle when the axis changes. */
export function chooseAxis(cell: CellId, kind: AxisKind): void {
  change(cell, (run, view) => relaid(run, view, { axis: kind }));
}

/** Long stretches without an event are drawn short, or as long as they were. */
export function foldIdle(cell: CellId, folded: boolean): void {
  change(cell, (run, view) => relaid(run, view, { folded }));
}

function relaid(
  run: CellRun,
  view: TimelineView,
  change: Pick<TimelineView, 'axis'> | Pick<TimelineView, 'folded'>,
): Partial<TimelineView> {
  if (!view.window) return change;
  const [before, after] = [axisOf(run, view), axisOf(run, { ...view, ...change })];
  const from = after.ofPosition(before.eventAt(view.window.from));
  const to = after.ofPosition(before.eventsUpTo(view.window.to));
  const window = zoomed({ from, to: Math.max(to, from) }, after.end, after.kind, 1, from);
  return { ...change, window: isAll(window, after.end) ? null : window };
}

/** `around`: a coordinate of the axis; the playhead's if it is not given and in sight. */
export function zoomTimeline(cell: CellId, factor: number, around?: number): void {
  change(cell, (run, view) => {
    const axis = axisOf(run, view);
    const window = view.window ?? wholeWindow(axis.end);
    const head = axis.ofPosition(usePlayheads.getState().heads[cell]?.position ?? 0);
    const middle = (window.from + window.to) / 2;
    const still = around ?? (head >= window.from && head <= window.to ? head : middle);
    const next = zoomed(window, axis.end, axis.kind, factor, still);
    return { window: isAll(next, axis.end) ? null : next };
  });
}

/** Moves the window by a part of its width. */
export function panTimeline(cell: CellId, part: number): void {
  change(cell, (run, view) => {
    const { end } = axisOf(run, view);
    return view.window ? { window: panned(view.window, end, part) } : {};
  });
}

export function showWhole(cell: CellId): void {
  change(cell, () => ({ window: null }));
}

export function showWindow(cell: CellId, window: TimelineWindow): void {
  change(cell, (run, view) => {
    const { end } = axisOf(run, view);
    const next = panned(window, end, 0);
    return { window: isAll(next, end) ? null : next };
  });
}

/** Moves the window so that the playhead can be seen. */
export function followPlayhead(cell: CellId, position: number): void {
  change(cell, (run, view) => {
    if (!view.window) return {};
    const axis = axisOf(run, view);
    const window = showing(view.window, axis.end, axis.ofPosition(position));
    return window === view.window ? {} : { window };
  });
}

function isAll({ from, to }: TimelineWindow, end: number): boolean {
  return to - from >= end * 0.999;
}

function change(
  cell: CellId,
  how: (run: CellRun, view: TimelineView) => Partial<TimelineView>,
): void {
  const run = useSession.getState().cells[cell]?.run;
  if (!run) return;
  const view = timelineView(useTimelineViews.getState(), run);
  const changes = how(run, view);
  if (Object.keys(changes).length === 0) return;
  useTimelineViews.setState(({ views }) => ({
    views: { ...views, [cell]: { ...view, ...changes } },
  }));
}
