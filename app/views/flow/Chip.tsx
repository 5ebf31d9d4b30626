import { NONE, PLAIN_ITEM_BASE } from '../../../workers/trace/events';
import { CHIP } from '../../charts/flow/vessel-shape';
import { fitted } from '../../charts/text-fit';
import type { Item } from '../../model/moment/moment';
import './Chip.css';

/** Which item the reader follows, NONE for none, and how to choose another. */
export interface Follow {
  readonly item: number;
  readonly onChoose: (item: number) => void;
}

/** One item with its identity, centred on x, y. */
export function Chip({
  item,
  x,
  y,
  size = CHIP,
  follow,
}: {
  readonly item: Item;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly follow: Follow;
}) {
  const chosen = item.item !== NONE && item.item === follow.item;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group cannot be focused; the item card does the same by keyboard
    <g
      className={`Chip Chip--${chipColour(item)}${chosen ? ' Chip--chosen' : ''}`}
      transform={`translate(${x - size / 2},${y - size / 2})`}
      aria-hidden="true"
      onClick={(event) => {
        if (item.item === NONE) return;
        // The vessel around it can be chosen, too.
        event.stopPropagation();
        follow.onChoose(item.item);
      }}
    >
      {chosen && (
        <rect className="Chip-ring" x={-4} y={-4} width={size + 8} height={size + 8} rx={8} />
      )}
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
