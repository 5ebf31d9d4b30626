import { useSession } from '../../store/session';
import { codeInPython } from '../../words/code-words';
import { proseSpans } from './prose-marks';

/** One paragraph's text with its marks drawn, its code as the language that is shown writes it; the element around it is the caller's. */
export function Prose({ text }: { readonly text: string }) {
  const python = useSession(({ language }) => language === 'python');
  return proseSpans(text).map((span) => {
    switch (span.kind) {
      case 'plain':
        return span.text;
      case 'code':
        return <code key={span.at}>{python ? codeInPython(span.text) : span.text}</code>;
      case 'emphasis':
        return <em key={span.at}>{span.text}</em>;
      default:
        return span.kind satisfies never;
    }
  });
}
