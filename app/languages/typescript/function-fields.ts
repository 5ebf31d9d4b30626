/**
 * `work.count = 0`, a field of a function: each thread has functions of its own, and would have a count of its own.
 * (A function that closes over something goes along as what it closes over.)
 */
import type { AnyNode } from 'acorn';
import { declaredBy } from './free-names';
import { childrenOf, isFunction } from './syntax';

export interface FunctionField {
  readonly at: AnyNode;
  readonly name: string;
  readonly field: string;
}

/** Names of the functions that a statement of the top level declares. */
export function functionsIn(node: AnyNode): string[] {
  if (node.type === 'FunctionDeclaration') return node.id ? [node.id.name] : [];
  if (node.type !== 'VariableDeclaration' || node.kind !== 'const') return [];
  return node.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init && isFunction(init) ? [id.name] : [],
  );
}

/** The first place that sets a field of one of these functions. */
export function functionFieldIn(
  node: AnyNode,
  functions: ReadonlySet<string>,
): FunctionField | undefined {
  const inside = new Set(functions);
  for (const name of declaredBy(node))
    if (node.type !== 'Program' && !functionsIn(node).includes(name)) inside.delete(name);
  if (inside.size === 0) return undefined;
  const target =
    node.type === 'AssignmentExpression'
      ? node.left
      : node.type === 'UpdateExpression'
        ? node.argument
        : undefined;
  if (target?.type === 'MemberExpression' && target.object.type === 'Identifier') {
    const { object, property, computed } = target;
    const plain = !computed && property.type === 'Identifier' && property.name !== 'prototype';
    if (plain && inside.has(object.name))
      return { at: target, name: object.name, field: property.name };
  }
  for (const child of childrenOf(node)) {
    const found = functionFieldIn(child, inside);
    if (found !== undefined) return found;
  }
  return undefined;
}
