/**
 * Functions inside functions, methods and blocks, that may go to another thread: there they are made anew from what they
 * close over (workers/threads/functions.ts). What the text becomes: mark-functions.ts, cells.ts.
 */
import type { AnyNode } from 'acorn';
import { type Binding, bindingsIn } from './bindings';
import { isCalledHere } from './called-here';
import { type Cell, cellOf, changes } from './cells';
import { declaredBy, freeNames } from './free-names';
import { childrenOf, isFunction } from './syntax';

export interface Closure {
  readonly node: AnyNode;
  /** Names of the functions and blocks around it that it uses. */
  readonly captured: readonly string[];
  /** Those of them that are assigned to later, and move into cells. */
  readonly cells: readonly Cell[];
  /** One that is assigned to and cannot move: then the function cannot go along. */
  readonly changing: string | undefined;
  readonly usesThis: boolean;
  /** `{ work() { … } }` and not `work: function () { … }`. */
  readonly method: string | undefined;
  /** A declaration: the block that begins with it. */
  readonly block: AnyNode | undefined;
}

/** Methods that give what they get to other threads, or keep it. */
export const GIVING: ReadonlySet<string> = new Set(['put', 'putNowait', 'append', 'appendleft']);

/**
 * @param methods names of methods that the program defines: who knows what they do with a function
 * @param inline functions that every thread has anyway
 */
export function closuresIn(
  statement: AnyNode,
  methods: ReadonlySet<string>,
  inline: ReadonlySet<AnyNode>,
): Closure[] {
  const found: Closure[] = [];
  const bindings = bindingsIn(statement);
  const values = usedAsValues(statement);
  const add = (node: AnyNode, local: ReadonlySet<string>, rest: Partial<Closure> = {}) => {
    const arrow = node.type === 'ArrowFunctionExpression';
    const own = arrow ? ownWords(node) : { this: false, others: false };
    if (own.others || usesPrivate(node)) return;
    if (isFunction(node) && (node.generator || node.async)) return;
    const captured = [...freeNames(node).used].filter((name) => local.has(name));
    found.push({
      node,
      captured,
      ...movesOf(node, captured, bindings),
      usesThis: own.this,
      method: undefined,
      block: undefined,
      ...rest,
    });
  };
  const called: {
    node: AnyNode;
    name: string;
    local: ReadonlySet<string>;
    rest: Partial<Closure>;
  }[] = [];
  const visit = (
    node: AnyNode,
    local: ReadonlySet<string>,
    goes: boolean,
    block: AnyNode | undefined,
    heldBy?: string,
  ): void => {
    if (isFunction(node) && !inline.has(node) && node !== statement) {
      const own = node.type === 'FunctionDeclaration' ? node.id?.name : heldBy;
      const rest = node.type === 'FunctionDeclaration' && block !== undefined ? { block } : {};
      if (node.type !== 'FunctionDeclaration' || block !== undefined) {
        if (own === undefined ? goes : values.has(own)) add(node, local, rest);
        else if (own !== undefined) called.push({ node, name: own, local, rest });
      }
    }
    const inner = new Set([...local, ...declaredBy(node)]);
    // What is declared right in these is not seen in the block around.
    const apart = node.type === 'SwitchStatement' || node.type === 'StaticBlock';
    const within = node.type === 'BlockStatement' ? node : apart ? undefined : block;
    for (const child of childrenOf(node)) {
      const method = methodName(node, child);
      if (method !== undefined && node !== statement) add(child, inner, { method });
      const held =
        node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && child === node.init
          ? node.id.name
          : undefined;
      visit(child, inner, mayGo(node, child, methods), within, held);
    }
  };
  visit(statement, new Set(), false, undefined);
  // Functions that are called alone, by functions that go: they go along.
  for (;;) {
    const at = called.findIndex(({ name }) =>
      found.some(({ captured }) => captured.includes(name)),
    );
    const [next] = at < 0 ? [] : called.splice(at, 1);
    if (next === undefined) break;
    add(next.node, next.local, next.rest);
  }
  return found;
}

/** What becomes of the variables that it closes over and that change. */
function movesOf(
  node: AnyNode,
  captured: readonly string[],
  bindings: readonly Binding[],
): Pick<Closure, 'cells' | 'changing'> {
  const cells: Cell[] = [];
  let changing: string | undefined;
  for (const name of captured) {
    const binding = bindings.find((each) => each.name === name && isSeenIn(each, node));
    if (binding === undefined || !changes(binding, node)) continue;
    const cell = cellOf(binding, node);
    if (cell === undefined) changing ??= name;
    else cells.push(cell);
  }
  return changing === undefined ? { cells, changing } : { cells: [], changing };
}

/** Used in a function, and not its own. */
function isSeenIn({ scope, uses }: Binding, { start, end }: AnyNode): boolean {
  const around = scope.start <= start && end <= scope.end;
  const own = scope.start === start && scope.end === end;
  return around && !own && uses.some(({ node }) => start <= node.start && node.end <= end);
}

/** The name of a method in braces that could as well be a function by itself. */
function methodName(node: AnyNode, child: AnyNode): string | undefined {
  if (node.type !== 'Property' || !node.method || node.computed || child !== node.value)
    return undefined;
  return node.key.type === 'Identifier' && !ownWords(child).others ? node.key.name : undefined;
}

/** Whether a function at this place may come into other hands than those of a function of the language. */
function mayGo(node: AnyNode, child: AnyNode, methods: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'CallExpression':
      return child !== node.callee && !isCalledHere(node, child, methods);
    case 'MethodDefinition':
      return false;
    case 'PropertyDefinition':
      // Statics are found by their class and name.
      return !node.static;
    case 'Property':
      return !node.method && node.kind === 'init';
    case 'MemberExpression':
      return false;
    default:
      return true;
  }
}

/** `this`, and what belongs to the function around just like it, in an arrow function. */
function ownWords(arrow: AnyNode): { readonly this: boolean; readonly others: boolean } {
  const found = { this: false, others: false };
  const visit = (node: AnyNode): void => {
    if (node.type === 'ThisExpression') found.this = true;
    if (node.type === 'Super' || node.type === 'MetaProperty') found.others = true;
    if (node.type === 'Identifier' && node.name === 'arguments') found.others = true;
    for (const child of childrenOf(node)) {
      const itsOwn =
        child.type === 'FunctionExpression' ||
        child.type === 'FunctionDeclaration' ||
        child.type === 'ClassDeclaration' ||
        child.type === 'ClassExpression';
      if (!itsOwn) visit(child);
    }
  };
  for (const child of childrenOf(arrow)) visit(child);
  return found;
}

/** `this.#n` has a meaning in its class alone. */
function usesPrivate(node: AnyNode): boolean {
  return node.type === 'PrivateIdentifier' || childrenOf(node).some(usesPrivate);
}

/** Names that stand anywhere but before the brackets of a call. */
function usedAsValues(statement: AnyNode): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: AnyNode): void => {
    for (const child of childrenOf(node)) {
      const called = node.type === 'CallExpression' && child === node.callee;
      const declared =
        (isFunction(node) && child === node.id) ||
        (node.type === 'VariableDeclarator' && child === node.id);
      if (child.type === 'Identifier' && !called && !declared) names.add(child.name);
      visit(child);
    }
  };
  visit(statement);
  return names;
}
