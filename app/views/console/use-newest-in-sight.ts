import { type RefObject, useEffect, useRef } from 'react';

/** The element that is newest stays in sight of the box that scrolls it. The page itself is not moved. */
export function useNewestInSight(newest: number): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is the newest one, so another element stands in the place.
  useEffect(() => {
    const row = place.current;
    const box = row?.closest<HTMLElement>('[role="log"]');
    if (!row || !box) return;
    const [seen, has] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
    if (has.bottom > seen.bottom) box.scrollTop += has.bottom - seen.bottom;
    else if (has.top < seen.top) box.scrollTop -= seen.top - has.top;
  }, [newest]);
  return place;
}
