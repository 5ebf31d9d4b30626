/**
 * Variables of functions and blocks, each with every place that means it: what scope analysis calls bindings. A name
 * alone is not enough to move a variable elsewhere (cells.ts): `n` may be three variables in one function.
 */
import type { AnyNode, Identifier, Pattern } from 'acorn';
import { childrenOf, isFunction, namesIn } from './syntax';

export interface Use {
  readonly node: Identifier;
  /** `{ n }`, as a value or as a target; `n()` and tagged texts; all others. */
  readonly how: 'shorthand' | 'called' | 'plain';
}

export interface Binding {
  readonly name: string;
  /** The function, block, loop … in which it is seen. */
  readonly scope: AnyNode;
  /** Where its name is declared: patterns, or a `var`'s several. */
  readonly declared: { readonly by: AnyNode; readonly pattern: Pattern }[];
  readonly uses: Use[];
  readonly assigned: AnyNode[];
}

interface Scope {
  readonly node: AnyNode;
  readonly names: Map<string, Binding>;
  readonly outer: Scope | undefined;
}

/** Of one top-level statement; what the statement itself declares at the top level is not among them. */
export function bindingsIn(statement: AnyNode): Binding[] {
  const finder = new Finder();
  finder.visit(statement, undefined);
  return finder.found;
}

class Finder {
  readonly found: Binding[] = [];

