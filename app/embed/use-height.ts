import { type RefObject, useEffect } from 'react';
import type { Host } from './host';

/** Tells the page around how high all of it is, at first and whenever that changes. */
export function useHeight(all: RefObject<HTMLElement | null>, host: Host): void {
  useEffect(() => {
    if (all.current === null) return;
    let told = 0;
    const observer = new ResizeObserver(([entry]) => {
      const [box] = entry?.borderBoxSize ?? [];
      const height = Math.ceil(box?.blockSize ?? 0);
      if (height === told) return;
      told = height;
      host.tellHeight(height);
    });
    observer.observe(all.current);
    return () => observer.disconnect();
  }, [all, host]);
}
