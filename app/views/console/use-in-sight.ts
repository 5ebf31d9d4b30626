import { type RefObject, useEffect, useRef } from 'react';

/** An element that becomes `newest` is brought into sight of the box that scrolls it. The page itself is not moved. */
export function useInSight(newest: boolean): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = place.current;
    const box = row?.closest<HTMLElement>('[role="log"]');
    if (!newest || !row || !box) return;
    const [seen, has] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
    if (has.bottom > seen.bottom) box.scrollTop += has.bottom - seen.bottom;
    else if (has.top < seen.top) box.scrollTop -= seen.top - has.top;
  }, [newest]);
  return place;
}
