/** Where lanes, depths and the axis of the timeline stand, in CSS pixels. */
import { textWidth } from '../text-fit';

export interface ThreadRow {
  readonly row: 'thread';
  readonly thread: number;
  readonly label: string;
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
  /** Coordinates run from `left` over `plotWidth`. */
  readonly left: number;
  readonly plotWidth: number;
  readonly top: number;
  readonly bottom: number;
  readonly handleY: number;
  readonly rows: readonly TimelineRow[];
}

export const NAME_SIZE = 13;
export const NOTE_SIZE = 11;
const TOP = 24;
const RIGHT = 22;
const FOOT = 36;
const FEW_THREADS = 6;
const LANE = { few: 20, many: 15 } as const;
const LANE_GAP = { few: 14, many: 6 } as const;
const DEPTH = 36;
const DEPTH_GAP = 18;
const NARROW = 480;
const NOTE_ROOM = 150;

/** Bold is wider than the estimate for plain text. */
export function boldWidth(text: string, sizePx: number): number {
  return textWidth(text, sizePx * 1.14);
}

export interface TimelineNames {
  readonly threads: readonly { readonly thread: number; readonly label: string }[];
  /** `unfinished`: a second note stands below the name. */
  readonly depths: readonly {
    readonly object: number;
    readonly label: string;
    readonly unfinished: boolean;
  }[];
}

export function timelineLayout(width: number, { threads, depths }: TimelineNames): TimelineLayout {
  // biome-ignore lint/plugin/long-spreads: at most 1,024 threads and 64 queues have lanes
  const widest = Math.max(
    ...[...threads, ...depths].map(({ label }) => boldWidth(label, NAME_SIZE)),
  );
  const note = depths.some(({ unfinished }) => unfinished) ? NOTE_ROOM : 0;
  const left = Math.round(Math.min(Math.max(64, note, widest + 20), width < NARROW ? 96 : 176));
  const size = threads.length <= FEW_THREADS ? 'few' : 'many';
  let y = TOP;
  const rows: TimelineRow[] = [];
  for (const { thread, label } of threads) {
    rows.push({ row: 'thread', thread, label, y, height: LANE[size] });
    y += LANE[size] + LANE_GAP[size];
  }
  for (const { object, label } of depths) {
    y += DEPTH_GAP;
    rows.push({ row: 'depth', object, label, y, height: DEPTH });
    y += DEPTH;
  }
  const bottom = y + 6;
  return {
    width,
    height: bottom + FOOT,
    left,
    plotWidth: Math.max(40, width - left - RIGHT),
    top: TOP - 6,
    bottom,
    handleY: bottom + 8,
    rows,
  };
}

export function rowAt({ rows }: TimelineLayout, y: number): TimelineRow | null {
  const slack = 5;
  return rows.find((row) => y >= row.y - slack && y <= row.y + row.height + slack) ?? null;
}
