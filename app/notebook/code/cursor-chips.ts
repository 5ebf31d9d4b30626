import type { CursorChip } from '../../store/cursor-feed';
import './cursor-chips.css';

/** Its colour comes from `data-colour`. */
export function chipClass({ waits }: CursorChip): string {
  return waits ? 'Cursor-chip Cursor-chip--waits' : 'Cursor-chip';
}
