import { type RefObject, useEffect, useState } from 'react';
import { watchSight } from '../shared/sight';

/** As much again as the window shows, above it and below. */
const NEAR = '100% 0px';

/** Whether an element is in the window or close to it. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (element.current !== null) return watchSight(element.current, setNear, NEAR);
  }, [element]);
  return near;
}
