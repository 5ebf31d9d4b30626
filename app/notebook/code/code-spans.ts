/** A piece of a line of code, and the class that colours it ('' for none). */
export interface CodeSpan {
  readonly text: string;
  readonly colour: string;
  /** 0-based column where it begins. */
  readonly column: number;
}

/** Lines that stand where an editor will stand. Of a text as long as a book all of them would be seconds of drawing. */
export const MOST_LINES = 2_000;

/**
 * Lines without any colour: what is shown until the highlighting has been fetched. Beyond MOST_LINES an ellipsis stands
 * for the rest.
 */
export function plainLines(text: string): CodeSpan[][] {
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) lines.splice(MOST_LINES, lines.length, '…');
  return lines.map((line) => (line === '' ? [] : [{ text: line, colour: '', column: 0 }]));
}

/** Columns by which the wrapped part of a line is moved in: its own indentation and a bit. */
export function hangingColumns(line: string): number {
  return line.length - line.trimStart().length + 2;
}
