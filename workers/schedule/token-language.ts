/** A schedule says which language its text is in: those of Python begin with a mark, those of TypeScript as they always did. */
import { TokenError } from './token';

const PYTHON = 'py.';

export function markedPython(token: string): string {
  return PYTHON + token;
}

/** The token without its mark. Throws TokenError for one of TypeScript. */
export function unmarkedPython(token: string): string {
  if (token.startsWith(PYTHON)) return token.slice(PYTHON.length);
  throw new TokenError(
    'This schedule belongs to a text in TypeScript. Press TypeScript at the cell, and play it there.',
  );
}
