/** Words in which `code` stands in backticks. */
export function CodeWords({ text }: { readonly text: string }) {
  let at = 0;
  return text.split('`').map((piece, i) => {
    const from = at;
    at += piece.length + 1;
    return i % 2 === 1 ? <code key={from}>{piece}</code> : piece;
  });
}
