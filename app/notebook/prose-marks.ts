/** The two marks that prose may carry: `code` in backticks and *emphasis*. */
export interface ProseSpan {
  readonly kind: 'plain' | 'code' | 'emphasis';
  readonly text: string;
}

/** A mark that is never closed is an ordinary character. */
export function proseSpans(prose: string): ProseSpan[] {
  const spans: ProseSpan[] = [];
  let end = 0;
  for (const found of prose.matchAll(/`([^`]+)`|\*([^*\s](?:[^*]*[^*\s])?)\*/g)) {
    if (found.index > end) spans.push({ kind: 'plain', text: prose.slice(end, found.index) });
    const [whole, code, emphasis] = found;
    spans.push(
      code === undefined ? { kind: 'emphasis', text: emphasis ?? '' } : { kind: 'code', text: code },
    );
    end = found.index + whole.length;
  }
  if (end < prose.length) spans.push({ kind: 'plain', text: prose.slice(end) });
  return spans;
}
