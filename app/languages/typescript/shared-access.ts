/**
 * Where compiled text asks the engine instead of the language (workers/data/access.ts), because an array or object that
 * threads share is an empty shell with a prototype that answers for it:
 *
 *   list.length       $.len(list.length,list)      'n' in data       $.has('n', data)
 *   list.length = 0   $.setLength(list, 0)         delete data.n     $.drop(data,"n")
 *   { ...data }       { ...$.open(data) }          for (k in data)   for (k in $.open(data))
 *   queue.put([1])    queue.put($.gift([1]))       a literal that nobody keeps crosses as a value
 *   for (x of list)   for (x of $.each(list))      a loop in which it may be given away
 *   ({ length }) =>   ({ [$.LENGTH]: length }) =>  wherever nobody can be asked before it is taken apart: shared-patterns.ts
 *
 * Everything else, reading and writing elements and keys, methods, loops, works on the shell as on any object.
 */
import type {
  AnyNode,
  AssignmentExpression,
  BinaryExpression,
  CallExpression,
  Expression,
  MemberExpression,
  Pattern,
  UnaryExpression,
} from 'acorn';
import type { Edits } from './edits';
import { editPattern, takesApart } from './shared-patterns';
import { childrenOf } from './syntax';

/** Methods of the notebook's own classes whose first argument goes to other threads, and is kept nowhere else. */
const GIVING = ['put', 'putNowait', 'append', 'appendleft'];

export class SharedAccess {
  readonly #edits: Edits;
  readonly #source: string;
  readonly #giving: ReadonlySet<string>;
  readonly #isVariable: (name: string) => boolean;

  /**
   * @param own names of methods that the program defines itself: they may keep what they are given
   * @param isVariable whether a name may be a variable that threads share: reading it is a step, so it is read once
   */
  constructor(
    edits: Edits,
    source: string,
    own: ReadonlySet<string>,
    isVariable: (name: string) => boolean,
  ) {
    this.#edits = edits;
    this.#source = source;
    this.#giving = new Set(GIVING.filter((name) => !own.has(name)));
    this.#isVariable = isVariable;
  }

  visit(node: AnyNode): void {
    switch (node.type) {
      case 'ChainExpression':
        this.#chain(node.expression);
        return;
      case 'MemberExpression':
        if (isLength(node)) this.#length(node);
        break;
      case 'AssignmentExpression':
        this.#assignment(node);
        return;
      case 'UpdateExpression':
        // `list.length++`: the language itself refuses it for a shell.
        if (node.argument.type === 'MemberExpression') {
          for (const child of childrenOf(node.argument)) this.visit(child);
          return;
        }
        break;
      case 'BinaryExpression':
        if (node.operator === 'in' && node.left.type !== 'PrivateIdentifier') this.#in(node);
        break;
      case 'UnaryExpression':
        if (node.operator === 'delete' && this.#delete(node)) return;
        break;
      case 'SpreadElement':
        this.#open(node.argument);
        break;
      case 'VariableDeclarator': {
        const opened = node.init ? takesApart(node.id) : false;
        if (opened && node.init) this.#open(node.init);
        this.#target(node.id, opened);
        if (node.init) this.visit(node.init);
        return;
      }
      case 'ForInStatement':
        this.#open(node.right);
        break;
      case 'ForOfStatement':
        if (mayGiveAway(node.body)) this.#each(node.right);
        break;
      case 'CallExpression':
        this.#gift(node);
        break;
      case 'ArrayPattern':
      case 'ObjectPattern':
        this.#target(node);
        return;
      default:
        break;
    }
    for (const child of childrenOf(node)) this.visit(child);
  }

  #each(over: Expression): void {
    const part = partOf(over);
    if (part !== undefined) {
      this.#edits.around(part.of.start, over.end, '$.eachOf(', ')');
      this.#edits.replace(part.of.end, over.end, `,"${part.name}"`);
    } else if (over.type !== 'ArrayExpression')
      this.#edits.around(over.start, over.end, '$.each(', ')');
  }

  /** Targets of assignments are no reads: `[list.length] = [0]`. What leads to them, and defaults, are. */
  #target(node: Pattern | AnyNode, opened = false): void {
    switch (node.type) {
      case 'MemberExpression':
        for (const child of childrenOf(node)) this.visit(child);
        return;
      case 'ArrayPattern':
        for (const each of node.elements) if (each) this.#target(each);
        return;
      case 'ObjectPattern':
        editPattern(this.#edits, node, opened);
        for (const each of node.properties) {
          if (each.type === 'RestElement') this.#target(each.argument);
          else {
            if (each.computed) this.visit(each.key);
            this.#target(each.value);
          }
        }
        return;
      case 'RestElement':
        this.#target(node.argument);
        return;
      case 'AssignmentPattern':
        this.#target(node.left);
        this.visit(node.right);
        return;
      default:
        return;
    }
  }

