/**
 * How a queue is drawn. Bounded: exactly its slots. Unbounded: a glass, open at the top, with chips while they
 * are few and a level when they are many. The next item out is always at the right, or at the bottom.
 */
import type { VesselNode } from '../../model/flow/flow-graph';

export type VesselShape = 'pipe' | 'narrow-pipe' | 'grid' | 'glass';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export const CHIP = 24;
const SLOT = 30;
const NARROW_SLOT = 11;
const GRID_CELL = 9;
const GRID_COLUMNS = 8;
const GLASS = { width: 58, height: 86 };
const GLASS_COLUMNS = 2;
/** A glass shows its items one by one up to this many. */
export const GLASS_CHIPS = 6;

export function vesselShape({ maxsize }: Pick<VesselNode, 'maxsize'>): VesselShape {
  if (maxsize === 0 || maxsize > 64) return 'glass';
  if (maxsize <= 5) return 'pipe';
  return maxsize <= 16 ? 'narrow-pipe' : 'grid';
}

export function vesselSize(vessel: Pick<VesselNode, 'maxsize'>): Size {
  const { maxsize } = vessel;
  switch (vesselShape(vessel)) {
    case 'pipe':
      return { width: Math.max(64, maxsize * SLOT + 8), height: 40 };
    case 'narrow-pipe':
      return { width: maxsize * NARROW_SLOT + 8, height: 40 };
    case 'grid':
      return {
        width: GRID_COLUMNS * GRID_CELL + 10,
        height: Math.ceil(maxsize / GRID_COLUMNS) * GRID_CELL + 10,
      };
    case 'glass':
      return GLASS;
  }
}

/** The box of place `n` (0 leaves next) inside a vessel drawn in `box`. */
export function slotBox(vessel: Pick<VesselNode, 'maxsize'>, box: Box, n: number): Box {
  switch (vesselShape(vessel)) {
    case 'pipe': {
      const start = box.x + (box.width - vessel.maxsize * SLOT) / 2;
      return {
        x: start + (vessel.maxsize - 1 - n) * SLOT + (SLOT - CHIP) / 2,
        y: box.y + (box.height - CHIP) / 2,
        width: CHIP,
        height: CHIP,
      };
    }
    case 'narrow-pipe':
      return {
        x: box.x + 4 + (vessel.maxsize - 1 - n) * NARROW_SLOT + 1,
        y: box.y + 6,
        width: NARROW_SLOT - 2,
        height: box.height - 12,
      };
    case 'grid': {
      const rows = Math.ceil(vessel.maxsize / GRID_COLUMNS);
      const column = GRID_COLUMNS - 1 - Math.floor(n / rows);
      return {
        x: box.x + 5 + column * GRID_CELL + 1,
        y: box.y + 5 + (rows - 1 - (n % rows)) * GRID_CELL + 1,
        width: GRID_CELL - 2,
        height: GRID_CELL - 2,
      };
    }
    case 'glass': {
      const column = GLASS_COLUMNS - 1 - (n % GLASS_COLUMNS);
      const row = Math.floor(n / GLASS_COLUMNS);
      const gap = 3;
      const left = box.x + (box.width - GLASS_COLUMNS * CHIP - gap) / 2;
      return {
        x: left + column * (CHIP + gap),
        y: box.y + box.height - 5 - (row + 1) * CHIP - row * 2,
        width: CHIP,
        height: CHIP,
      };
    }
  }
}

/** The boxes of all places that are drawn one by one, next out first; none for a glass, however large its queue may grow. */
export function slotBoxes(vessel: Pick<VesselNode, 'maxsize'>, box: Box): Box[] {
  if (vesselShape(vessel) === 'glass') return [];
  return Array.from({ length: vessel.maxsize }, (_, n) => slotBox(vessel, box, n));
}

/** The walls of a glass: down, round, up; no lid. */
export function glassPath({ x, y, width, height }: Box): string {
  const r = 9;
  return `M${x},${y}V${y + height - r}Q${x},${y + height} ${x + r},${y + height}H${x + width - r}Q${x + width},${y + height} ${x + width},${y + height - r}V${y}`;
}

/** The two lines of a pipe, open at both ends. */
export function pipePath({ x, y, width, height }: Box): string {
  return `M${x},${y}H${x + width}M${x},${y + height}H${x + width}`;
}

/** What `depth` items fill of a glass when `scale` items are the most that any glass of the picture ever held. */
export function levelBox({ x, y, width, height }: Box, depth: number, scale: number): Box {
  const inset = 3;
  const full = height - inset - 6;
  const level = full * Math.min(1, Math.max(0, depth / Math.max(1, scale)));
  // A single item among a thousand must still be seen.
  const shown = depth > 0 ? Math.max(3, level) : 0;
  return { x: x + inset, y: y + height - inset - shown, width: width - 2 * inset, height: shown };
}
