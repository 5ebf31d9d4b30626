/** How long an object that is being made belongs to its constructor alone. */
import type { AnyNode, Class, MethodDefinition } from 'acorn';
import { childrenOf } from './syntax';

/** Classes of a program by the names they are declared under. */
export function namedClasses(nodes: readonly AnyNode[]): Map<string, Class> {
  const found = new Map<string, Class>();
  const visit = (node: AnyNode): void => {
    if (node.type === 'ClassDeclaration' && node.id) found.set(node.id.name, node);
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
      if (node.init?.type === 'ClassExpression') found.set(node.id.name, node.init);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  for (const node of nodes) visit(node);
  return found;
}

/**
 * Statements at the beginning of a class's constructor in which `this` goes nowhere: it only has its fields read and
 * set, no method of it is called, and no constructor below has let it out.
 */
export function earlyStatements(
  owner: Class,
  classes: ReadonlyMap<string, Class>,
): ReadonlySet<AnyNode> {
  const early = new Set<AnyNode>();
  if (baseLeaks(owner, classes) || fieldsLeak(owner, classes)) return early;
  const accessors = accessorNames(classes);
  for (const statement of constructorOf(owner)?.value.body.body ?? []) {
    if (leaks(statement, accessors)) break;
    early.add(statement);
  }
  return early;
}

/** `seen` ends circles: a class cannot extend itself, but a text may say so. */
function baseLeaks(
  { superClass }: Class,
  classes: ReadonlyMap<string, Class>,
  seen: ReadonlySet<Class> = new Set(),
): boolean {
  if (!superClass) return false;
  if (superClass.type !== 'Identifier') return true;
  const base = classes.get(superClass.name);
  // One of the notebook's own, which keep `this` to themselves.
  if (base === undefined) return false;
  if (seen.has(base)) return true;
  const accessors = accessorNames(classes);
  const made = constructorOf(base)?.value.body;
  return (
    (made !== undefined && leaks(made, accessors)) ||
    fieldsLeak(base, classes) ||
    baseLeaks(base, classes, new Set([...seen, base]))
  );
}

function fieldsLeak({ body }: Class, classes: ReadonlyMap<string, Class>): boolean {
  const accessors = accessorNames(classes);
  return body.body.some(
    (member) =>
      member.type === 'PropertyDefinition' &&
      !member.static &&
      member.value !== null &&
      member.value !== undefined &&
      leaks(member.value, accessors),
  );
}

function constructorOf({ body }: Class): MethodDefinition | undefined {
  for (const member of body.body) {
    if (member.type === 'MethodDefinition' && member.kind === 'constructor') return member;
  }
  return undefined;
}

/** Getters and setters run code that may do anything with `this`. */
function accessorNames(classes: ReadonlyMap<string, Class>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { body } of classes.values()) {
    for (const member of body.body) {
      if (member.type !== 'MethodDefinition') continue;
      if (member.kind !== 'get' && member.kind !== 'set') continue;
      if (member.key.type === 'Identifier') names.add(member.key.name);
    }
  }
  return names;
}

/** Whether `this` may be given away in a node: used for anything but `this.name`, or for calling a method of its own. */
function leaks(node: AnyNode, accessors: ReadonlySet<string>): boolean {
  if (node.type === 'ThisExpression' || node.type === 'Super') return true;
  if (node.type === 'CallExpression') {
    const { callee } = node;
    if (callee.type === 'Super') return node.arguments.some((each) => leaks(each, accessors));
    if (callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression') return true;
  }
  if (node.type === 'MemberExpression' && node.object.type === 'ThisExpression') {
    return (
      (node.computed && leaks(node.property, accessors)) ||
      (node.property.type === 'Identifier' && accessors.has(node.property.name))
    );
  }
  return childrenOf(node).some((child) => leaks(child, accessors));
}
