/** Is a value that nobody vouches for what it should be? */

export type Fields = Readonly<Record<string, unknown>>;

/** A run that took longer did not come from here. */
const MOST_MS = 1e10;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

export function isCount(value: unknown): value is number {
  return isNumber(value) && value >= 0;
}

export function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MOST_MS;
}

/** Each as `read` gives it; null if it is no list, or one of them is null. */
export function listOf<T>(value: unknown, read: (each: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const all: T[] = [];
  for (const each of value) {
    const found = read(each);
    if (found === null) return null;
    all.push(found);
  }
  return all;
}

/** Where in the learner's texts; null if it is no such thing. */
export function placeIn({
  cell,
  line,
}: Fields): { readonly cell: string | null; readonly line: number | null } | null {
  if (cell !== null && !isText(cell)) return null;
  return line === null || isCount(line) ? { cell, line } : null;
}
