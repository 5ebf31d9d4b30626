/** All that a drawing of the timeline depends on, as plain values. */
import type { Lanes } from '../../model/timeline/lanes';
import type { DepthTrack } from '../../model/timeline/lanes-depth';
import type { ThreadTrack } from '../../model/timeline/lanes-thread';
import type { TimelineAxis } from '../../model/timeline/timeline-axis';
import type { TimelineWindow } from '../../model/timeline/timeline-window';
import type { TimelineLayout } from './timeline-layout';

/** Colours as a canvas understands them, and the font family. */
export interface TimelineTheme {
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly danger: string;
  readonly accent: string;
  readonly amber: string;
  readonly amberSoft: string;
  readonly focus: string;
  /** Behind what is chosen. */
  readonly chosen: string;
  readonly threads: readonly string[];
  readonly threadsSoft: readonly string[];
  readonly font: string;
}

/** Texts, made by the page in the reader's language. */
export interface TimelineWords {
  /** What a state is, longest form first; [] for none. */
  span(track: ThreadTrack, span: number): readonly string[];
  /** Beside a queue's name: the most it held; the count of unfinished tasks, [] when nobody counts. Longest forms first. */
  depth(track: DepthTrack): {
    readonly notes: readonly string[];
    readonly unfinished: readonly string[];
  };
  room(maxsize: number): string;
  /** A time in milliseconds, or a step; `apart`: how far the next tick lies from it. */
  tick(at: number, apart: number): string;
  /** A stretch without an event, by its length. */
  idle(ms: number): string;
}

/** Sorted event numbers. */
export interface EventList {
  readonly length: number;
  at(index: number): number;
}

/** What the reader has chosen. */
export interface Chosen {
  readonly thread: number;
  readonly object: number;
  /** Single events lit up: those of a code line, or of one item (`path` joins them). */
  readonly events: EventList;
  readonly path: boolean;
}

export interface TimelineScene {
  readonly lanes: Lanes;
  readonly axis: TimelineAxis;
  readonly window: TimelineWindow;
  readonly layout: TimelineLayout;
  readonly theme: TimelineTheme;
  readonly words: TimelineWords;
  readonly chosen: Chosen;
  /** Events of a thread's own. */
  readonly ownEvents: (thread: number) => EventList;
}

/** Pixels of a column when there is more to see than pixels: patterns need a few. */
export const COLUMN = 4;

export function xOf({ window, layout }: TimelineScene, coordinate: number): number {
  const part = (coordinate - window.from) / (window.to - window.from);
  return layout.left + part * layout.plotWidth;
}

export function coordinateAt(
  { window, layout }: Pick<TimelineScene, 'window' | 'layout'>,
  x: number,
): number {
  return window.from + ((x - layout.left) / layout.plotWidth) * (window.to - window.from);
}

/** The events in the window: from the first, to before the second. */
export function eventsShown({ axis, window }: TimelineScene): readonly [number, number] {
  return [axis.eventAt(window.from), axis.eventsUpTo(window.to)];
}

/** The window in columns: how many events lie before each of their borders. */
export interface Columns {
  readonly count: number;
  /** count + 1 borders. */
  readonly events: Int32Array;
}

export function columnsOf(scene: TimelineScene): Columns {
  const { axis, window, layout } = scene;
  const count = Math.max(1, Math.ceil(layout.plotWidth / COLUMN));
  const events = new Int32Array(count + 1);
  let event = axis.eventAt(window.from);
  for (let i = 0; i <= count; i++) {
    event = axis.eventAtFrom(columnCoordinate(window, count, i), event);
    events[i] = event;
  }
  events[count] = axis.eventsUpTo(window.to);
  return { count, events };
}

export function columnCoordinate({ from, to }: TimelineWindow, count: number, i: number): number {
  return from + ((to - from) * i) / count;
}
