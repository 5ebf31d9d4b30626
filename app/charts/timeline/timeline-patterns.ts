/**
 * Fills that tell a thread's states apart without colour:
 *
 *     running ████   parked ▨▨▨▨   sleeping ┈┈┈┈ in a dotted frame   polling ∿∿∿∿
 *
 * They are fixed to the page, not to the box: boxes side by side join up. Each takes several boxes at once.
 */
import type { Box, Pen } from '../canvas-pen';

const HATCH = 7;
const ZIGZAG = 6;

export function solid(pen: Pen, boxes: readonly Box[], colour: string): void {
  if (boxes.length === 0) return;
  pen.fillStyle = colour;
  outline(pen, boxes);
  pen.fill();
}

export function hatched(pen: Pen, boxes: readonly Box[], ink: string, ground: string): void {
  inside(pen, boxes, ground, ({ x, y, width, height }) => {
    pen.strokeStyle = ink;
    pen.lineWidth = 1;
    pen.setLineDash([]);
    pen.beginPath();
    // Lines x + y = a multiple of HATCH, from the lower left to the upper right.
    const first = Math.floor((x + y) / HATCH) * HATCH;
    for (let sum = first; sum < x + width + y + height; sum += HATCH) {
      pen.moveTo(sum - y - height, y + height);
      pen.lineTo(sum - y, y);
    }
    pen.stroke();
  });
}

export function zigzag(
  pen: Pen,
  boxes: readonly Box[],
  ink: string,
  ground: string,
  /** Part of the height that the line takes up. */
  part = 0.8,
): void {
  inside(pen, boxes, ground, ({ x, y, width, height }) => {
    const middle = y + height / 2;
    const reach = (height / 2) * part;
    pen.strokeStyle = ink;
    pen.lineWidth = 1.25;
    pen.setLineDash([]);
    pen.beginPath();
    let tooth = Math.floor(x / ZIGZAG);
    pen.moveTo(tooth * ZIGZAG, tooth % 2 === 0 ? middle + reach : middle - reach);
    for (tooth++; (tooth - 1) * ZIGZAG < x + width; tooth++)
      pen.lineTo(tooth * ZIGZAG, tooth % 2 === 0 ? middle + reach : middle - reach);
    pen.stroke();
  });
}

export function dotted(pen: Pen, boxes: readonly Box[], ink: string): void {
  if (boxes.length === 0) return;
  pen.strokeStyle = ink;
  pen.lineWidth = 1.5;
  pen.setLineDash([1.5, 4]);
  pen.beginPath();
  for (const { x, y, width, height } of boxes) {
    pen.moveTo(x, y + height / 2);
    pen.lineTo(x + width, y + height / 2);
  }
  pen.stroke();
  pen.setLineDash([]);
}

export function frame(pen: Pen, { x, y, width, height }: Box, ink: string, dash: number[]): void {
  if (width < 3) return;
  pen.strokeStyle = ink;
  pen.lineWidth = 1;
  pen.setLineDash(dash);
  pen.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  pen.setLineDash([]);
}

/** Fills the boxes and draws a pattern over their common extent, cut to them. */
function inside(
  pen: Pen,
  boxes: readonly Box[],
  ground: string,
  draw: (extent: Box) => void,
): void {
  const [first, ...rest] = boxes;
  if (!first) return;
  let { x, y } = first;
  let right = x + first.width;
  let bottom = y + first.height;
  for (const box of rest) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  pen.save();
  pen.fillStyle = ground;
  outline(pen, boxes);
  pen.fill();
  pen.clip();
  draw({ x, y, width: right - x, height: bottom - y });
  pen.restore();
}

function outline(pen: Pen, boxes: readonly Box[]): void {
  pen.beginPath();
  for (const { x, y, width, height } of boxes) pen.rect(x, y, width, height);
}
