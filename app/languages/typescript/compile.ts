/** Source text to program: what a run of a cell is made of (design: "the definitions above that it uses + its own text"). */
import type { AnyNode } from 'acorn';
import {
  BUILTINS,
  type Place,
  type Program,
  type ProgramText,
} from '../../../workers/kernel/interface';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import '../../messages/compiler';
import type { CellText, CompileResult } from '../compiler';
import type { Problem } from '../problem';
import { Edits } from './edits';
import { declaredBy, type FreeNames, freeNames } from './free-names';
import { Instrumenter } from './instrument';
import { parseCell, tooDeep } from './parse';
import { refusedUse } from './refused';
import { type CellStatements, type Selection, select } from './select';
import { SharedAccess } from './shared-access';
import { SharedVariables } from './shared-variables';
import { type TopLevel, topLevel } from './statements';
import { childrenOf, isFunction, lineOf } from './syntax';
import { wordsOf } from './words';
import { writtenFields } from './written-fields';

/** @param cells the cell to run, last, and all cells above it in page order. */
export function compile(cells: readonly CellText[]): CompileResult {
  try {
    return compiled(cells);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, problem: tooDeep(cells.at(-1)?.id ?? '') };
  }
}

function compiled(cells: readonly CellText[]): CompileResult {
  const all: CellStatements[] = [];
  const broken: { readonly text: string; readonly problem: Problem }[] = [];
  for (const [index, { id, kind, text }] of cells.entries()) {
    const read = readCell(id, text);
    if (!('name' in read)) all.push({ kind, statements: read });
    else if (index === cells.length - 1) return { ok: false, problem: read };
    else broken.push({ text, problem: read });
  }
  const selection = select(all);
  const problem =
    neededButBroken(selection, broken) ??
    madeInRunAbove(all, selection) ??
    declaredTwice(selection) ??
    refusedUses(selection);
  return problem ? { ok: false, problem } : { ok: true, program: assemble(selection) };
}

/** A broken cell above matters when it speaks of a name that is used here and declared nowhere else. */
function neededButBroken(
  { undeclared }: Selection,
  broken: readonly { readonly text: string; readonly problem: Problem }[],
): Problem | undefined {
  const words = (text: string) => text.match(/[\w$]+/g) ?? [];
  const globals = new Set<string>([...BUILTINS, ...Object.getOwnPropertyNames(globalThis)]);
  const needed = ({ text }: { readonly text: string }) =>
    words(text).some((word) => undeclared.has(word) && !globals.has(word));
  return broken.find(needed)?.problem;
}

/** Two cells that declare a name twice, both needed for something else too: one program cannot hold both. */
function declaredTwice({ statements }: Selection): Problem | undefined {
  const declared = new Set<string>();
  for (const { declares, cell, node } of statements) {
    const again = declares.find((name) => declared.has(name));
    if (again !== undefined) {
      const message = t('errors.declaredTwice', { name: again });
      return { name: 'NameError', message, cell: cell.cell, line: lineOf(node), column: 0 };
    }
    for (const name of declares) declared.add(name);
  }
  return undefined;
}

/** A name that this cell uses and that only a run of a cell above bound: a run begins afresh. */
function madeInRunAbove(
  cells: readonly CellStatements[],
  { undeclared }: Selection,
): Problem | undefined {
  const made = new Set(
    cells
      .slice(0, -1)
      .flatMap(({ statements }) => statements)
      .flatMap((each) => (each.kind === 'script' ? each.declares : [])),
  );
  for (const each of cells.at(-1)?.statements ?? []) {
    if (each.kind === 'import') continue;
    for (const [name, at] of each.free.uses) {
      if (!undeclared.has(name) || !made.has(name)) continue;
      const message = t('errors.madeInRun', { name });
      const column = at.loc?.start.column ?? null;
      return { name: 'NameError', message, cell: each.cell.cell, line: lineOf(at), column };
    }
  }
  return undefined;
}

