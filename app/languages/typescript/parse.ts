/** One cell's text: TypeScript to JavaScript (sucrase, lines kept), JavaScript to a tree (acorn). */
import { type AnyNode, parse as parseJavaScript, type Token, type Program as Tree } from 'acorn';
import { transform } from 'sucrase';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import type { Problem } from '../problem';
import { pythonIn } from './python-text';
import { namespaceIn } from './refused';

export interface ParsedCell {
  readonly cell: CellId;
  /** JavaScript with the same lines as the cell's text. */
  readonly source: string;
  readonly statements: readonly AnyNode[];
  /** In order; comments are none. */
  readonly tokens: readonly Token[];
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
    const dropped = namespaceIn(cell, text, code);
    if (dropped !== undefined) return { ok: false, problem: dropped };
    const tokens: Token[] = [];
    const tree: Tree = parseJavaScript(code, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      locations: true,
      onToken: tokens,
    });
    return { ok: true, parsed: { cell, source: code, statements: tree.body, tokens } };
  } catch (error) {
    return { ok: false, problem: syntaxProblem(cell, text, error) };
  }
}

/** Parsers and walkers of trees call themselves, once for each level; where the stack ends they throw a RangeError. */
export function tooDeep(cell: CellId): Problem {
  return { name: 'SyntaxError', message: t('errors.tooDeep'), cell, line: null, column: null };
}

/** Both parsers end their message with `(line:column)`; sucrase also begins with the file's name. */
function syntaxProblem(cell: CellId, text: string, error: unknown): Problem {
  if (error instanceof RangeError) return tooDeep(cell);
  const said = error instanceof Error ? error.message : String(error);
  const position = said.match(/\((\d+):(\d+)\)\s*$/);
  const message = said
    .replace(/\s*\(\d+:\d+\)\s*$/, '')
    .replace(/^Error transforming [^:]*:\s*/, '')
    .replace(/^SyntaxError:\s*/, '');
  // sucrase counts columns from 1, acorn from 0.
  const first = typeof error === 'object' && error !== null && 'raisedAt' in error ? 0 : 1;
  const lines = position ? text.split('\n').slice(0, Number(position[1])) : [];
  let column = position ? Number(position[2]) - first : null;
  // Where the text is over it is what stands before that was not understood.
  while (lines.length > 1 && lines.at(-1)?.trim() === '') {
    lines.pop();
    column = lines.at(-1)?.length ?? 0;
  }
  const found = lines.at(-1) ?? '';
  const at = column ?? 0;
  return {
    name: 'SyntaxError',
    message: inWords(message, found.slice(0, at), found.slice(at)),
    cell,
    line: lines.length || null,
    column,
  };
}

/**
 * @param before the part of the line where the parser had been
 * @param rest of the line, from where it gave up
 */
function inWords(message: string, before: string, rest: string): string {
  if (/await/i.test(message) || /^await\b/.test(rest)) return t('errors.await');
  if (/'return' outside of function/.test(message)) return t('errors.return');
  const decorator = /^Unexpected character '@'/.test(message) && rest.match(/^@([\w$.]+)/);
  if (decorator) return t('errors.decorator', { name: decorator[1] ?? '' });
  const python = pythonIn(before + rest, before.length);
  if (python !== undefined) return t('errors.python', { ...python });
  const unexpected = message.match(/^Unexpected token(?:, expected "(.+)")?$/);
  if (unexpected === null) return t('errors.parser', { message: message.replace(/\.$/, '') });
  if (/\baccessor\s+$/.test(before)) return t('errors.accessor');
  const [found] = rest.match(/\w+|\S/) ?? [];
  const [, expected] = unexpected;
  if (found === undefined) {
    return expected === undefined
      ? t('errors.somethingMissing')
      : t('errors.expectedAtEnd', { expected });
  }
  return expected === undefined
    ? t('errors.unexpected', { found })
    : t('errors.expected', { expected, found });
}
