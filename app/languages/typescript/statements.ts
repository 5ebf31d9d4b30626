/** The top level of a cell, statement by statement: what it declares, what it needs. */
import type { AnyNode } from 'acorn';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import type { Problem } from '../problem';
import { declaredAsStatement, type FreeNames, freeNames } from './free-names';
import { type ImportedName, importedNames } from './imports';
import type { ParsedCell } from './parse';
import { refusedIn } from './refused';
import { childrenOf, isFunction, lineOf } from './syntax';

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
      const reserved = reservedName(node);
      if (reserved !== undefined) return reservedProblem(cell.cell, reserved.node, reserved.name);
      const refused = refusedIn(cell.cell, node);
      if (refused !== undefined) return refused;
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
  const named = only?.id.type === 'Identifier' && others.length === 0;
  if (named && only.init?.type === 'ClassExpression') return 'class';
  const holdsFunction = only?.init && isFunction(only.init) && only.id.type === 'Identifier';
  return holdsFunction && others.length === 0 ? 'function' : 'script';
}

function exportProblem(cell: CellId, node: AnyNode): Problem {
  const message = t('errors.export');
  return { name: 'SyntaxError', message, cell, line: lineOf(node), column: 0 };
}

const RESERVED: readonly string[] = ['$', '$r', '$e', '$v', '$key'];

/** A use or declaration, however deep, of a name that compiled text has for itself. */
function reservedName(
  node: AnyNode,
): { readonly node: AnyNode; readonly name: string } | undefined {
  if (node.type === 'Identifier') {
    return RESERVED.includes(node.name) ? { node, name: node.name } : undefined;
  }
  for (const child of childrenOf(node)) {
    if (child === memberName(node)) continue;
    const found = reservedName(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The part of a node that only names a member: `$` in `a.$` or `{ $: 1 }`. */
function memberName(node: AnyNode): AnyNode | undefined {
  switch (node.type) {
    case 'MemberExpression':
      return node.computed ? undefined : node.property;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return node.computed || (node.type === 'Property' && node.shorthand) ? undefined : node.key;
    default:
      return undefined;
  }
}

function reservedProblem(cell: CellId, node: AnyNode, name: string): Problem {
  const message = t('errors.reserved', { name });
  return { name: 'NameError', message, cell, line: lineOf(node), column: 0 };
}
