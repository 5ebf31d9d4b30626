import { type KeyboardEvent, useCallback } from 'react';
import type { CellId } from '../../lessons/lesson';
import { actionOf, actOn } from '../../store/keys';

/** Elements that have a use of their own for every key. Sliders keep up, down and the pages: a run has no use for them. */
const OWN_KEYS = 'input:not([type="range"]), select, textarea, [contenteditable="true"], dialog';
const PRESSED_BY = [' ', 'Enter'];

/** For the parts of a page that show a cell's run: its keys work while the focus is within. */
export function useRunKeys(cell: CellId): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      const found = actionOf(event);
      if (!found || event.defaultPrevented || !(event.target instanceof Element)) return;
      if (event.target.closest(OWN_KEYS)) return;
      // Space on a button presses the button.
      if (PRESSED_BY.includes(event.key) && event.target.closest('button, summary, a')) return;
      event.preventDefault();
      event.stopPropagation();
      actOn(cell, found, event.key);
    },
    [cell],
  );
}
