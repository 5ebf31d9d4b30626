/**
 * Functions that may go to another thread (closures.ts), in compiled text:
 *
 *   queue.put(() => print(n))    queue.put($.closure(0,()=>({n}),() => print(n)))
 *   function work() { … }        $.closure(1,()=>({queue}),work); at the beginning of its block
 *   target: job.work             target: $.method(job,"work")            bound to its object, as in Python
 *   job.work.bind(job)           $.bound(job.work)(job)
 */
import type { AnyNode, CallExpression, Property } from 'acorn';
import { type Closure, GIVING } from './closures';
import type { Edits } from './edits';
import { childrenOf, isFunction } from './syntax';

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
