/** Changes of a cell's text that the lesson offers, made and taken back by finding their pieces. */
import type { Piece } from './lesson';

/** @param pieces an edit's, in the language of the text */
export function isApplied(text: string, pieces: readonly Piece[]): boolean {
  return pieces.every(({ replace }) => text.includes(replace));
}

/** The text with the change made; null if the text has no longer, or more than once, what is to be replaced. */
export function applied(text: string, pieces: readonly Piece[]): string | null {
  return replaced(
    text,
    pieces.map(({ find, replace }) => [find, replace]),
  );
}

/** The text with the change taken back; null if it cannot be found any more. */
export function takenBack(text: string, pieces: readonly Piece[]): string | null {
  return replaced(
    text,
    pieces.map(({ find, replace }) => [replace, find]),
  );
}

function replaced(text: string, pieces: readonly (readonly [string, string])[]): string | null {
  let changed = text;
  for (const [from, to] of pieces) {
    const parts = changed.split(from);
    if (parts.length !== 2) return null;
    changed = parts.join(to);
  }
  return changed;
}