  /** `a?.b.length`: where the chain breaks off there is nothing to ask. */
  #chain(node: AnyNode): void {
    if (node.type === 'MemberExpression' && isLength(node) && node.object.type !== 'Super') {
      this.#tail(node, '$.lenIf(');
      this.#chain(node.object);
      return;
    }
    if (node.type === 'CallExpression') this.#gift(node);
    if (node.type === 'MemberExpression' || node.type === 'CallExpression') {
      const first = node.type === 'MemberExpression' ? node.object : node.callee;
      this.#chain(first);
      for (const child of childrenOf(node)) if (child !== first) this.visit(child);
    } else this.visit(node);
  }

  #length(node: MemberExpression): void {
    const { object } = node;
    if (object.type === 'Super') return;
    const simple =
      object.type === 'ThisExpression' ||
      (object.type === 'Identifier' && !this.#isVariable(object.name));
    if (simple) {
      const text = this.#source.slice(object.start, object.end);
      this.#edits.around(node.start, node.end, '$.len(', `,${text})`);
    } else this.#tail(node, '$.lengthOf(');
  }

  /** `object.length` becomes `open object )`. */
  #tail(node: MemberExpression, open: string): void {
    this.#edits.around(node.start, node.end, open, '');
    this.#edits.replace(this.#dot(node), node.end, ')');
  }

  #dot({ object, property, computed }: MemberExpression): number {
    const between = this.#source.slice(object.end, property.start);
    return object.end + Math.max(0, between.search(computed ? /\?\.|\[/ : /\?\.|\./));
  }

  #assignment(node: AssignmentExpression): void {
    const { left, right } = node;
    const opened = takesApart(left);
    if (opened) this.#open(right);
    if (left.type === 'MemberExpression' && isLength(left) && left.object.type !== 'Super')
      this.#setLength(node, left);
    this.#target(left, opened);
    this.visit(right);
  }

  #setLength(node: AssignmentExpression, left: MemberExpression): void {
    const { operator } = node;
    const { object } = left;
    if (operator === '=') {
      this.#edits.around(node.start, node.end, '$.setLength(', ')');
      this.#edits.replace(this.#dot(left), this.#operatorEnd(node), ',');
    } else if (object.type === 'Identifier' && !this.#isVariable(object.name)) {
      this.#edits.around(node.start, node.end, '$.setLength(', '))');
      const sum = `,$.lengthOf(${object.name})${operator.slice(0, -1)}(`;
      this.#edits.replace(this.#dot(left), this.#operatorEnd(node), sum);
    }
  }

  #operatorEnd({ left, operator }: AssignmentExpression): number {
    return this.#source.indexOf(operator, left.end) + operator.length;
  }

  #in({ start, end, left, right }: BinaryExpression): void {
    const at = this.#source.slice(left.end, right.start).search(/\bin\b/);
    if (at < 0) return;
    this.#edits.around(start, end, '$.has(', ')');
    this.#edits.replace(left.end + at, left.end + at + 'in'.length, ',');
  }

  /** False where the language itself answers: what is deleted is no member. */
  #delete({ start, end, argument }: UnaryExpression): boolean {
    const chained = argument.type === 'ChainExpression';
    const member = chained ? argument.expression : argument;
    if (member.type !== 'MemberExpression' || member.object.type === 'Super') return false;
    // In brackets, too: a line that began with them would go on with the line before.
    const inBrackets = /\(/.test(this.#source.slice(start, argument.start));
    this.#edits.replace(start, start + 'delete'.length, inBrackets ? '!!' : '');
    const open = chained ? '$.dropIf(' : '$.drop(';
    this.#edits.around(argument.start, inBrackets ? argument.end : end, open, '');
    const { object, property, computed } = member;
    const dot = this.#dot(member);
    if (computed) {
      this.#edits.replace(dot, property.start, ',');
      this.#edits.replace(argument.end - 1, argument.end, ')');
      this.visit(property);
    } else if (property.type === 'Identifier')
      this.#edits.replace(dot, argument.end, `,${JSON.stringify(property.name)})`);
    if (chained) this.#chain(object);
    else this.visit(object);
    return true;
  }

  #open({ start, end, type }: Expression): void {
    const sequence = type === 'SequenceExpression';
    this.#edits.around(start, end, sequence ? '$.open((' : '$.open(', sequence ? '))' : ')');
  }

  #gift({ callee, arguments: [first] }: CallExpression): void {
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
    if (callee.computed || !this.#giving.has(callee.property.name)) return;
    if (first !== undefined && first.type !== 'SpreadElement') this.#literal(first);
  }

  #literal(node: Expression): void {
    if (node.type === 'ArrayExpression') {
      for (const each of node.elements)
        if (each && each.type !== 'SpreadElement') this.#literal(each);
    } else if (node.type === 'ObjectExpression') {
      for (const each of node.properties)
        if (each.type === 'Property' && each.kind === 'init') this.#literal(each.value);
    } else return;
    this.#edits.around(node.start, node.end, '$.gift(', ')');
  }
}

function isLength({ property, computed }: MemberExpression): boolean {
  if (computed) return property.type === 'Literal' && property.value === 'length';
  return property.type === 'Identifier' && property.name === 'length';
}

/** Whether anything is called, made or set in a loop: only so can something come into other hands. */
function mayGiveAway(node: AnyNode): boolean {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
    case 'TaggedTemplateExpression':
    case 'AssignmentExpression':
    case 'YieldExpression':
      return true;
    default:
      return childrenOf(node).some(mayGiveAway);
  }
}

/** `list.entries()`: the list, and which of its iterators. */
function partOf(node: Expression): { readonly of: Expression; readonly name: string } | undefined {
  if (node.type !== 'CallExpression' || node.optional || node.arguments.length > 0)
    return undefined;
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.optional || callee.computed) return undefined;
  if (callee.object.type === 'Super' || callee.property.type !== 'Identifier') return undefined;
  const { name } = callee.property;
  const known = name === 'entries' || name === 'keys' || name === 'values';
  return known ? { of: callee.object, name } : undefined;
}
