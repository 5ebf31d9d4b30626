/**
 * Which fields a program writes once objects may be shared: `thread.inQueue = null`, `this.polledCount += 1`,
 * `[pair.a, pair.b] = [pair.b, pair.a]`, `Object.assign(flag, { up: true })`. A name too many costs a step of a schedule;
 * a name too few would be a false proof, so whatever is not understood stands for every name.
 */
import type { AnyNode, Class, MethodDefinition, Pattern } from 'acorn';
import { earlyStatements, namedClasses } from './constructors';
import { childrenOf, isFunction } from './syntax';

/** Names of written fields; null when it may be any (`object[name] = …`). `this.x = …` in a constructor that nobody else can see yet does not count. */
export function writtenFields(nodes: readonly AnyNode[]): string[] | null {
  const finder = new Finder(nodes);
  for (const node of nodes) finder.visit(node);
  return finder.any ? null : [...finder.names];
}

/** Functions of the language that write the fields of what they are given. */
const WRITERS = new Set(['assign', 'defineProperty', 'defineProperties', '__defineSetter__']);

class Finder {
  readonly names = new Set<string>();
  any = false;
  readonly #classes: ReadonlyMap<string, Class>;

  constructor(nodes: readonly AnyNode[]) {
    this.#classes = namedClasses(nodes);
  }

  visit(node: AnyNode): void {
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      this.#class(node);
      return;
    }
    this.#written(node, false);
    for (const child of childrenOf(node)) this.visit(child);
  }

  #class(node: Class): void {
    if (node.superClass) this.visit(node.superClass);
    for (const member of node.body.body) {
      if (member.type === 'MethodDefinition' && member.kind === 'constructor')
        this.#making(node, member);
      else this.visit(member);
    }
  }

  #making(owner: Class, { value }: MethodDefinition): void {
    for (const param of value.params) this.visit(param);
    const early = earlyStatements(owner, this.#classes);
    for (const statement of value.body.body) {
      if (early.has(statement)) this.#own(statement);
      else this.visit(statement);
    }
  }

  /** In a constructor before anybody else can see the object: `this.x = …` makes the field. */
  #own(node: AnyNode): void {
    this.#written(node, true);
    for (const child of childrenOf(node)) {
      if (isFunction(child) || child.type === 'ClassExpression') this.visit(child);
      else this.#own(child);
    }
  }

  /** Takes in what `node` itself writes. */
  #written(node: AnyNode, exceptThis: boolean): void {
    switch (node.type) {
      case 'AssignmentExpression':
        this.#target(node.left, exceptThis);
        return;
      case 'UpdateExpression':
        this.#target(node.argument, exceptThis);
        return;
      case 'UnaryExpression':
        if (node.operator === 'delete') this.#target(node.argument, false);
        return;
      case 'ForOfStatement':
      case 'ForInStatement':
        if (node.left.type !== 'VariableDeclaration') this.#target(node.left, exceptThis);
        return;
      case 'Identifier':
        // `Reflect.set`, and what else it has; `const { assign } = Object`.
        if (node.name === 'Reflect' || WRITERS.has(node.name)) this.any = true;
        return;
      case 'Literal':
        if (WRITERS.has(String(node.value))) this.any = true;
        return;
      default:
        return;
    }
  }

  #target(node: Pattern | AnyNode, exceptThis: boolean): void {
    switch (node.type) {
      case 'MemberExpression':
        if (exceptThis && node.object.type === 'ThisExpression') return;
        if (node.property.type !== 'Identifier' || node.computed) this.any = true;
        else this.names.add(node.property.name);
        return;
      case 'ArrayPattern':
        for (const each of node.elements) if (each) this.#target(each, exceptThis);
        return;
      case 'ObjectPattern':
        for (const each of node.properties)
          this.#target(each.type === 'Property' ? each.value : each.argument, exceptThis);
        return;
      case 'RestElement':
        this.#target(node.argument, exceptThis);
        return;
      case 'AssignmentPattern':
        this.#target(node.left, exceptThis);
        return;
      case 'ParenthesizedExpression':
        this.#target(node.expression, exceptThis);
        return;
      default:
        return;
    }
  }
}
