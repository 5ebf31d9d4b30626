/** A piece of a line of code, and the class that colours it ('' for none). */
export interface CodeSpan {
  readonly text: string;
  readonly colour: string;
  /** 0-based column where it begins. */
  readonly column: number;
}

/** Lines without any colour: what is shown until the highlighting has been fetched. */
export function plainLines(text: string): CodeSpan[][] {
  return text
    .split('\n')
    .map((line) => (line === '' ? [] : [{ text: line, colour: '', column: 0 }]));
}

/** Columns by which the wrapped part of a line is moved in: its own indentation and a bit. */
export function hangingColumns(line: string): number {
  return line.length - line.trimStart().length + 2;
}
