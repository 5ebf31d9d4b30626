/** The top level of a cell, statement by statement: what it declares, what it needs. */
import type { AnyNode } from 'acorn';
import type { CellId } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { declaredAsStatement, type FreeNames, freeNames } from './free-names';
import { type ImportedName, importedNames } from './imports';
import type { ParsedCell } from './parse';
import type { Problem } from './problem';
import { isFunction, lineOf } from './syntax';

export type TopLevel =
  | { readonly kind: 'import'; readonly names: readonly ImportedName[] }
  /** A function, a class, or a constant that holds a function: every thread evaluates it anew. */
  | (Declaration & { readonly kind: 'function' | 'class' })
  /** Variables, and everything else: the main thread alone runs it. */
  | (Declaration & { readonly kind: 'script' });

interface Declaration {
  readonly node: AnyNode;
  readonly cell: ParsedCell;
  readonly declares: readonly string[];
  readonly free: FreeNames;
}

export function topLevel(cell: ParsedCell): TopLevel[] | Problem {
  const found: TopLevel[] = [];
  for (const node of cell.statements) {
    if (node.type === 'ImportDeclaration') {
      const names = importedNames(cell.cell, node);
      if (!Array.isArray(names)) return names;
      found.push({ kind: 'import', names });
    } else if (node.type.startsWith('Export')) {
      return exportProblem(cell.cell, node);
    } else {
      const free = freeNames(node);
      const reserved = ['$', '$r', '$e'].find((name) => free.used.has(name));
      if (reserved !== undefined) return reservedProblem(cell.cell, node, reserved);
      found.push({ kind: kindOf(node), node, cell, declares: declaredAsStatement(node), free });
    }
  }
  return found;
}

function kindOf(node: AnyNode): 'function' | 'class' | 'script' {
  if (node.type === 'FunctionDeclaration') return 'function';
  if (node.type === 'ClassDeclaration') return 'class';
  if (node.type !== 'VariableDeclaration' || node.kind !== 'const') return 'script';
  const [only, ...others] = node.declarations;
  const holdsFunction = only?.init && isFunction(only.init) && only.id.type === 'Identifier';
  return holdsFunction && others.length === 0 ? 'function' : 'script';
}

function exportProblem(cell: CellId, node: AnyNode): Problem {
  const message = t('errors.export');
  return { name: 'SyntaxError', message, cell, line: lineOf(node), column: 0 };
}

function reservedProblem(cell: CellId, node: AnyNode, name: string): Problem {
  const message = t('errors.reserved', { name });
  return { name: 'NameError', message, cell, line: lineOf(node), column: 0 };
}
