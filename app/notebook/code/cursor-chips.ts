import type { CursorChip } from '../../store/cursor-feed';
import './cursor-chips.css';

/** Chips as an element, for places that React does not draw. The list of threads says the same to screen readers. */
export function chipsElement(chips: readonly CursorChip[]): HTMLElement {
  const element = document.createElement('span');
  element.className = 'Cursor-chips';
  element.setAttribute('aria-hidden', 'true');
  for (const { text, colour, waits } of chips) {
    const chip = document.createElement('span');
    chip.className = `Cursor-chip Cursor-chip--${colour}${waits ? ' Cursor-chip--waits' : ''}`;
    chip.textContent = text;
    element.append(chip);
  }
  return element;
}
