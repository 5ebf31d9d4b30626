import { NONE, PLAIN_ITEM_BASE } from '../../workers/trace/events';
import { fitted } from '../charts/text-fit';
import { CHIP } from '../charts/vessel-shape';
import type { Item } from '../model/moment';
import './Chip.css';

/** One item with its identity, centred on x, y. */
export function Chip({
  item,
  x,
  y,
  size = CHIP,
}: {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}) {
  return (
    <g
      className={`Chip Chip--${chipColour(item)}`}
      transform={`translate(${x - size / 2},${y - size / 2})`}
    >
      <rect className="Chip-body" width={size} height={size} rx={5} />
      <text className="Chip-text" x={size / 2} y={size / 2 + 4.2}>
        {chipText(item, size)}
      </text>
    </g>
  );
}

export function chipColour({ item }: Item): number {
  if (item === NONE) return 0;
  return (item >= PLAIN_ITEM_BASE ? item - PLAIN_ITEM_BASE : item) % 6;
}

function chipText({ item, text }: Item, size: number): string {
  if (item === NONE) return '?';
  return fitted(
    [item >= PLAIN_ITEM_BASE ? text.replace(/^['"]|['"]$/g, '') : String(item)],
    12,
    size - 2,
  );
}
