/** Functions that are called where they are given, and forgotten: they never come to another thread. */
import type { AnyNode } from 'acorn';

/** Methods of the language, of `Lock` and of `Condition`: with the place of the function among what they are given. */
const CALLING: ReadonlyMap<string, number> = new Map([
  ['every', 0],
  ['filter', 0],
  ['find', 0],
  ['findIndex', 0],
  ['findLast', 0],
  ['findLastIndex', 0],
  ['flatMap', 0],
  ['forEach', 0],
  ['from', 1],
  ['groupBy', 1],
  ['map', 0],
  ['parse', 1],
  ['reduce', 0],
  ['reduceRight', 0],
  ['replace', 1],
  ['replaceAll', 1],
  ['some', 0],
  ['sort', 0],
  ['stringify', 1],
  ['toSorted', 0],
  ['waitFor', 0],
  ['with', 0],
]);

/**
 * Whether a function stands where it is only called: `threads.forEach((thread) => thread.start())`. One with a name of its own could
 * give itself away.
 * @param methods that the program defines: who knows what they do with a function
 */
export function isCalledHere(node: AnyNode, child: AnyNode, methods: ReadonlySet<string>): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { property, computed } = node.callee;
  if (computed || property.type !== 'Identifier' || methods.has(property.name)) return false;
  const at = CALLING.get(property.name);
  const nameless =
    child.type === 'ArrowFunctionExpression' || (child.type === 'FunctionExpression' && !child.id);
  return at !== undefined && nameless && child === node.arguments[at];
}
