import { useSession } from '../../store/session';
import { operationInPython } from '../../words/code-words';

/** Words in which `code` stands in backticks: as the language that is shown writes it. */
export function CodeWords({ text }: { readonly text: string }) {
  const python = useSession(({ language }) => language === 'python');
  let at = 0;
  return text.split('`').map((piece, i) => {
    const from = at;
    at += piece.length + 1;
    if (i % 2 === 0) return piece;
    return <code key={from}>{python ? operationInPython(piece) : piece}</code>;
  });
}
