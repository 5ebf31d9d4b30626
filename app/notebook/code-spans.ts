/** A piece of a line of code, and the class that colours it ('' for none). */
export interface CodeSpan {
  readonly text: string;
  readonly colour: string;
}

/** Lines without any colour: what is shown until the highlighting has been fetched. */
export function plainLines(text: string): CodeSpan[][] {
  return text.trimEnd().split('\n').map((line) => (line === '' ? [] : [{ text: line, colour: '' }]));
}
