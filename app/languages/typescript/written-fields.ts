/** Which fields a program writes once objects may be shared: `thread.inQueue = null`, `this.polledCount += 1`. */
import type { AnyNode, Pattern } from 'acorn';
import { childrenOf } from './syntax';

/** Names of written fields; null when a computed name (`object[name] = …`) makes it any. Constructors do not count. */
export function writtenFields(nodes: readonly AnyNode[]): string[] | null {
  const names = new Set<string>();
  const complete = nodes.every((node) => visit(node, names));
  return complete ? [...names] : null;
}

function visit(node: AnyNode, names: Set<string>): boolean {
  // `this.x = …` in a constructor makes the field; the object is not shared yet.
  if (node.type === 'MethodDefinition' && node.kind === 'constructor') {
    return childrenOf(node.value.body).every((child) => visitConstructor(child, names));
  }
  return written(node, names, false) && childrenOf(node).every((child) => visit(child, names));
}

function visitConstructor(node: AnyNode, names: Set<string>): boolean {
  return (
    written(node, names, true) && childrenOf(node).every((child) => visitConstructor(child, names))
  );
}

/** Takes in what `node` itself writes; false when it could be any field. */
function written(node: AnyNode, names: Set<string>, exceptThis: boolean): boolean {
  if (node.type === 'AssignmentExpression') return target(node.left, names, exceptThis);
  if (node.type === 'UpdateExpression') return target(node.argument, names, exceptThis);
  return true;
}

function target(node: Pattern | AnyNode, names: Set<string>, exceptThis: boolean): boolean {
  if (node.type !== 'MemberExpression') return true;
  if (exceptThis && node.object.type === 'ThisExpression') return true;
  if (node.property.type !== 'Identifier' || node.computed) return false;
  names.add(node.property.name);
  return true;
}
