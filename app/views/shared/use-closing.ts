import { type RefCallback, useCallback } from 'react';

/**
 * What is open in an element closes by Escape, from anywhere inside, and when the focus goes elsewhere.
 * @param onEscape null: nothing is open
 */
export function useClosing(
  onEscape: ((place: HTMLElement, event: KeyboardEvent) => void) | null,
  onLeave?: () => void,
): RefCallback<HTMLElement> {
  return useCallback(
    (place: HTMLElement | null) => {
      if (place === null || onEscape === null) return;
      const onKey = (event: KeyboardEvent) => {
        if (event.key === 'Escape') onEscape(place, event);
      };
      const onFocus = ({ relatedTarget }: FocusEvent) => {
        if (relatedTarget instanceof Node && !place.contains(relatedTarget)) onLeave?.();
      };
      place.addEventListener('keydown', onKey);
      place.addEventListener('focusout', onFocus);
      return () => {
        place.removeEventListener('keydown', onKey);
        place.removeEventListener('focusout', onFocus);
      };
    },
    [onEscape, onLeave],
  );
}
