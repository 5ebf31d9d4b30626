import { proseSpans } from './prose-marks';

/** One paragraph's text with its marks drawn; the element around it is the caller's. */
export function Prose({ text }: { readonly text: string }) {
  return proseSpans(text).map((span, i) => {
    // Spans have no identity of their own: their place in the text is all there is.
    const key = `${i}`;
    switch (span.kind) {
      case 'plain':
        return span.text;
      case 'code':
        return <code key={key}>{span.text}</code>;
      case 'emphasis':
        return <em key={key}>{span.text}</em>;
      default:
        return span.kind satisfies never;
    }
  });
}
