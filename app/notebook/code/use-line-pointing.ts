import { type RefObject, useEffect, useRef } from 'react';

interface LinePointing {
  /** The line under the pointer; null when it has left. */
  readonly onLine?: ((line: number | null) => void) | undefined;
  readonly onLineChosen?: ((line: number) => void) | undefined;
}

/**
 * Lines of code, each with its number as `data-line`, tell when they are pointed at and clicked. One listener on the
 * text for all of them; a second way only, for pointers: by keyboard the editor's cursor lights a line's counterpart,
 * and a key of the editor goes to a line's events.
 */
export function useLinePointing({
  onLine,
  onLineChosen,
}: LinePointing): RefObject<HTMLDivElement | null> {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = text;
    if (current === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    if (onLine) {
      let told: number | null = null;
      const tell = (line: number | null) => {
        if (line !== told) onLine(line);
        told = line;
      };
      // Between two lines, and from word to word, the line stays the same.
      const over = (event: Event) => tell(lineOf(event) ?? told);
      current.addEventListener('mouseover', over, { signal });
      current.addEventListener('mouseleave', () => tell(null), { signal });
    }
    if (onLineChosen) {
      const choose = (event: Event) => {
        const line = lineOf(event);
        if (line !== null) onLineChosen(line);
      };
      current.addEventListener('click', choose, { signal });
    }
    return () => listening.abort();
  }, [onLine, onLineChosen]);
  return text;
}

function lineOf({ target }: Event): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  return line === null ? null : Number(line.dataset.line);
}
