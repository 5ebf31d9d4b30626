/**
 * Functions inside functions, methods and blocks, that may go to another thread: there they are made anew from what they
 * close over (workers/threads/functions.ts).
 *
 *   queue.put(() => print(n))    queue.put($.closure(0,()=>({n}),() => print(n)))
 *   function work() { … }        $.closure(1,()=>({queue}),work); at the beginning of its block
 *   target: job.work             target: $.method(job,"work")            bound to its object, as in Python
 *   job.work.bind(job)           $.bound(job.work)(job)
 */
import type { AnyNode, CallExpression, Property } from 'acorn';
import type { Edits } from './edits';
import { declaredBy, freeNames } from './free-names';
import { childrenOf, isFunction, namesIn } from './syntax';

export interface Closure {
  readonly node: AnyNode;
  /** Names of the functions and blocks around it that it uses. */
  readonly captured: readonly string[];
  /** One of them that is assigned to later: then the function cannot go along. */
  readonly changing: string | undefined;
  readonly usesThis: boolean;
  /** `{ work() { … } }` and not `work: function () { … }`. */
  readonly method: string | undefined;
  /** A declaration: the block that begins with it. */
  readonly block: AnyNode | undefined;
}

/** Methods that give what they get to other threads, or keep it. */
const KEEPING = ['put', 'putNowait', 'append', 'appendleft', 'push', 'unshift', 'set', 'add'];
const GIVING: ReadonlySet<string> = new Set(KEEPING.slice(0, 4));

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
  const keeping = new Set([...KEEPING, ...methods]);
  const assigned = assignedIn(statement);
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
      changing: captured.find((name) => assigned.has(name)),
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
      visit(child, inner, mayGo(node, child, keeping), within, held);
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

/** The name of a method in braces that could as well be a function by itself. */
function methodName(node: AnyNode, child: AnyNode): string | undefined {
  if (node.type !== 'Property' || !node.method || node.computed || child !== node.value)
    return undefined;
  return node.key.type === 'Identifier' && !ownWords(child).others ? node.key.name : undefined;
}

/** Whether a function at this place may come into other hands than those of a function of the language. */
function mayGo(node: AnyNode, child: AnyNode, keeping: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'CallExpression':
      if (child === node.callee) return false;
      if (node.callee.type !== 'MemberExpression') return true;
      return node.callee.property.type !== 'Identifier' || keeping.has(node.callee.property.name);
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

/** Names that are assigned to anywhere; not by a loop's own head, which gives each round a variable of its own. */
function assignedIn(statement: AnyNode): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: AnyNode, own: ReadonlySet<string>): void => {
    if (node.type === 'AssignmentExpression')
      for (const name of namesIn(node.left)) if (!own.has(name)) names.add(name);
    if (node.type === 'UpdateExpression' && node.argument.type === 'Identifier')
      if (!own.has(node.argument.name)) names.add(node.argument.name);
    if (
      (node.type === 'ForOfStatement' || node.type === 'ForInStatement') &&
      node.left.type !== 'VariableDeclaration'
    )
      for (const name of namesIn(node.left)) names.add(name);
    const head =
      node.type === 'ForStatement' &&
      node.init?.type === 'VariableDeclaration' &&
      node.init.kind === 'let'
        ? new Set(node.init.declarations.flatMap(({ id }) => namesIn(id)))
        : undefined;
    for (const child of childrenOf(node))
      visit(child, head && node.type === 'ForStatement' && child === node.update ? head : none);
  };
  const none: ReadonlySet<string> = new Set();
  visit(statement, none);
  return names;
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

/** What other threads make the function from. */
export function markClosure(edits: Edits, closure: Closure, number: number): void {
  const { node, captured, changing, usesThis, method, block } = closure;
  const named = [...captured, ...(usesThis ? ['"this":this'] : [])].join(',');
  const open = `$.closure(${number},${changing === undefined ? `()=>({${named}})` : JSON.stringify(changing)},`;
  if (block !== undefined && isFunction(node))
    edits.before(block.start + 1, `${open}${node.id?.name ?? ''});`);
  else if (method !== undefined)
    edits.around(node.start - method.length, node.end, `${method}:${open}({`, `}).${method})`);
  else edits.around(node.start, node.end, open, ')');
}

/** The text by which a thread makes it, from `apply` of its own text. */
export function makingText(
  { node, captured, method }: Closure,
  number: number,
  apply: (start: number, end: number) => string,
): string {
  const own =
    method === undefined
      ? `(${apply(node.start, node.end)})`
      : `({${method}${apply(node.start, node.end)}}).${method}`;
  return `$.making(${number},function({${captured.join(',')}}){return ${own}});`;
}

/** `job.work` where it goes to another thread, and `.bind`: known by what they were made of. */
export function markMethods(edits: Edits, node: AnyNode, methods: ReadonlySet<string>): void {
  if (node.type === 'CallExpression') markCall(edits, node, methods);
  if (node.type === 'NewExpression' || isSuperCall(node))
    for (const each of node.arguments)
      if (each.type === 'ObjectExpression')
        for (const property of each.properties)
          if (property.type === 'Property' && isTarget(property)) markMember(edits, property.value);
  for (const child of childrenOf(node)) markMethods(edits, child, methods);
}

function isSuperCall(node: AnyNode): node is CallExpression & AnyNode {
  return node.type === 'CallExpression' && node.callee.type === 'Super';
}

function isTarget({ key, computed }: Property): boolean {
  return !computed && key.type === 'Identifier' && key.name === 'target';
}

function markCall(edits: Edits, node: CallExpression, methods: ReadonlySet<string>): void {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
  const { name } = callee.property;
  if (callee.computed || callee.optional || callee.object.type === 'Super' || methods.has(name))
    return;
  const [first] = node.arguments;
  if (GIVING.has(name) && first !== undefined) markMember(edits, first);
  if (name !== 'bind') return;
  edits.around(callee.object.start, callee.object.end, '$.bound(', ')');
  edits.replace(callee.object.end, callee.end, '');
}

function markMember(edits: Edits, node: AnyNode): void {
  if (node.type !== 'MemberExpression' || node.computed || node.optional) return;
  if (node.object.type === 'Super' || node.property.type !== 'Identifier') return;
  // How long something is, is asked otherwise (shared-access.ts).
  if (node.property.name === 'length') return;
  // One dot names it: what lies deeper is read first.
  edits.around(node.start, node.end, '$.method(', ')');
  edits.replace(node.object.end, node.end, `,"${node.property.name}"`);
}
