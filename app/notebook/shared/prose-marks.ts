/** The two marks that prose may carry: `code` in backticks and *emphasis*. */
export interface ProseSpan {
  readonly kind: 'plain' | 'code' | 'emphasis';
  readonly text: string;
  /** Where it begins in the text. */
  readonly at: number;
}

/** A mark that is never closed is an ordinary character. */
export function proseSpans(prose: string): ProseSpan[] {
  const spans: ProseSpan[] = [];
  let end = 0;
  for (const found of prose.matchAll(/`([^`]+)`|\*([^*\s](?:[^*]*[^*\s])?)\*/g)) {
    if (found.index > end)
      spans.push({ kind: 'plain', text: prose.slice(end, found.index), at: end });
    const [whole, code, emphasis] = found;
    spans.push(
      code === undefined
        ? { kind: 'emphasis', text: emphasis ?? '', at: found.index }
        : { kind: 'code', text: code, at: found.index },
    );
    end = found.index + whole.length;
  }
  if (end < prose.length) spans.push({ kind: 'plain', text: prose.slice(end), at: end });
  return spans;
}
