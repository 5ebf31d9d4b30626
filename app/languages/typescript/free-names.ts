/**
 * Which names a piece of text uses without declaring them: `queue` and `item` in
 *
 *   function producer() { const made = item(); queue.put(made); }      free: item, queue
 *
 * and which of those it assigns to.
 */
import type { AnyNode, Pattern, VariableDeclaration } from 'acorn';
import { childrenOf, isFunction, lineOf, namesIn } from './syntax';

export interface FreeNames {
  readonly used: ReadonlySet<string>;
  /** Where each of them stands first. */
  readonly uses: ReadonlyMap<string, AnyNode>;
  /** Assignments to free names, by line. */
  readonly assigned: readonly { readonly name: string; readonly line: number }[];
}

export function freeNames(node: AnyNode): FreeNames {
  const uses = new Map<string, AnyNode>();
  const assigned: { name: string; line: number }[] = [];
  visit(node, new Set(), {
    use: (name, at) => {
      if (!uses.has(name)) uses.set(name, at);
    },
    assign: (name, line) => assigned.push({ name, line }),
  });
  return { used: new Set(uses.keys()), uses, assigned };
}

interface Listener {
  use(name: string, at: AnyNode): void;
  assign(name: string, line: number): void;
}

function visit(node: AnyNode, bound: ReadonlySet<string>, listener: Listener): void {
  switch (node.type) {
    case 'Identifier':
      if (!bound.has(node.name)) listener.use(node.name, node);
      return;
    case 'MemberExpression':
      visit(node.object, bound, listener);
      if (node.computed) visit(node.property, bound, listener);
      return;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      if (node.computed) visit(node.key, bound, listener);
      if (node.value) visit(node.value, bound, listener);
      return;
    case 'LabeledStatement':
      visit(node.body, bound, listener);
      return;
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return;
    case 'AssignmentExpression':
      reportTargets(node.left, bound, listener);
      break;
    case 'ForOfStatement':
    case 'ForInStatement':
      if (node.left.type !== 'VariableDeclaration') reportTargets(node.left, bound, listener);
      break;
    case 'UpdateExpression':
      if (node.argument.type === 'Identifier') reportTargets(node.argument, bound, listener);
      break;
    default:
      break;
  }
  const inner = new Set(bound);
  for (const name of declaredBy(node)) inner.add(name);
  for (const child of childrenOf(node)) visit(child, inner, listener);
}

function reportTargets(target: Pattern, bound: ReadonlySet<string>, listener: Listener): void {
  for (const name of namesIn(target)) if (!bound.has(name)) listener.assign(name, lineOf(target));
}

/** Names that come to life inside `node` and are not seen outside it. */
export function declaredBy(node: AnyNode): string[] {
  if (isFunction(node)) {
    const own = node.id ? [node.id.name] : [];
    return [...own, ...node.params.flatMap(namesIn), 'arguments', ...hoistedIn(node.body)];
  }
  switch (node.type) {
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id ? [node.id.name] : [];
    case 'BlockStatement':
    case 'StaticBlock':
      return node.body.flatMap(declaredHere);
    case 'SwitchStatement':
      return node.cases.flatMap((each) => each.consequent.flatMap(declaredHere));
    case 'ForStatement':
      return node.init ? declaredHere(node.init) : [];
    case 'ForInStatement':
    case 'ForOfStatement':
      return declaredHere(node.left);
    case 'CatchClause':
      return node.param ? namesIn(node.param) : [];
    default:
      return [];
  }
}

/** Names that a statement of the top level declares there. */
export function declaredAsStatement(node: AnyNode): string[] {
  return isFunction(node) ? declaredHere(node) : [...declaredHere(node), ...hoistedIn(node)];
}

/** Names that a statement declares in the block around it: not `var`. */
function declaredHere(node: AnyNode): string[] {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.kind === 'var' ? [] : declaredIn(node);
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id ? [node.id.name] : [];
    default:
      return [];
  }
}

function declaredIn({ declarations }: VariableDeclaration): string[] {
  return declarations.flatMap(({ id }) => namesIn(id));
}

/** `var` anywhere in a function belongs to the whole function, and else to the top level. */
function hoistedIn(node: AnyNode): string[] {
  if (node.type === 'VariableDeclaration' && node.kind === 'var') return declaredIn(node);
  return childrenOf(node).flatMap((child) => (isFunction(child) ? [] : hoistedIn(child)));
}
