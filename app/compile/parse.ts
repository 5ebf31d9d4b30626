/** One cell's text: TypeScript to JavaScript (sucrase, lines kept), JavaScript to a tree (acorn). */
import { type AnyNode, parse as parseJavaScript, type Program as Tree } from 'acorn';
import { transform } from 'sucrase';
import type { CellId } from '../lessons/lesson';
import type { Problem } from './problem';

export interface ParsedCell {
  readonly cell: CellId;
  /** JavaScript with the same lines as the cell's text. */
  readonly source: string;
  readonly statements: readonly AnyNode[];
}

export type ParseResult =
  | { readonly ok: true; readonly parsed: ParsedCell }
  | { readonly ok: false; readonly problem: Problem };

export function parseCell(cell: CellId, text: string): ParseResult {
  try {
    const { code } = transform(text, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: true,
    });
    const tree: Tree = parseJavaScript(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      locations: true,
    });
    return { ok: true, parsed: { cell, source: code, statements: tree.body } };
  } catch (error) {
    return { ok: false, problem: syntaxProblem(cell, error) };
  }
}

/** Both parsers end their message with `(line:column)`; sucrase also begins with the file's name. */
function syntaxProblem(cell: CellId, error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const position = said.match(/\((\d+):(\d+)\)\s*$/);
  const message = said
    .replace(/\s*\(\d+:\d+\)\s*$/, '')
    .replace(/^Error transforming [^:]*:\s*/, '')
    .replace(/^SyntaxError:\s*/, '');
  return {
    name: 'SyntaxError',
    message: inWords(message),
    cell,
    line: position ? Number(position[1]) : null,
    column: position ? Number(position[2]) : null,
  };
}

function inWords(message: string): string {
  if (/await/i.test(message)) {
    return 'await does not belong in a cell: threads wait with get(), join() or sleep(), and the page goes on.';
  }
  if (/'return' outside of function/.test(message)) {
    return "'return' outside of a function: the statements of a cell simply end.";
  }
  return `${message}.`.replace(/\.\.$/, '.');
}
