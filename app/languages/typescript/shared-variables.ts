/**
 * Top-level variables that threads use and that are assigned to after their declaration: one variable for all threads.
 * In compiled text they are members of `$v` (workers/threads/variables.ts):
 *
 *   let running = true;        ($v.running = true);
 *   while (running) …          while ($v.running) …
 *   [a, b] = [b, a];           [$v.a, $v.b] = [$v.b, $v.a];
 */
import type { AnyNode, Identifier, Pattern, Property, VariableDeclaration } from 'acorn';
import type { Edits } from './edits';
import { declaredBy } from './free-names';
import { childrenOf, isNameless } from './syntax';

export class SharedVariables {
  readonly #edits: Edits;
  readonly #names: ReadonlySet<string>;

  constructor(edits: Edits, names: ReadonlySet<string>) {
    this.#edits = edits;
    this.#names = names;
  }

  /** A top-level statement. */
  statement(node: AnyNode): void {
    this.#visit(node, new Set());
  }

  #declares({ declarations }: VariableDeclaration, bound: ReadonlySet<string>): boolean {
    return declarations.some(({ id }) =>
      identifiersIn(id).some((each) => this.#isShared(each, bound)),
    );
  }

  /** @param inHead of a loop that goes over something */
  #declaration(node: VariableDeclaration, bound: ReadonlySet<string>, inHead: boolean): void {
    const last = node.declarations.at(-1);
    if (last === undefined) return;
    this.#edits.replace(node.start, node.start + node.kind.length, '');
    if (!inHead) this.#edits.around(node.start, last.end, '(', ')');
    for (const { id, init } of node.declarations) {
      // It is there from the beginning, and keeps what it has.
      if (!init && !inHead && node.kind === 'var') {
        this.#edits.replace(id.start, id.end, '0');
        continue;
      }
      this.#visit(id, bound);
      if (!init) {
        if (!inHead) this.#edits.around(id.start, id.end, '', '=undefined');
        continue;
      }
      this.#visit(init, bound);
      if (id.type === 'Identifier') this.#name(id.name, init);
    }
  }

  /** A function or class without a name has that of its variable. */
  #name(name: string, value: AnyNode): void {
    if (isNameless(value)) this.#edits.around(value.start, value.end, `({${name}:`, `}).${name}`);
  }

  #visit(node: AnyNode, bound: ReadonlySet<string>, inHead = false): void {
    switch (node.type) {
      case 'Identifier':
        if (this.#isShared(node, bound))
          this.#edits.replace(node.start, node.end, `$v.${node.name}`);
        return;
      case 'CallExpression':
        // Called as a function, not as a method of `$v`.
        if (node.callee.type === 'Identifier' && this.#isShared(node.callee, bound))
          this.#edits.around(node.callee.start, node.callee.end, '(0,', ')');
        break;
      case 'AssignmentExpression':
        if (node.left.type === 'Identifier' && this.#isShared(node.left, bound))
          this.#name(node.left.name, node.right);
        break;
      case 'MemberExpression':
        this.#visit(node.object, bound);
        if (node.computed) this.#visit(node.property, bound);
        return;
      case 'Property':
        this.#property(node, bound);
        return;
      case 'MethodDefinition':
      case 'PropertyDefinition':
        if (node.computed) this.#visit(node.key, bound);
        if (node.value) this.#visit(node.value, bound);
        return;
      case 'VariableDeclaration':
        if (!this.#declares(node, bound)) break;
        this.#declaration(node, bound, inHead);
        return;
      case 'LabeledStatement':
        this.#visit(node.body, bound);
        return;
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
        return;
      default:
        break;
    }
    const inner = new Set([...bound, ...declaredBy(node)]);
    const over = node.type === 'ForOfStatement' || node.type === 'ForInStatement';
    for (const child of childrenOf(node)) this.#visit(child, inner, over && child === node.left);
  }

  /** `{ count }`, as a value or as a target. */
  #property(node: Property | AnyNode, bound: ReadonlySet<string>): void {
    if (node.type !== 'Property') return;
    if (node.computed) this.#visit(node.key, bound);
    const value: AnyNode = node.value;
    const named: AnyNode = value.type === 'AssignmentPattern' ? value.left : value;
    if (node.shorthand && named.type === 'Identifier') {
      if (this.#isShared(named, bound)) this.#edits.key(named.start, named.name);
      this.#visit(named, bound);
      if (value.type === 'AssignmentPattern') this.#visit(value.right, bound);
      return;
    }
    this.#visit(value, bound);
  }

  #isShared({ name }: Identifier, bound: ReadonlySet<string>): boolean {
    return this.#names.has(name) && !bound.has(name);
  }
}

function identifiersIn(pattern: Pattern): Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        identifiersIn(each.type === 'Property' ? each.value : each.argument),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each === null ? [] : identifiersIn(each)));
    case 'RestElement':
      return identifiersIn(pattern.argument);
    case 'AssignmentPattern':
      return identifiersIn(pattern.left);
    case 'MemberExpression':
      return [];
  }
}