  #declare(scope: Scope, name: string, by: AnyNode, pattern: Pattern): void {
    let binding = scope.names.get(name);
    if (binding === undefined) {
      binding = { name, scope: scope.node, declared: [], uses: [], assigned: [] };
      scope.names.set(name, binding);
      this.found.push(binding);
    }
    binding.declared.push({ by, pattern });
  }

  #use(node: Identifier, how: Use['how'], scope: Scope | undefined): void {
    lookUp(scope, node.name)?.uses.push({ node, how });
  }

  #assign(target: Pattern, by: AnyNode, scope: Scope | undefined): void {
    for (const name of namesIn(target)) lookUp(scope, name)?.assigned.push(by);
  }

  /** Statements of one block: what they declare there. `var` belongs to the function around, or to the top level. */
  #declareAll(statements: readonly AnyNode[], scope: Scope): void {
    for (const each of statements) {
      if (each.type === 'VariableDeclaration') {
        if (each.kind === 'var') continue;
        for (const { id } of each.declarations)
          for (const name of namesIn(id)) this.#declare(scope, name, each, id);
      } else if (each.type === 'FunctionDeclaration' || each.type === 'ClassDeclaration') {
        if (each.id) this.#declare(scope, each.id.name, each, each.id);
      }
    }
  }

  /** `var`, wherever it stands. @param by the loop in whose head it does */
  #hoist(node: AnyNode, scope: Scope, by = node): void {
    if (node.type === 'VariableDeclaration' && node.kind === 'var')
      for (const { id } of node.declarations)
        for (const name of namesIn(id)) this.#declare(scope, name, by, id);
    const loops = node.type === 'ForOfStatement' || node.type === 'ForInStatement';
    for (const child of childrenOf(node))
      if (!isFunction(child))
        this.#hoist(child, scope, loops && child === node.left ? node : child);
  }

  /** @param scope undefined: the top level, whose names are resolved elsewhere */
  visit(node: AnyNode, scope: Scope | undefined): void {
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        this.#function(node, scope);
        return;
      case 'Identifier':
        this.#use(node, 'plain', scope);
        return;
      case 'CallExpression':
      case 'TaggedTemplateExpression': {
        const callee = node.type === 'CallExpression' ? node.callee : node.tag;
        if (callee.type === 'Identifier') this.#use(callee, 'called', scope);
        for (const child of childrenOf(node))
          if (child !== callee || callee.type !== 'Identifier') this.visit(child, scope);
        return;
      }
      case 'MemberExpression':
        this.visit(node.object, scope);
        if (node.computed) this.visit(node.property, scope);
        return;
      case 'Property':
        this.#property(node, scope);
        return;
      case 'MethodDefinition':
      case 'PropertyDefinition':
        if (node.computed) this.visit(node.key, scope);
        if (node.value) this.visit(node.value, scope);
        return;
      case 'LabeledStatement':
        this.visit(node.body, scope);
        return;
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
        return;
      case 'AssignmentExpression':
        this.#assign(node.left, node, scope);
        break;
      case 'UpdateExpression':
        if (node.argument.type === 'Identifier') this.#assign(node.argument, node, scope);
        break;
      case 'VariableDeclaration':
        this.#declaration(node, scope);
        return;
      default:
        break;
    }
    const inner = this.#scopeOf(node, scope);
    if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
      const { left } = node;
      if (left.type !== 'VariableDeclaration') this.#assign(left, node, inner);
      else if (left.kind === 'var')
        for (const { id } of left.declarations) this.#assign(id, node, inner);
    }
    const bound = node.type === 'CatchClause' ? node.param : undefined;
    if (bound) this.#pattern(bound, inner);
    const named = node.type === 'ClassExpression' || node.type === 'ClassDeclaration';
    for (const child of childrenOf(node))
      if (child !== bound && !(named && child === node.id)) this.visit(child, inner);
  }

  #scopeOf(node: AnyNode, outer: Scope | undefined): Scope | undefined {
    const scope: Scope = { node, names: new Map(), outer };
    switch (node.type) {
      case 'BlockStatement':
      case 'StaticBlock':
        this.#declareAll(node.body, scope);
        return scope;
      case 'SwitchStatement':
        for (const { consequent } of node.cases) this.#declareAll(consequent, scope);
        return scope;
      case 'ForStatement':
        if (node.init) this.#declareAll([node.init], scope);
        return scope;
      case 'ForInStatement':
      case 'ForOfStatement':
        this.#declareAll([node.left], scope);
        return scope;
      case 'CatchClause':
        if (node.param)
          for (const name of namesIn(node.param)) this.#declare(scope, name, node, node.param);
        return scope;
      case 'ClassExpression':
      case 'ClassDeclaration':
        // Seen in the class under its own name too, which nobody can assign to.
        if (node.id) this.#declare(scope, node.id.name, node, node.id);
        return scope;
      default:
        return outer;
    }
  }

  #function(node: AnyNode, outer: Scope | undefined): void {
    if (!isFunction(node)) return;
    const scope: Scope = { node, names: new Map(), outer };
    if (node.type === 'FunctionExpression' && node.id)
      this.#declare(scope, node.id.name, node, node.id);
    for (const param of node.params)
      for (const name of namesIn(param)) this.#declare(scope, name, node, param);
    this.#hoist(node.body, scope);
    for (const param of node.params) this.#pattern(param, scope);
    this.visit(node.body, scope);
  }

  #declaration(node: AnyNode, scope: Scope | undefined): void {
    if (node.type !== 'VariableDeclaration') return;
    for (const { id, init } of node.declarations) {
      this.#pattern(id, scope);
      if (init) this.visit(init, scope);
      // A `var` may have been read before, or be set again in each turn of a loop.
      if (init && node.kind === 'var') this.#assign(id, node, scope);
    }
  }

  /** What a pattern that declares uses besides: defaults, and keys in brackets. */
  #pattern(pattern: Pattern, scope: Scope | undefined): void {
    switch (pattern.type) {
      case 'ObjectPattern':
        for (const each of pattern.properties) {
          if (each.type === 'RestElement') this.#pattern(each.argument, scope);
          else {
            if (each.computed) this.visit(each.key, scope);
            this.#pattern(each.value, scope);
          }
        }
        return;
      case 'ArrayPattern':
        for (const each of pattern.elements) if (each) this.#pattern(each, scope);
        return;
      case 'RestElement':
        this.#pattern(pattern.argument, scope);
        return;
      case 'AssignmentPattern':
        this.#pattern(pattern.left, scope);
        this.visit(pattern.right, scope);
        return;
      case 'Identifier':
      case 'MemberExpression':
        return;
    }
  }

  #property(node: AnyNode, scope: Scope | undefined): void {
    if (node.type !== 'Property') return;
    if (node.computed) this.visit(node.key, scope);
    const value: AnyNode = node.value;
    const named: AnyNode = value.type === 'AssignmentPattern' ? value.left : value;
    if (node.shorthand && named.type === 'Identifier') {
      this.#use(named, 'shorthand', scope);
      if (value.type === 'AssignmentPattern') this.visit(value.right, scope);
    } else this.visit(value, scope);
  }
}

function lookUp(scope: Scope | undefined, name: string): Binding | undefined {
  for (let each = scope; each !== undefined; each = each.outer) {
    const known = each.names.get(name);
    if (known !== undefined) return known;
  }
  return undefined;
}
