/**
 * Python that is read as TypeScript, too, and means something else there: `jobs.pop(0)` would take the last, `[0] * 3` is no
 * array, `a, b = b, a` changes nothing. Only what TypeScript's own checker refuses; what it takes stays as it is
 * (docs/CONFORMITY.md).
 */
import type { AnyNode, CallExpression, Pattern } from 'acorn';
import type { Program } from '../../../workers/kernel/interface';
import { childrenOf, isFunction, namesIn } from './syntax';

const COMPARES = /^[<>]=?$/;

/** What to write instead. `methods`, `lists`: names of methods that the program defines, and of variables that hold arrays alone. */
export function pythonMeant(
  node: AnyNode,
  methods: ReadonlySet<string>,
  lists: ReadonlySet<string>,
): string | undefined {
  const isList = (each: AnyNode) =>
    each.type === 'ArrayExpression' || (each.type === 'Identifier' && lists.has(each.name));
  switch (node.type) {
    case 'CallExpression': {
      const pops = methodOf(node) === 'pop' && !methods.has('pop');
      return pops && node.arguments.length > 0 ? 'shift(), popleft() or splice(i, 1)' : undefined;
    }
    case 'SequenceExpression':
      if (!node.expressions.slice(0, -1).some(hasNoEffect)) return undefined;
      return '[a, b], and [a, b] = [b, a]';
    case 'AssignmentExpression':
      if (node.operator !== '+=' || !isList(node.left) || !isList(node.right)) return undefined;
      return 'a.push(...b)';
    case 'BinaryExpression': {
      const { left, right, operator } = node;
      const either = (is: (each: AnyNode) => boolean) => is(left) || is(right);
      if (operator === '*' && either(isList)) return 'Array.from({ length: n }, () => value)';
      if (operator === '*' && either(isText)) return 'text.repeat(n)';
      if (operator === '%' && isText(left)) return `\`…\${n}…\``;
      if (operator === '+' && isList(left) && isList(right)) return '[...a, ...b]';
      if (/^[!=]==?$/.test(operator) && either((each) => each.type === 'ArrayExpression'))
        return 'a.length === 0, or a look at each value';
      const chain = COMPARES.test(operator) && left.type === 'BinaryExpression';
      return chain && COMPARES.test(left.operator) ? 'a < b && b < c' : undefined;
    }
    default:
      return undefined;
  }
}

function isText(node: AnyNode): boolean {
  return node.type === 'Literal' && typeof node.value === 'string';
}

/** But for the 0 of `(0, f)()`. */
function hasNoEffect(node: AnyNode): boolean {
  return node.type === 'Identifier' || (node.type === 'Literal' && node.value !== 0);
}

/** Names to which arrays are given, and nothing else, wherever they stand. */
export function listNames(nodes: readonly AnyNode[]): ReadonlySet<string> {
  const lists = new Set<string>();
  const others = new Set<string>();
  const visit = (node: AnyNode): void => {
    const given = givenIn(node);
    if (given !== undefined) {
      const list = given.to.type === 'Identifier' && isList(given.value);
      for (const name of namesIn(given.to)) (list ? lists : others).add(name);
    } else if (isFunction(node)) for (const name of node.params.flatMap(namesIn)) others.add(name);
    else if (node.type === 'CatchClause' && node.param)
      for (const name of namesIn(node.param)) others.add(name);
    for (const child of childrenOf(node)) visit(child);
  };
  nodes.forEach(visit);
  return new Set([...lists].filter((name) => !others.has(name)));
}

function givenIn(node: AnyNode): { to: Pattern; value: AnyNode | null | undefined } | undefined {
  if (node.type === 'VariableDeclarator') return { to: node.id, value: node.init };
  if (node.type !== 'AssignmentExpression' || node.operator === '+=') return undefined;
  return { to: node.left, value: node.operator === '=' ? node.right : undefined };
}

/** An array, or what Python has for a longer one: `a + [1]`. */
function isList(node: AnyNode | null | undefined): boolean {
  if (node?.type !== 'BinaryExpression' || node.operator !== '+')
    return node?.type === 'ArrayExpression';
  return isList(node.left) || isList(node.right);
}

/** Methods of Python's lists, dicts, sets and texts, and what is called so here: a line each. */
const METHODS = `append push(value)
extend push(...values)
insert splice(i, 0, value)
remove splice(i, 1), or delete(value) of a Set
discard delete(value)
popleft shift()
index indexOf(value)
find indexOf(text)
count filter(…).length
copy slice()
clear list.length = 0
items Object.entries(object), or entries() of a Map
keys Object.keys(object)
values Object.values(object)
get object[key]
update Object.assign(object, more)
join list.join(text)
upper toUpperCase()
lower toLowerCase()
strip trim()
startswith startsWith(text)
endswith endsWith(text)
format a template: \`…\${n}…\``;

/**
 * What the engine says besides, should it find nothing by a name: of methods that the program calls and does not define,
 * and of names that it gives values to and declares nowhere.
 */
export function meantBy(
  nodes: readonly AnyNode[],
  methods: ReadonlySet<string>,
  given: readonly string[],
): Program['meant'] {
  const meant = new Map(given.map((name) => [name, `declare it, let ${name} = …`]));
  const visit = (node: AnyNode): void => {
    const name = node.type === 'CallExpression' ? methodOf(node) : undefined;
    const way = name && METHODS.match(new RegExp(`^${name} (.*)`, 'm'))?.[1];
    if (name && way && !methods.has(name)) meant.set(`.${name}`, `here it is ${way}`);
    for (const child of childrenOf(node)) visit(child);
  };
  nodes.forEach(visit);
  return meant.size > 0 ? [...meant] : undefined;
}

export function methodOf({ callee }: CallExpression): string | undefined {
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
  return callee.property.type === 'Identifier' ? callee.property.name : undefined;
}
