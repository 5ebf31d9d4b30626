/**
 * Fields that a class's methods set on their own object, `this.result = …`, and that no constructor need have made: as
 * Python's programs do it. TypeScript wants them declared; where they are not, an object gets them, undefined, when it
 * becomes shared (threads/environment.ts). Nobody can tell the difference but who asks which fields there are.
 */
import type { AnyNode, Class, Pattern } from 'acorn';
import { childrenOf } from './syntax';

/** Names by class, those of the classes below included; undefined for a program that asks which fields there are. */
export function lateFields(
  nodes: readonly AnyNode[],
): Readonly<Record<string, readonly string[]>> | undefined {
  if (nodes.some(asksForFields)) return undefined;
  const classes = topClasses(nodes);
  const found: Record<string, readonly string[]> = {};
  for (const [name, owner] of classes) {
    const fields = namesOf(owner, classes);
    if (fields.length > 0) found[name] = fields;
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

function topClasses(nodes: readonly AnyNode[]): Map<string, Class> {
  const found = new Map<string, Class>();
  for (const node of nodes) {
    if (node.type === 'ClassDeclaration' && node.id) found.set(node.id.name, node);
    if (node.type !== 'VariableDeclaration') continue;
    for (const { id, init } of node.declarations)
      if (id.type === 'Identifier' && init?.type === 'ClassExpression') found.set(id.name, init);
  }
  return found;
}

/** `seen` ends circles: a class cannot extend itself, but a text may say so. */
function namesOf(
  owner: Class,
  classes: ReadonlyMap<string, Class>,
  seen: ReadonlySet<Class> = new Set(),
): string[] {
  if (seen.has(owner)) return [];
  const { superClass, body } = owner;
  const base = superClass?.type === 'Identifier' ? classes.get(superClass.name) : undefined;
  const names = new Set(base ? namesOf(base, classes, new Set([...seen, owner])) : []);
  for (const member of body.body) {
    if (member.type === 'StaticBlock' || member.static || !member.value) continue;
    // The function itself has the object as its `this`; functions in it have their own.
    const own = member.type === 'MethodDefinition' ? childrenOf(member.value) : [member.value];
    for (const each of own) collect(each, names);
  }
  return [...names];
}

function collect(node: AnyNode, names: Set<string>): void {
  if (node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration') return;
  if (node.type === 'ClassExpression' || node.type === 'ClassDeclaration') return;
  if (node.type === 'AssignmentExpression') target(node.left, names);
  for (const child of childrenOf(node)) collect(child, names);
}

function target(node: Pattern | AnyNode, names: Set<string>): void {
  switch (node.type) {
    case 'MemberExpression':
      if (node.object.type === 'ThisExpression' && node.property.type === 'Identifier')
        if (!node.computed) names.add(node.property.name);
      return;
    case 'ArrayPattern':
      for (const each of node.elements) if (each) target(each, names);
      return;
    case 'ObjectPattern':
      for (const each of node.properties)
        target(each.type === 'Property' ? each.value : each.argument, names);
      return;
    case 'RestElement':
      target(node.argument, names);
      return;
    case 'AssignmentPattern':
      target(node.left, names);
      return;
    default:
      return;
  }
}

/** What `Object` has that shows no object's fields. */
const SHOWS_NONE = new Set(['create', 'freeze', 'fromEntries', 'groupBy', 'is', 'isFrozen']);

/** It may ask for the fields of an object, or whether one is there. */
function asksForFields(node: AnyNode): boolean {
  switch (node.type) {
    case 'BinaryExpression':
      if (node.operator === 'in') return true;
      break;
    case 'ForInStatement':
      return true;
    case 'ObjectExpression':
      if (node.properties.some(({ type }) => type === 'SpreadElement')) return true;
      break;
    case 'ObjectPattern':
      if (node.properties.some(({ type }) => type === 'RestElement')) return true;
      break;
    case 'Identifier':
      return (
        node.name === 'Object' ||
        node.name === 'Reflect' ||
        node.name === 'hasOwnProperty' ||
        node.name === 'propertyIsEnumerable'
      );
    case 'MemberExpression': {
      const { object, property, computed } = node;
      const harmless =
        object.type === 'Identifier' &&
        object.name === 'Object' &&
        property.type === 'Identifier' &&
        !computed &&
        SHOWS_NONE.has(property.name);
      if (harmless) return false;
      break;
    }
    default:
      break;
  }
  return childrenOf(node).some(asksForFields);
}
