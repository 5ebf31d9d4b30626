import { type ReactNode, useEffect, useState } from 'react';

interface OwnTaskProps {
  /** False: there is little to draw, and it may come at once. */
  readonly needed: boolean;
  readonly children: ReactNode;
}

/** Draws for the first time what is inside in a task of its own, after what stands around it: neither holds the page up. */
export function OwnTask({ needed, children }: OwnTaskProps) {
  const [due, setDue] = useState(!needed);
  useEffect(() => {
    if (due) return;
    const timer = setTimeout(() => setDue(true), 0);
    return () => clearTimeout(timer);
  }, [due]);
  return due ? children : null;
}
