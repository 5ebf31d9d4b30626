/** Where lanes, depths and the axis of the timeline stand, in CSS pixels. */
import { textWidth } from '../text-fit';

export interface ThreadRow {
  readonly row: 'thread';
  readonly thread: number;
  readonly label: string;
  readonly y: number;
  readonly height: number;
  /** Too low for words of its own: it is one line of a band. */
  readonly banded: boolean;
}

/** The workers of one stage, drawn close together under one name. */
export interface Band {
  readonly name: string;
  readonly label: string;
  /** The first of its threads. */
  readonly thread: number;
  readonly y: number;
  readonly height: number;
}

export interface DepthRow {
  readonly row: 'depth';
  readonly object: number;
  readonly label: string;
  /** The base line stands at y + height; the top of the scale at y. */
  readonly y: number;
  readonly height: number;
}

export type TimelineRow = ThreadRow | DepthRow;

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  /** What it would take with lanes as high as they look well. */
  readonly most: number;
  /** Coordinates run from `left` over `plotWidth`. */
  readonly left: number;
  readonly plotWidth: number;
  readonly top: number;
  readonly bottom: number;
  readonly handleY: number;
  readonly rows: readonly TimelineRow[];
  readonly bands: readonly Band[];
}

export const NAME_SIZE = 13;
export const NOTE_SIZE = 11;
/** Over the first lane: for what was printed, and, with numbered marks, for those as well. */
const TOP = { bare: 10, marked: 32 } as const;
const RIGHT = 22;
const FOOT = 24;
const LANE = { least: 10, usual: 20, most: 40 } as const;
/** Lanes are tried from high to low in steps of so many pixels. */
const FINER = 0.5;
const NARROW = 480;
const NOTE_ROOM = 150;

/** Bold is wider than the estimate for plain text. */
export function boldWidth(text: string, sizePx: number): number {
  return textWidth(text, sizePx * 1.14);
}

export interface ThreadName {
  readonly thread: number;
  readonly label: string;
  /** The band it is drawn in; null: it has a lane and a name of its own. */
  readonly band?: { readonly name: string; readonly label: string } | null;
}

export interface TimelineNames {
  readonly threads: readonly ThreadName[];
  /** `unfinished`: a second note stands below the name. */
  readonly depths: readonly {
    readonly object: number;
    readonly label: string;
    readonly unfinished: boolean;
  }[];
  /** There are numbered marks to be placed above the lanes. */
  readonly marked?: boolean;
}

/** As high as `room` allows, with lanes of 10 to 40 px; without `room`, with lanes of a usual height. */
export function timelineLayout(
  width: number,
  names: TimelineNames,
  room: number | null = null,
): TimelineLayout {
  const { threads, depths, marked = false } = names;
  const widest = Math.max(
    0,
    ...[...threads, ...depths].map((each) =>
      boldWidth('band' in each && each.band ? each.band.label : each.label, NAME_SIZE),
    ),
  );
  const note = depths.some(({ unfinished }) => unfinished) ? NOTE_ROOM : 0;
  const left = Math.round(
    Math.min(Math.max(64, room === null ? note : 0, widest + 20), width < NARROW ? 96 : 176),
  );
  const most = stacked(names, LANE.most).end + FOOT;
  let lane: number = room === null ? LANE.usual : LANE.most;
  while (room !== null && lane > LANE.least && stacked(names, lane).end + FOOT > room)
    lane -= FINER;
  const { rows, bands, end } = stacked(names, lane);
  return {
    width,
    height: end + FOOT,
    most,
    left,
    plotWidth: Math.max(40, width - left - RIGHT),
    top: (marked ? TOP.marked : TOP.bare) - 6,
    bottom: end,
    handleY: end + 5,
    rows,
    bands,
  };
}

/** Rows and bands one below the other, for lanes of this height. */
function stacked(
  { threads, depths, marked = false }: TimelineNames,
  lane: number,
): { readonly rows: TimelineRow[]; readonly bands: Band[]; readonly end: number } {
  const gap = Math.max(4, lane * 0.4);
  const line = Math.max(5, Math.min(20, lane * 0.5));
  const depth = Math.max(11, lane * 1.4 - 3);
  let y: number = marked ? TOP.marked : TOP.bare;
  const rows: TimelineRow[] = [];
  const bands: Band[] = [];
  threads.forEach(({ thread, label, band = null }, i) => {
    const height = band ? line : lane;
    const begun = bands.at(-1);
    rows.push({ row: 'thread', thread, label, y, height, banded: band !== null });
    if (band && begun?.name === band.name && threads[i - 1]?.band?.name === band.name)
      bands[bands.length - 1] = { ...begun, height: y + height - begun.y };
    else if (band) bands.push({ ...band, thread, y, height });
    y += height + (band && threads[i + 1]?.band?.name === band.name ? 1 : gap);
  });
  for (const { object, label } of depths) {
    y += Math.max(1, lane * 0.3 - 2);
    rows.push({ row: 'depth', object, label, y, height: depth });
    y += depth;
  }
  return { rows, bands, end: y + 5 };
}

/** The row at this height, or the nearest one close to it. */
export function rowAt({ rows }: TimelineLayout, y: number): TimelineRow | null {
  const slack = 5;
  let found: TimelineRow | null = null;
  let far = slack;
  for (const row of rows) {
    const away = Math.max(row.y - y, y - row.y - row.height, 0);
    if (away > far || (found !== null && away === far)) continue;
    found = row;
    far = away;
  }
  return found;
}

/** The band at this height. */
export function bandAt({ bands }: TimelineLayout, y: number): Band | null {
  return bands.find((band) => y >= band.y && y <= band.y + band.height) ?? null;
}
