/** Lines that stand in an order. */

/** A line in an order: the same text may be printed more than once. */
export interface Line {
  readonly text: string;
  /** Counts lines with this text, from 0. */
  readonly nth: number;
}

export function linesOf(console: readonly string[]): Line[] {
  const seen = new Map<string, number>();
  return console.map((text) => {
    const nth = seen.get(text) ?? 0;
    seen.set(text, nth + 1);
    return { text, nth };
  });
}

/** Moves the line at `from` to place `to`; the others keep their order. */
export function moved<T>(lines: readonly T[], from: number, to: number): T[] {
  const rest = lines.filter((_, i) => i !== from);
  const line = lines[from];
  if (line === undefined) return [...lines];
  const place = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, place), line, ...rest.slice(place)];
}