function refusedUses({ statements, undeclared }: Selection): Problem | undefined {
  const methods = methodNames(statements);
  const declared = (name: string) => !undeclared.has(name);
  for (const { cell, node, free } of statements) {
    const found = refusedUse(cell, node, free.uses, declared, methods);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readCell(id: CellId, text: string): TopLevel[] | Problem {
  const result = parseCell(id, text);
  return result.ok ? topLevel(result.parsed) : result.problem;
}

type Chosen = Selection['statements'][number];

function assemble({ imports, statements }: Selection): Program {
  const cells = [...new Set(statements.map((each) => each.cell.cell))];
  const functions = namesOf(statements, 'function');
  const classes = namesOf(statements, 'class');
  const declared = namesOf(statements, 'script');
  const inline = statements.flatMap((each) =>
    each.kind === 'script' ? inlineFunctions(each.node) : [],
  );

  const usedInThreads = new Set<string>();
  const assignments: { place: Place; variable: string }[] = [];
  const note = (assigned: FreeNames['assigned'], cell: number) => {
    for (const { name, line } of assigned)
      assignments.push({ place: (cell << 16) | line, variable: name });
  };
  const look = (free: FreeNames, cell: number) => {
    for (const name of free.used) usedInThreads.add(name);
    note(free.assigned, cell);
  };
  const constants = constantNames(statements);
  for (const each of statements) {
    const cell = cells.indexOf(each.cell.cell);
    if (each.kind !== 'script') look(each.free, cell);
    else {
      for (const written of inlineFunctions(each.node)) look(freeNames(written), cell);
      const wrong = each.free.assigned.filter(({ name }) => constants.has(name));
      note(wrong, cell);
    }
  }
  const shared = sharedVariables(statements, usedInThreads);
  const variables = declared.filter((name) => usedInThreads.has(name) || shared.includes(name));
  const sharing: Sharing = { shared: new Set(shared), methods: methodNames(statements) };

  const taken = new Set([
    ...functions,
    ...classes,
    ...declared,
    ...imports.map(({ local }) => local),
  ]);
  const header = [
    'const $r=$.recorder;',
    ...(shared.length > 0 ? ['const $v=$.v;'] : []),
    ...BUILTINS.filter((name) => !taken.has(name)).map(
      (name) => `const ${name}=$.from("builtins","${name}");`,
    ),
    ...imports.map(
      ({ local, module, imported }) => `const ${local}=$.from("${module}","${imported}");`,
    ),
    `$.scope={${[...functions, ...classes, ...variables.filter((name) => !shared.includes(name))].map((name) => `${name}:()=>${name}`).join(',')}};`,
  ].join('');
  const text = (replica: boolean) => {
    const out = new TextWithPlaces(header);
    for (const each of statements)
      emit(out, each, cells.indexOf(each.cell.cell), inline, sharing, replica);
    return out.done();
  };
  return {
    cells,
    words: wordsOf(imports, statements),
    main: text(false),
    replica: text(true),
    functions,
    classes,
    variables,
    shared,
    writtenFields: writtenFields(statements.map(({ node }) => node)),
    assignments,
  };
}

/** What compiled text must know of what threads share. */
interface Sharing {
  /** Variables that are one for all threads. */
  readonly shared: ReadonlySet<string>;
  /** Methods that the program itself defines. */
  readonly methods: ReadonlySet<string>;
}

/** Variables that threads use and that are assigned to after their declaration, with those declared beside them. */
function sharedVariables(statements: readonly Chosen[], used: ReadonlySet<string>): string[] {
  const assigned = new Set(
    statements.flatMap(({ node }) => freeNames(node).assigned.map(({ name }) => name)),
  );
  const shared: string[] = [];
  for (const { node, declares, kind } of statements) {
    if (kind !== 'script' || node.type !== 'VariableDeclaration' || node.kind === 'const') continue;
    const noValue = node.declarations.some(({ init }) => !init);
    const changes = noValue || declares.some((name) => assigned.has(name));
    if (changes && declares.some((name) => used.has(name)))
      for (const name of declares) shared.push(name);
  }
  return shared;
}

function constantNames(statements: readonly Chosen[]): ReadonlySet<string> {
  const constant = ({ node }: Chosen) =>
    node.type === 'VariableDeclaration' && node.kind === 'const';
  return new Set(statements.filter(constant).flatMap(({ declares }) => declares));
}

function methodNames(statements: readonly Chosen[]): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: AnyNode): void => {
    const defines =
      node.type === 'MethodDefinition' ||
      node.type === 'PropertyDefinition' ||
      node.type === 'Property';
    if (defines && node.key.type === 'Identifier') names.add(node.key.name);
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
      if (node.left.property.type === 'Identifier') names.add(node.left.property.name);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  for (const { node } of statements) visit(node);
  return names;
}

/** Writes one statement, or in a replica what other threads need of it. */
function emit(
  out: TextWithPlaces,
  each: Chosen,
  cell: number,
  inline: readonly AnyNode[],
  { shared, methods }: Sharing,
  replica: boolean,
): void {
  const { node } = each;
  const { source } = each.cell;
  const edits = new Edits();
  new SharedAccess(edits, source, methods, (name) => shared.has(name)).visit(node);
  if (shared.size > 0) new SharedVariables(edits, shared).statement(node);
  new Instrumenter(edits, source, cell).statement(node);
  if (each.kind === 'script') {
    const own = inlineFunctions(node);
    for (const written of own) {
      edits.before(written.start, `$.register(${inline.indexOf(written)},`);
      edits.after(written.end, ')');
    }
    if (!replica) {
      out.add(edits.apply(source, node.start, node.end), cell, lineOf(node));
      out.append(
        each.declares
          .map((name) => `$.named("${name}",${shared.has(name) ? `$v.${name}` : name});`)
          .join(''),
      );
      return;
    }
    for (const written of own) {
      out.add(`${edits.apply(source, written.start, written.end)};`, cell, lineOf(written));
    }
    return;
  }
  if (replica && node.type === 'ClassDeclaration') emptyStatics(edits, node, source);
  out.add(edits.apply(source, node.start, node.end), cell, lineOf(node));
}

/** Class-wide values are made once, in the main thread; other threads get them when they start. */
function emptyStatics(edits: Edits, node: AnyNode, source: string): void {
  if (node.type !== 'ClassDeclaration') return;
  for (const member of node.body.body) {
    if (member.type === 'StaticBlock') edits.blank(member.start, member.end, source);
    if (member.type !== 'PropertyDefinition' || !member.static || !member.value) continue;
    if (isFunction(member.value)) continue;
    // To the member's end, not its value's: there may be brackets around the value.
    const keyEnd = member.computed ? source.indexOf(']', member.key.end) + 1 : member.key.end;
    const lines = '\n'.repeat(source.slice(keyEnd, member.end).split('\n').length - 1);
    edits.replace(keyEnd, member.end, `${lines};`);
  }
}

/**
 * Functions written directly in a top-level statement, not inside another function or class.
 * @param local names of blocks and loops around the node: a function that uses one cannot be taken out of them.
 */
function inlineFunctions(node: AnyNode, local: ReadonlySet<string> = new Set()): AnyNode[] {
  if (isFunction(node)) {
    if (node.type === 'FunctionDeclaration') return [];
    return [...freeNames(node).used].some((name) => local.has(name)) ? [] : [node];
  }
  // Methods cannot be taken out of their object or class.
  if (node.type === 'ClassExpression' || node.type === 'ClassDeclaration') return [];
  if (node.type === 'Property' && (node.method || node.kind !== 'init')) return [];
  const inner = new Set([...local, ...declaredBy(node)]);
  return childrenOf(node).flatMap((child) => inlineFunctions(child, inner));
}

function namesOf(statements: readonly Chosen[], kind: Chosen['kind']): string[] {
  return statements.flatMap((each) => (each.kind === kind ? each.declares : []));
}

/** Text that grows by statements and remembers where each of its lines comes from. */
class TextWithPlaces {
  readonly #lines: string[];
  readonly #places: (Place | null)[] = [null];

  constructor(header: string) {
    this.#lines = [header];
  }

  add(text: string, cell: number, firstLine: number): void {
    for (const [index, line] of text.split('\n').entries()) {
      this.#lines.push(line);
      this.#places.push((cell << 16) | (firstLine + index));
    }
  }

  /** To the end of the last line. */
  append(text: string): void {
    const last = this.#lines.length - 1;
    this.#lines[last] = `${this.#lines[last] ?? ''};${text}`;
  }

  done(): ProgramText {
    return { text: this.#lines.join('\n'), places: this.#places };
  }
}
