/** What JavaScript and TypeScript have and a cell has not: found in the tree, or in the text where the compiler drops it. */
import type { AnyNode } from 'acorn';
import { MODULES } from '../../../workers/kernel/interface';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import type { Problem } from '../problem';
import type { FunctionField } from './function-fields';
import { methodOf, pythonMeant } from './python-meant';
import { PYTHON_NAMES } from './python-text';
import { childrenOf, isFunction, lineOf } from './syntax';

/** Methods that only promises have, unless the program has one of that name itself. */
const OF_PROMISES: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

const MODULE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(MODULES).flatMap(([module, names]) => names.map((name) => [name, module])),
);

/** The first such thing in a statement that needs no other to be judged. */
export function refusedIn(cell: CellId, node: AnyNode): Problem | undefined {
  const message = refusal(node);
  if (message !== undefined) return problem(cell, node, message);
  for (const child of childrenOf(node)) {
    const found = refusedIn(cell, child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function refusal(node: AnyNode): string | undefined {
  if (isFunction(node) && node.async) return t('errors.async');
  switch (node.type) {
    case 'AwaitExpression':
      return t('errors.await');
    case 'ForOfStatement':
      return node.await ? t('errors.await') : undefined;
    case 'ImportExpression':
      return t('errors.dynamicImport');
    case 'VariableDeclaration':
      return node.kind.endsWith('using') ? t('errors.using') : undefined;
    default:
      return undefined;
  }
}

export interface NamesUsed {
  readonly uses: ReadonlyMap<string, AnyNode>;
  readonly declared: (name: string) => boolean;
  readonly own: (name: string) => boolean;
}

/**
 * Promises, the console and names of Python, which a program may also declare itself.
 * @param source the cell's text, as the compiler has it
 * @param uses free names of the statement, and where they stand first; `declared`: the program declares it; `own`: or gives
 *   values to it
 * @param methods names of methods that it defines
 * @param lists names that hold arrays alone
 */
export function refusedUse(
  { cell, source }: { readonly cell: CellId; readonly source: string },
  node: AnyNode,
  { uses, declared, own }: NamesUsed,
  methods: ReadonlySet<string>,
  lists: ReadonlySet<string>,
): Problem | undefined {
  const promise = declared('Promise') ? undefined : uses.get('Promise');
  if (promise !== undefined)
    return problem(cell, promise, t('errors.promise', { name: 'Promise' }));
  for (const [name, at] of uses) {
    if (own(name)) continue;
    const python = PYTHON_NAMES.get(name);
    if (python !== undefined) return problem(cell, at, t('errors.python', { ...python }));
    const module = MODULE_OF.get(name);
    if (module !== undefined)
      return problem(
        cell,
        at,
        t('errors.import', { name, way: `import { ${name} } from '${module}'` }),
      );
  }
  const hasConsole = uses.has('console') && !declared('console');
  return find(node, (each) => {
    const keywords = keywordsOf(each, source, declared);
    if (keywords !== undefined) return problem(cell, each, t('errors.keyword', keywords));
    const way = pythonMeant(each, methods, lists);
    if (way !== undefined)
      return problem(
        cell,
        each,
        t('errors.python', { found: source.slice(each.start, each.end), way }),
      );
    if (each.type === 'CallExpression' && methodOf(each) === 'length' && !methods.has('length'))
      return problem(cell, each, t('errors.length', { found: source.slice(each.start, each.end) }));
    const called = each.type === 'CallExpression' ? each.callee : undefined;
    if (called?.type !== 'MemberExpression' || called.property.type !== 'Identifier') return;
    const { name } = called.property;
    const { object } = called;
    if (hasConsole && object.type === 'Identifier' && object.name === 'console')
      return problem(cell, each, t('errors.console', { name }));
    if (called.computed || !OF_PROMISES.has(name) || methods.has(name)) return;
    return problem(cell, called.property, t('errors.promise', { name }));
  });
}

/** `f(name=value)`: TypeScript reads it as an assignment to a variable, which here does not exist. */
function keywordsOf(
  node: AnyNode,
  source: string,
  declared: (name: string) => boolean,
): { readonly found: string; readonly way: string } | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const text = (each: AnyNode) => source.slice(each.start, each.end);
  const named = node.arguments.flatMap((each) =>
    each.type === 'AssignmentExpression' && each.left.type === 'Identifier'
      ? [{ name: each.left.name, value: text(each.right), found: text(each) }]
      : [],
  );
  const [first] = named;
  if (first === undefined || declared(first.name)) return undefined;
  const { callee } = node;
  const called = callee.type === 'MemberExpression' ? callee.property : callee;
  const plain = node.arguments.filter((each) => each.type !== 'AssignmentExpression').map(text);
  const all = named.map(({ name, value }) => `${name}: ${value}`).join(', ');
  return { found: first.found, way: `${text(called)}(${[...plain, `{ ${all} }`].join(', ')})` };
}

function find(node: AnyNode, judge: (node: AnyNode) => Problem | undefined): Problem | undefined {
  const found = judge(node);
  if (found !== undefined) return found;
  for (const child of childrenOf(node)) {
    const deeper = find(child, judge);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

const NAMESPACE =
  /(?:^|[;{}/])\s*(?:export\s+)?((?:namespace|module)\s+([A-Za-z_$][\w$.]*))\s*(?:\{|$)/;

/**
 * A namespace, which the compiler drops without a word.
 * @param code what the compiler made of the text: the same lines, and texts and comments as they were
 */
export function namespaceIn(cell: CellId, text: string, code: string): Problem | undefined {
  const left = code.split('\n');
  for (const [i, line] of text.split('\n').entries()) {
    const [, found = '', name = ''] = line.match(NAMESPACE) ?? [];
    if (found === '' || left[i]?.includes(found)) continue;
    const message = t('errors.namespace', { found, name: name.split('.')[0] ?? name });
    return { name: 'SyntaxError', message, cell, line: i + 1, column: line.indexOf(found) };
  }
  return undefined;
}

export function refusedField(cell: CellId, { at, name, field }: FunctionField): Problem {
  return problem(cell, at, t('errors.functionField', { name, field }));
}

function problem(cell: CellId, node: AnyNode, message: string): Problem {
  const column = node.loc?.start.column ?? null;
  return { name: 'SyntaxError', message, cell, line: lineOf(node), column };
}
