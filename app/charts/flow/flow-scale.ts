/** How large a flow is drawn: as large as looks well where there is room for it, smaller where it would be too high. */
import type { FlowGraph } from '../../model/flow/flow-graph';
import { type FlowLayout, flowLayout } from './flow-layout';

export interface ScaledFlow {
  readonly layout: FlowLayout;
  /** Pixels of the page to one of the layout. */
  readonly scale: number;
}

/** From large to small; below the last one nobody could read it. */
const SCALES = [1.25, 1.15, 1, 0.92, 0.85, 0.78];
/** Only a flow with room to spare is drawn larger than it must be. */
const SPARE = 0.86;

/** `width` in pixels of the page, and the height that it should keep to. */
export function scaledFlow(graph: FlowGraph, width: number, mostHeight: number): ScaledFlow {
  let found: ScaledFlow | null = null;
  for (const scale of SCALES) {
    const layout = flowLayout(graph, Math.max(320, Math.floor(width / scale)));
    const fits = layout.height * scale <= mostHeight && layout.width * scale <= width + 1;
    const roomy = layout.used <= layout.width * SPARE;
    found = { layout, scale };
    if (fits && (scale <= 1 || roomy)) break;
  }
  return found ?? { layout: flowLayout(graph, width), scale: 1 };
}
