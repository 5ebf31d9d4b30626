/** The part of a run that the timeline shows, in coordinates of its axis; and how zoom and pan change it. */
export interface TimelineWindow {
  readonly from: number;
  readonly to: number;
}

/** No closer than this: 3 steps, or 20 µs of a clock that knows 5. */
const CLOSEST = { time: 0.02, step: 3 } as const;

export function wholeWindow(end: number): TimelineWindow {
  return { from: 0, to: end };
}

/** `factor` 2 shows half as much; `around` stays where it is. */
export function zoomed(
  window: TimelineWindow,
  end: number,
  kind: 'time' | 'step',
  factor: number,
  around: number,
): TimelineWindow {
  const width = Math.min(end, Math.max(CLOSEST[kind], (window.to - window.from) / factor));
  const part = (around - window.from) / Math.max(Number.MIN_VALUE, window.to - window.from);
  return inside(around - part * width, width, end);
}

/** Moved by a part of its own width. */
export function panned(window: TimelineWindow, end: number, part: number): TimelineWindow {
  const width = window.to - window.from;
  return inside(window.from + part * width, width, end);
}

/** Moved as little as possible so that a coordinate lies inside, a little off the edge. */
export function showing(window: TimelineWindow, end: number, coordinate: number): TimelineWindow {
  const width = window.to - window.from;
  if (coordinate >= window.from && coordinate <= window.to) return window;
  const margin = width * 0.15;
  return inside(
    coordinate < window.from ? coordinate - margin : coordinate - width + margin,
    width,
    end,
  );
}

export function isWhole(window: TimelineWindow, end: number): boolean {
  return window.to - window.from >= end * 0.999;
}

function inside(from: number, width: number, end: number): TimelineWindow {
  const begin = Math.max(0, Math.min(from, end - width));
  return { from: begin, to: begin + width };
}
