/** What of a program's sources a schedule is bound to: every word of them that can make a difference, and no other. */
import type { ParsedCell } from './parse';
import type { Selection } from './select';

/**
 * The statements' tokens, one blank between two. Types, comments, blank space and the order of imports make no
 * difference, so a comment may be translated; nor does anything that the compiler adds.
 */
export function wordsOf(
  imports: Selection['imports'],
  statements: Selection['statements'],
): string {
  const words = imports.map(({ local, module, imported }) => `${local}=${module}.${imported}`);
  words.sort();
  // Statements and tokens of a cell are both in the order of its text, so each token is looked at once.
  const seen = new Map<ParsedCell, number>();
  for (const { cell, node } of statements) {
    let at = seen.get(cell) ?? 0;
    for (let token = cell.tokens[at]; token && token.end <= node.end; token = cell.tokens[++at])
      if (token.start >= node.start && token.start < token.end)
        words.push(cell.source.slice(token.start, token.end));
    seen.set(cell, at);
  }
  return words.join(' ');
}
