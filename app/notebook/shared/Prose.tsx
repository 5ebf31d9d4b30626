import { proseSpans } from './prose-marks';

/** One paragraph's text with its marks drawn; the element around it is the caller's. */
export function Prose({ text }: { readonly text: string }) {
  return proseSpans(text).map((span) => {
    switch (span.kind) {
      case 'plain':
        return span.text;
      case 'code':
        return <code key={span.at}>{span.text}</code>;
      case 'emphasis':
        return <em key={span.at}>{span.text}</em>;
      default:
        return span.kind satisfies never;
    }
  });
}
