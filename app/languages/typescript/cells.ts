/**
 * Variables of functions and blocks that change while a function which may go to another thread closes over them: each
 * of them lives in an object of its own, its *cell* as CPython calls it. The name stands for the cell, so every call,
 * block and turn of a loop has its own as before, and the cell goes along and is shared like any other object.
 *
 *   let n = 0;                        let n = $.cell("n",0);
 *   n += 1; print(n)                  n.value += 1; print(n.value)
 *   function f(n) { … }               function f(n) { n=$.cell("n",n); … }
 *   for (let i = 0; i < 3; i++) …     for (let i=$.cell("i",0); i.value < 3; i=$.cell("i",i.value),i.value++) …
 *   for (let x of list) { … }         for (let x of list) { x=$.cell("x",x); … }
 *   var n = 0;                        n=$.cell("n"); at the beginning of the function, var n = (n.value=0,n);
 */
import type { AnyNode, Token, VariableDeclaration, VariableDeclarator } from 'acorn';
import type { Binding } from './bindings';
import type { Edits } from './edits';
import { isFunction, isNameless } from './syntax';

/** How a variable comes to life: that decides where its cell is made. */
type Form = 'declared' | 'taken apart' | 'parameter' | 'round' | 'each' | 'var';

export interface Cell {
  readonly binding: Binding;
  readonly form: Form;
}

/** Whether a variable is assigned to so that who closes over it may see that. @param closure the function that does */
export function changes({ scope, assigned }: Binding, closure: AnyNode): boolean {
  if (scope.type !== 'ForStatement') return assigned.length > 0;
  const { init, update } = scope;
  // A loop's own head gives each round a variable of its own, unless the function was made in the head.
  const inHead = [init, update].some((part) => part && lies(closure, part));
  const ownHead = init?.type === 'VariableDeclaration' && init.kind === 'let' && !inHead;
  return assigned.some((by) => !(ownHead && update && lies(by, update)));
}

/** Undefined where it cannot move: there the function is refused when it is given away. */
export function cellOf(binding: Binding, closure: AnyNode): Cell | undefined {
  const form = formOf(binding, closure);
  return form && { binding, form };
}

function formOf({ scope, declared, uses }: Binding, closure: AnyNode): Form | undefined {
  const declarations = declared.flatMap(({ by }) =>
    by.type === 'VariableDeclaration' ? [by] : [],
  );
  const plain = declared.every(({ pattern }) => pattern.type === 'Identifier');
  if (isFunction(scope) && declarations.length === declared.length)
    return plain && declarations.every(({ kind }) => kind === 'var') ? 'var' : undefined;
  const [only, ...others] = declared;
  if (only === undefined || others.length > 0) return undefined;
  const { by, pattern } = only;
  if (isFunction(scope)) {
    // Where defaults see it there is no cell yet.
    const inHead = uses.some(({ node }) => node.start < scope.body.start);
    return scope.params.includes(pattern) && !inHead ? 'parameter' : undefined;
  }
  if (by.type !== 'VariableDeclaration' || by.kind !== 'let') return undefined;
  switch (scope.type) {
    case 'ForStatement':
      // A function made where the loop begins sees a variable that no round has.
      return plain && !lies(closure, by) ? 'round' : undefined;
    case 'ForOfStatement':
    case 'ForInStatement':
      return uses.some(({ node }) => lies(node, by)) ? undefined : 'each';
    default:
      break;
  }
  if (plain) return 'declared';
  const alone = by.declarations.length === 1 && !uses.some(({ node }) => lies(node, by));
  return alone ? 'taken apart' : undefined;
}

function lies(inner: AnyNode, outer: AnyNode): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A function or class without a name has that of its variable. To be called before functions are marked. */
export function nameCells(edits: Edits, cells: readonly Cell[]): void {
  for (const cell of cells) {
    const { name, assigned } = cell.binding;
    const values = [
      ...declaratorsOf(cell).flatMap(({ init }) => init ?? []),
      ...assigned.flatMap((by) =>
        by.type === 'AssignmentExpression' && by.left.type === 'Identifier' ? [by.right] : [],
      ),
    ];
    for (const value of values)
      if (isNameless(value)) edits.around(value.start, value.end, `({${name}:`, `}).${name}`);
  }
}

