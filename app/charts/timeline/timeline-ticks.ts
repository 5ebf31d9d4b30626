/** The axis of the timeline: round times or steps along its foot, and where a long wait is folded away. */
import { tickStep } from 'd3-array';
import type { Pen } from '../canvas-pen';
import { textWidth } from '../text-fit';
import { NOTE_SIZE } from './timeline-layout';
import { type TimelineScene, xOf } from './timeline-scene';

const TICK_ROOM = 110;
/** Two texts at the foot are no closer. */
const GAP = 12;
/** A seam's teeth. */
const TOOTH = { width: 5, height: 8 } as const;

interface Tick {
  readonly x: number;
  readonly text: string;
}

export function drawTicks(pen: Pen, scene: TimelineScene): void {
  const { layout, theme } = scene;
  const found = ticksOf(scene);
  pen.strokeStyle = theme.line;
  pen.lineWidth = 1;
  pen.beginPath();
  for (const { x } of found) {
    pen.moveTo(Math.round(x) + 0.5, layout.top);
    pen.lineTo(Math.round(x) + 0.5, layout.bottom);
  }
  pen.stroke();
  pen.font = `${NOTE_SIZE + 1}px ${theme.font}`;
  pen.fillStyle = theme.inkSoft;
  pen.textBaseline = 'alphabetic';
  const taken: { readonly left: number; readonly right: number }[] = [];
  // What is folded away is told first: without it the times beside it would not be understood.
  for (const { x, text } of [...seamsOf(scene), ...found]) {
    if (text === '') continue;
    const width = textWidth(text, NOTE_SIZE + 1);
    const align =
      x + width / 2 > layout.width - 2 ? 'right' : x < layout.left + 16 ? 'left' : 'center';
    const right = { left: x + width, center: x + width / 2, right: layout.width - 2 }[align];
    const left = right - width;
    if (taken.some((each) => left < each.right + GAP && each.left < right + GAP)) continue;
    taken.push({ left, right });
    pen.textAlign = align;
    pen.fillText(text, align === 'right' ? right : x, layout.height - 5);
  }
}

/** Round places between the folds, as far apart as without them. */
function ticksOf(scene: TimelineScene): Tick[] {
  const { layout, window, axis, words } = scene;
  const wanted = Math.max(2, Math.floor(layout.plotWidth / TICK_ROOM));
  const to = Math.min(window.to, axis.end);
  const apart = tickStep(window.from, to, wanted);
  const found: Tick[] = [];
  let begin = window.from;
  for (const fold of [...axis.folds, { from: to, to }]) {
    const end = Math.min(to, fold.from);
    if (end >= begin) {
      const [first, last] = [axis.unfolded(begin), axis.unfolded(end)];
      for (let nth = Math.ceil(first / apart); nth * apart <= last; nth++) {
        const at = nth * apart;
        const x = xOf(scene, begin + (at - first));
        const told = axis.kind === 'time' || Number.isInteger(at);
        found.push({ x, text: told ? words.tick(at, apart) : '' });
      }
    }
    begin = Math.max(begin, fold.to);
  }
  return found;
}

/** A seam through all lanes where a stretch without an event is folded away. */
export function drawFolds(pen: Pen, scene: TimelineScene): void {
  const { layout, theme } = scene;
  for (const { x } of seamsOf(scene)) {
    const edge = (shift: number): void => {
      for (let y = layout.top, i = 0; y <= layout.bottom; y += TOOTH.height, i++) {
        const at = x + shift + (i % 2 === 0 ? 0 : TOOTH.width);
        if (i === 0) pen.moveTo(at, y);
        else pen.lineTo(at, y);
      }
    };
    pen.strokeStyle = theme.ground;
    pen.lineWidth = 5;
    pen.beginPath();
    edge(0);
    pen.stroke();
    pen.strokeStyle = theme.lineStrong;
    pen.lineWidth = 1;
    pen.beginPath();
    edge(-3);
    edge(3);
    pen.stroke();
  }
}

/** In the middle of each fold in sight. */
function seamsOf(scene: TimelineScene): Tick[] {
  const { axis, window, words } = scene;
  return axis.folds.flatMap(({ from, to, fromMs, toMs }) => {
    const middle = (from + to) / 2;
    if (middle <= window.from || middle >= window.to) return [];
    return [{ x: xOf(scene, middle), text: words.idle(toMs - fromMs) }];
  });
}
