/**
 * What compiled text has that the learner's has not (the other side is `$` in workers/threads/environment.ts):
 *
 *   $r.place=65542; before a statement     which line runs: every event of the log carries it
 *   $.at(65542, x)  around a call's last argument, or its object, where another call ran since the statement began; around
 *                   a call that something is asked of, or whose result is thrown
 *   $.tick();       first in every loop    Stop reaches loops that touch nothing shared
 *   $.spin(n,1); … $.spin(n);  before and first in a loop that only looks (idle-loops.ts): all orders need not turn it
 *                   for ever
 *   $.caught(e);    first in every catch   Stop cannot be swallowed
 */
import type {
  AnyNode,
  CallExpression,
  Expression,
  MemberExpression,
  NewExpression,
  Statement,
  TryStatement,
} from 'acorn';
import type { Edits } from './edits';
import { isIdleLoop } from './idle-loops';
import { childrenOf, isFunction, isLoop, lineOf } from './syntax';

/** Line marks of one statement: calls on `line` need no mark of their own until the first has run. */
interface Marked {
  line: number | undefined;
}

export class Instrumenter {
  readonly #edits: Edits;
  readonly #source: string;
  readonly #cell: number;
  /** Idle loops so far. */
  #loops = 0;

  /** @param cell index of the cell in the program. */
  constructor(edits: Edits, source: string, cell: number) {
    this.#edits = edits;
    this.#source = source;
    this.#cell = cell;
  }

  place(line: number): number {
    return (this.#cell << 16) | line;
  }

  statement(node: AnyNode): void {
    switch (node.type) {
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        this.#inside(node, { line: undefined });
        return;
      case 'BlockStatement':
        for (const each of node.body) this.statement(each);
        return;
      case 'EmptyStatement':
        return;
      case 'LabeledStatement':
        this.#mark(node);
        this.#body(node, node.body);
        return;
      default:
        this.#mark(node);
        this.#body(node, node);
    }
  }

  #mark(node: AnyNode): void {
    this.#edits.before(node.start, `$r.place=${this.place(lineOf(node))};`);
  }

  /** @param marked the statement whose line was set (a label's, for a labelled loop). */
  #body(marked: AnyNode, node: AnyNode): void {
    const line: Marked = { line: lineOf(marked) };
    if (isLoop(node)) {
      for (const part of childrenOf(node)) {
        if (part === node.body) continue;
        const once = node.type === 'ForOfStatement' || node.type === 'ForInStatement';
        this.#inside(part, once ? line : { line: undefined });
      }
      // Nothing may stand between a label and its loop.
      const spins = marked === node && isIdleLoop(node);
      const loop = this.place(spins ? this.#loops++ : 0);
      if (spins) this.#edits.before(node.start, `$.spin(${loop},1);`);
      this.#block(node.body, `$.tick();${spins ? `$.spin(${loop});` : ''}`);
      return;
    }
    switch (node.type) {
      case 'BlockStatement':
        this.statement(node);
        return;
      case 'LabeledStatement':
        this.#body(marked, node.body);
        return;
      case 'IfStatement':
        this.#inside(node.test, line);
        this.#block(node.consequent, '');
        if (node.alternate) this.#block(node.alternate, '');
        return;
      case 'TryStatement':
        this.#try(node);
        return;
      case 'SwitchStatement':
        this.#inside(node.discriminant, line);
        for (const each of node.cases) for (const inner of each.consequent) this.statement(inner);
        return;
      default:
        this.#inside(node, line);
    }
  }

  /** A body in braces, given braces where it has none. */
  #block(node: Statement, first: string): void {
    if (node.type === 'BlockStatement') {
      this.#edits.before(node.start + 1, first);
    } else {
      this.#edits.before(node.start, `{${first}`);
      this.#edits.after(node.end, '}');
    }
    this.statement(node);
  }

  #try(node: TryStatement): void {
    this.statement(node.block);
    const { handler, finalizer } = node;
    if (handler) {
      const { param, body } = handler;
      let caught = '$e';
      if (param === undefined || param === null) {
        this.#edits.before(handler.start + 'catch'.length, ' ($e)');
      } else if (param.type === 'Identifier') {
        caught = param.name;
      } else {
        const pattern = this.#edits.apply(this.#source, param.start, param.end);
        this.#edits.replace(param.start, param.end, '$e');
        this.#edits.before(body.start + 1, `const ${pattern}=$e;`);
      }
      this.#edits.before(body.start + 1, `$.caught(${caught});`);
      this.statement(body);
    }
    if (finalizer) this.statement(finalizer);
  }

  /** Expressions: functions in them are statements again, calls get their marks. */
  #inside(node: AnyNode, marked: Marked): void {
    if (isFunction(node)) {
      for (const param of node.params) this.#inside(param, { line: undefined });
      if (node.body.type === 'BlockStatement') this.statement(node.body);
      else this.#inside(node.body, { line: undefined });
      return;
    }
    if (node.type === 'PropertyDefinition' || node.type === 'StaticBlock') {
      if (node.type === 'StaticBlock') for (const each of node.body) this.statement(each);
      else if (node.value) this.#inside(node.value, { line: undefined });
      return;
    }
    for (const child of childrenOf(node)) this.#inside(child, marked);
    if (node.type === 'CallExpression' || node.type === 'NewExpression') this.#call(node, marked);
    else if (node.type === 'ThrowStatement') this.#back(node.argument, marked);
    else if (node.type === 'MemberExpression') this.#back(node.object, marked);
  }

  /** What fails or is thrown right after a call belongs to the line of that call: WebKit has no line for it on its stack. */
  #back(node: AnyNode, marked: Marked): void {
    const called = node.type === 'CallExpression' || node.type === 'NewExpression';
    if (!called || marked.line !== undefined || mayEndEarly(node)) return;
    const line = lineOf(node);
    this.#wrap(node, `$.at(${this.place(line)},`, ')');
    marked.line = line;
  }

  #call(node: CallExpression | NewExpression, marked: Marked): void {
    const line = node.callee.loc?.end.line ?? lineOf(node);
    const current = marked.line === line;
    // After this call other lines may have been the current one.
    marked.line = undefined;
    if (current) return;
    const place = this.place(line);
    const last = node.arguments.at(-1);
    const { callee } = node;
    if (last !== undefined) {
      const value = last.type === 'SpreadElement' ? last.argument : last;
      const sequence = value.type === 'SequenceExpression';
      this.#wrap(value, `$.at(${place},${sequence ? '(' : ''}`, sequence ? '))' : ')');
    } else if (callee.type === 'Identifier') {
      this.#wrap(callee, `($r.place=${place},`, ')');
    } else if (isMethodCall(node)) {
      this.#wrap(node.callee.object, `$.at(${place},`, ')');
    }
  }

  #wrap(node: AnyNode, open: string, close: string): void {
    this.#edits.around(node.start, node.end, open, close);
  }
}

/** `object.method()`, where wrapping the object changes nothing (`new a.B()` and `super.m()` would change). */
function isMethodCall(
  node: CallExpression | NewExpression,
): node is CallExpression & { callee: MemberExpression & { object: Expression } } {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type !== 'Super' &&
    !mayEndEarly(node.callee.object)
  );
}

/** `a?.b().c`: what is put around a part of it would go on where the whole has ended. */
function mayEndEarly(node: AnyNode): boolean {
  if (node.type === 'CallExpression') return node.optional || mayEndEarly(node.callee);
  if (node.type === 'MemberExpression') return node.optional || mayEndEarly(node.object);
  return false;
}