/** To be called after everything else that puts stretches in brackets: cells are around all of it. */
export function markCells(edits: Edits, cells: readonly Cell[], tokens: readonly Token[]): void {
  for (const cell of cells) {
    for (const { node, how } of cell.binding.uses) {
      const { start, end, name } = node;
      if (how === 'shorthand') edits.key(start, name);
      edits.replace(start, end, `${name}.value`);
      // Called as a function, not as a method of the cell.
      if (how === 'called') edits.around(start, end, '(0,', ')');
    }
    begin(edits, cell, tokens);
  }
}

function begin(edits: Edits, cell: Cell, tokens: readonly Token[]): void {
  const { name, scope, declared } = cell.binding;
  const make = `${name}=$.cell("${name}",${name})`;
  switch (cell.form) {
    case 'declared':
      declare(edits, cell);
      return;
    case 'taken apart':
      for (const { by } of declared) edits.after(by.end, `;${make};`);
      return;
    case 'parameter':
      if (isFunction(scope)) first(edits, scope, make);
      return;
    case 'each':
      if (scope.type === 'ForOfStatement' || scope.type === 'ForInStatement')
        first(edits, scope, make);
      return;
    case 'round':
      declare(edits, cell);
      if (scope.type === 'ForStatement') anew(edits, scope, name, tokens);
      return;
    case 'var':
      if (isFunction(scope)) first(edits, scope, `${name}=$.cell("${name}")`);
      for (const each of declaratorsOf(cell)) enclose(edits, each, `(${name}.value=`, `,${name})`);
      return;
    default:
      cell.form satisfies never;
  }
}

function declare(edits: Edits, cell: Cell): void {
  for (const each of declaratorsOf(cell)) {
    const { id, init, name } = each;
    if (init) enclose(edits, each, `$.cell("${name}",`, ')');
    else edits.around(id.start, id.end, '', `=$.cell("${name}")`);
  }
}

/** Each round begins with what the one before ended with, in a variable of its own. */
function anew(
  edits: Edits,
  { update, body }: AnyNode & { type: 'ForStatement' },
  name: string,
  tokens: readonly Token[],
): void {
  const make = `${name}=$.cell("${name}",${name}.value)`;
  if (update) edits.before(update.start, `${make},`);
  else {
    const close = tokens.findLast(({ end, type }) => end <= body.start && type.label === ')');
    if (close) edits.before(close.start, make);
  }
}

/** What happens first in a body: a block, a statement alone, or the expression of an arrow function. */
function first(edits: Edits, of: AnyNode & { readonly body: AnyNode }, text: string): void {
  const { body } = of;
  if (body.type === 'BlockStatement') edits.before(body.start + 1, `${text};`);
  else if (/Statement$/.test(body.type)) edits.around(body.start, body.end, `{${text};`, '}', of);
  else edits.around(body.start, body.end, `(${text},`, ')', of);
}

/** What a variable is set to where it is declared. It may be a function, which is made elsewhere without a cell. */
function enclose(edits: Edits, of: VariableDeclarator, open: string, close: string): void {
  const { init } = of;
  if (!init) return;
  const sequence = init.type === 'SequenceExpression';
  const [before, after] = sequence ? [`${open}(`, `)${close}`] : [open, close];
  edits.around(init.start, init.end, before, after, of);
}

/** Where its name stands alone in a declaration. */
function declaratorsOf({ binding }: Cell): (VariableDeclarator & { readonly name: string })[] {
  const { name } = binding;
  const declarations = new Set<VariableDeclaration>();
  for (const { by } of binding.declared)
    if (by.type === 'VariableDeclaration') declarations.add(by);
  return [...declarations]
    .flatMap((each) => each.declarations)
    .flatMap((each) =>
      each.id.type === 'Identifier' && each.id.name === name ? [{ ...each, name }] : [],
    );
}
