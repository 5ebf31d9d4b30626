export interface Numbered<Entry> {
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly entry: Entry;
}

/** For lists that are complete when they come and never change places: their entries may be equal, their numbers are not. */
export function numbered<Entry>(entries: readonly Entry[]): readonly Numbered<Entry>[] {
  return entries.map((entry, i) => ({ number: i + 1, entry }));
}
