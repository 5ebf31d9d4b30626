/**
 * `list[key]`, where `key` may be the text 'length': the shell of a shared array has a length of its own, which is always 0
 * (workers/data/list-shell.ts). So such a key is asked for by the name that shells answer to:
 *
 *   list[key]      list[$key(key)]
 *
 * Only in a program in which that text stands as a value: others pay nothing.
 */
import type { AnyNode } from 'acorn';
import type { Edits } from './edits';
import { takesApart } from './shared-patterns';
import { childrenOf } from './syntax';

/** Before a program with such keys. */
export const KEY_HEADER = `const $key=(key)=>key==='length'?$.LENGTH:key;`;

/** Whether 'length' stands somewhere as a value, from where it can become a key. */
export function hasLengthAsValue(node: AnyNode): boolean {
  if (node.type === 'Literal') return node.value === 'length';
  if (node.type === 'TemplateElement') return node.value.cooked === 'length';
  return partsOf(node).some(hasLengthAsValue);
}

export function editKeys(edits: Edits, node: AnyNode): void {
  // What is deleted is asked of the engine as a whole.
  if (node.type === 'UnaryExpression' && node.operator === 'delete') {
    for (const child of childrenOf(node.argument)) editKeys(edits, child);
    return;
  }
  if (node.type === 'MemberExpression' && node.computed) editKey(edits, node.property);
  if (node.type === 'ObjectPattern' && !takesApart(node))
    for (const each of node.properties)
      if (each.type === 'Property' && each.computed) editKey(edits, each.key);
  for (const child of childrenOf(node)) editKeys(edits, child);
}

function editKey(edits: Edits, { start, end, type }: AnyNode): void {
  const sequence = type === 'SequenceExpression';
  if (type !== 'Literal')
    edits.around(start, end, sequence ? '$key((' : '$key(', sequence ? '))' : ')');
}

/** Without keys that are written where they are used: those are seen by themselves. */
function partsOf(node: AnyNode): readonly AnyNode[] {
  const written =
    (node.type === 'MemberExpression' && node.property.type === 'Literal') ||
    (node.type === 'BinaryExpression' && node.operator === 'in' && node.left.type === 'Literal');
  if (!written) return childrenOf(node).filter((child) => !isPlainKey(node, child));
  return node.type === 'MemberExpression' ? [node.object] : [node.right];
}

function isPlainKey(node: AnyNode, child: AnyNode): boolean {
  return node.type === 'Property' && !node.computed && node.key === child && node.value !== child;
}
