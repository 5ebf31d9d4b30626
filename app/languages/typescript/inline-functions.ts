/** Functions written inline at the top level, which every thread evaluates for itself. */
import type { AnyNode } from 'acorn';
import { declaredBy, freeNames } from './free-names';
import { childrenOf, isFunction } from './syntax';

/**
 * Functions written directly in a top-level statement, not inside another function or class.
 * @param local names of blocks and loops around the node: a function that uses one cannot be taken out of them.
 */
export function inlineFunctions(node: AnyNode, local: ReadonlySet<string> = new Set()): AnyNode[] {
  if (isFunction(node)) {
    if (node.type === 'FunctionDeclaration') return [];
    return [...freeNames(node).used].some((name) => local.has(name)) ? [] : [node];
  }
  // Methods cannot be taken out of their object or class.
  if (node.type === 'ClassExpression' || node.type === 'ClassDeclaration') return [];
  if (node.type === 'Property' && (node.method || node.kind !== 'init')) return [];
  const inner = new Set([...local, ...declaredBy(node)]);
  return childrenOf(node).flatMap((child) => inlineFunctions(child, inner));
}
