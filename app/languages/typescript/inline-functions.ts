/** Functions written inline at the top level, which every thread evaluates for itself. */
import type { AnyNode } from 'acorn';
import { isCalledHere } from './called-here';
import { declaredBy, freeNames } from './free-names';
import { childrenOf, isFunction } from './syntax';

/**
 * Functions written directly in a top-level statement, not inside another function or class, but for those that never come to
 * another thread: `threads.forEach((t) => t.start())`. What such a one names would be shared for nothing.
 * @param methods that the program defines: who knows what they do with a function
 * @param local names of blocks and loops around the node: a function that uses one cannot be taken out of them.
 */
export function inlineFunctions(
  node: AnyNode,
  methods: ReadonlySet<string>,
  local: ReadonlySet<string> = new Set(),
): AnyNode[] {
  if (isFunction(node)) {
    if (node.type === 'FunctionDeclaration') return [];
    return [...freeNames(node).used].some((name) => local.has(name)) ? [] : [node];
  }
  // Methods cannot be taken out of their object or class.
  if (node.type === 'ClassExpression' || node.type === 'ClassDeclaration') return [];
  if (node.type === 'Property' && (node.method || node.kind !== 'init')) return [];
  const inner = new Set([...local, ...declaredBy(node)]);
  return childrenOf(node)
    .filter((child) => !isCalledHere(node, child, methods))
    .flatMap((child) => inlineFunctions(child, methods, inner));
}
