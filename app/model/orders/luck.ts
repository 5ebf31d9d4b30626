/** How often a program is tried to see whether it works: more often each time that luck found nothing. */

const FIRST = 100;
const MOST = 10_000;

export interface Luck {
  readonly tried: number;
  readonly failed: Readonly<Record<string, number>>;
}

/** @param luck what came of the last tries of the same text; null when there were none */
export function nextTries(luck: Luck | null): number {
  if (luck === null || luck.tried < FIRST || Object.keys(luck.failed).length > 0) return FIRST;
  return Math.min(MOST, 10 ** Math.floor(Math.log10(luck.tried)) * 10);
}
