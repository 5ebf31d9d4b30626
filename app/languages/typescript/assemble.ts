/** The statements that take part in a run, as one program: its text, with all that is changed in it, and what threads get. */
import type { AnyNode } from 'acorn';
import { BUILTINS, type Place, type Program } from '../../../workers/kernel/interface';
import { type Cell, markCells, nameCells } from './cells';
import { type Closure, closuresIn } from './closures';
import { Edits } from './edits';
import { type FreeNames, freeNames } from './free-names';
import { inlineFunctions } from './inline-functions';
import { Instrumenter } from './instrument';
import { lateFields } from './late-fields';
import { editKeys, hasLengthAsValue, KEY_HEADER } from './length-keys';
import { makingText, markClosure, markMethods } from './mark-functions';
import { meantBy } from './python-meant';
import { isVar, type Selection } from './select';
import { SharedAccess } from './shared-access';
import { SharedVariables } from './shared-variables';
import { childrenOf, isFunction, lineOf } from './syntax';
import { TextWithPlaces } from './text-with-places';
import { wordsOf } from './words';
import { writtenFields } from './written-fields';

type Chosen = Selection['statements'][number];

export function assemble({ imports, statements, undeclared }: Selection): Program {
  const cells = [...new Set(statements.map((each) => each.cell.cell))];
  const functions = namesOf(statements, 'function');
  const classes = namesOf(statements, 'class');
  const declared = [...new Set(namesOf(statements, 'script'))];
  const methods = methodNames(statements);
  const inline = statements.flatMap((each) =>
    each.kind === 'script' ? inlineFunctions(each.node, methods) : [],
  );
  const isInline = new Set(inline);
  const closures = new Map(
    statements.map((each) => [each, closuresIn(each.node, methods, isInline)] as const),
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
      for (const written of inlineFunctions(each.node, methods)) look(freeNames(written), cell);
      for (const { node, captured } of closures.get(each) ?? []) {
        for (const name of freeNames(node).used)
          if (!captured.includes(name)) usedInThreads.add(name);
      }
      const wrong = each.free.assigned.filter(({ name }) => constants.has(name));
      note(wrong, cell);
    }
  }
  const shared = [...new Set(sharedVariables(statements, usedInThreads))];
  const hoisted = statements
    .filter(isVar)
    .flatMap(({ declares }) => declares.filter((name) => shared.includes(name)));
  const variables = declared.filter((name) => usedInThreads.has(name) || shared.includes(name));
  const lengthAsValue = statements.some(({ node }) => hasLengthAsValue(node));
  const sharing = { shared: new Set(shared), methods, inline, closures, lengthAsValue };

  const taken = new Set([
    ...functions,
    ...classes,
    ...declared,
    ...imports.map(({ local }) => local),
  ]);
  const header = [
    'const $r=$.recorder;',
    ...(shared.length > 0 ? ['const $v=$.v;'] : []),
    ...(lengthAsValue ? [KEY_HEADER] : []),
    ...BUILTINS.filter((name) => !taken.has(name)).map(
      (name) => `const ${name}=$.from("builtins","${name}");`,
    ),
    ...imports.map(
      ({ local, module, imported }) => `const ${local}=$.from("${module}","${imported}");`,
    ),
    `$.scope={${[...functions, ...classes, ...variables.filter((name) => !shared.includes(name))].map((name) => `${name}:()=>${name}`).join(',')}};`,
  ].join('');
  const text = (replica: boolean) => {
    const begin = hoisted.map((name) => `$v.${name}=`).join('');
    const out = new TextWithPlaces(`${header}${replica || !begin ? '' : `${begin}undefined;`}`);
    const edited = statements.map((each) => ({
      each,
      cell: cells.indexOf(each.cell.cell),
      edits: editsOf(each, cells.indexOf(each.cell.cell), sharing),
    }));
    for (const { each, cell, edits } of edited) {
      const apply = (start: number, end: number) => edits.apply(each.cell.source, start, end);
      for (const closure of closures.get(each) ?? [])
        if (closure.changing === undefined)
          out.add(
            makingText(closure, numberOf(closures, closure), apply),
            cell,
            lineOf(closure.node),
          );
    }
    for (const { each, cell, edits } of edited) emit(out, each, cell, edits, sharing, replica);
    return out.done();
  };
  const given = statements.flatMap(({ free }) => free.assigned.map(({ name }) => name));
  const meant = meantBy(
    statements.map(({ node }) => node),
    methods,
    given.filter((name) => undeclared.has(name)),
  );
  const late = lateFields(statements.map(({ node }) => node));
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
    ...(late === undefined ? {} : { lateFields: late }),
    assignments,
    ...(meant === undefined ? {} : { meant }),
  };
}

/** What compiled text must know of what threads share. */
interface Sharing {
  /** Variables that are one for all threads. */
  readonly shared: ReadonlySet<string>;
  /** Methods that the program itself defines. */
  readonly methods: ReadonlySet<string>;
  readonly inline: readonly AnyNode[];
  readonly closures: ReadonlyMap<Chosen, readonly Closure[]>;
  /** The text 'length' may come to be a key. */
  readonly lengthAsValue: boolean;
}

/** Variables that threads use and that are assigned to after their declaration, with those declared beside them. */
function sharedVariables(statements: readonly Chosen[], used: ReadonlySet<string>): string[] {
  const assigned = new Set(
    statements.flatMap(({ node }) => freeNames(node).assigned.map(({ name }) => name)),
  );
  const seen = new Set<string>();
  for (const { declares } of statements)
    for (const name of declares) (seen.has(name) ? assigned : seen).add(name);
  const shared: string[] = [];
  for (const { node, declares, kind } of statements) {
    if (kind !== 'script') continue;
    const plain = node.type === 'VariableDeclaration';
    if (plain && node.kind === 'const') continue;
    const noValue = !plain || node.declarations.some(({ init }) => !init);
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

export function methodNames(statements: readonly Chosen[]): ReadonlySet<string> {
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

/** All that is changed in a statement. */
function editsOf(each: Chosen, cell: number, sharing: Sharing): Edits {
  const { node } = each;
  const { source } = each.cell;
  const { shared, methods, inline, closures } = sharing;
  const edits = new Edits();
  const cells = cellsOf(closures.get(each) ?? []);
  const moved = new Set([...shared, ...cells.map(({ binding }) => binding.name)]);
  if (sharing.lengthAsValue) editKeys(edits, node);
  new SharedAccess(edits, source, methods, (name) => moved.has(name)).visit(node);
  if (shared.size > 0) new SharedVariables(edits, shared).statement(node);
  nameCells(edits, cells);
  markMethods(edits, node, methods);
  for (const closure of closures.get(each) ?? [])
    markClosure(edits, closure, numberOf(closures, closure));
  new Instrumenter(edits, source, cell).statement(node);
  if (each.kind === 'script')
    for (const written of inlineFunctions(node, methods)) {
      const open = `$.register(${inline.indexOf(written)},`;
      edits.around(written.start, written.end, open, ')');
    }
  markCells(edits, cells, each.cell.tokens);
  return edits;
}

/** Of all functions of one statement: several may close over one variable. */
function cellsOf(closures: readonly Closure[]): Cell[] {
  const cells = closures.flatMap((each) => each.cells);
  return [...new Map(cells.map((cell) => [cell.binding, cell])).values()];
}

/** A closure's place among all of the program. */
function numberOf(closures: Sharing['closures'], closure: Closure): number {
  return [...closures.values()].flat().indexOf(closure);
}

/** Writes one statement, or in a replica what other threads need of it. */
function emit(
  out: TextWithPlaces,
  each: Chosen,
  cell: number,
  edits: Edits,
  { shared, methods }: Sharing,
  replica: boolean,
): void {
  const { node } = each;
  const { source } = each.cell;
  if (each.kind === 'script') {
    const own = inlineFunctions(node, methods);
    if (!replica) {
      out.add(edits.apply(source, node.start, node.end), cell, lineOf(node));
      out.append(
        (node.type === 'VariableDeclaration' ? each.declares : [])
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
  if (replica) emptyStatics(edits, node, source);
  out.add(edits.apply(source, node.start, node.end), cell, lineOf(node));
}

/** Class-wide values are made once, in the main thread; other threads get them when they start. */
function emptyStatics(edits: Edits, node: AnyNode, source: string): void {
  const held = node.type === 'VariableDeclaration' ? node.declarations[0]?.init : node;
  if (held?.type !== 'ClassDeclaration' && held?.type !== 'ClassExpression') return;
  for (const member of held.body.body) {
    if (member.type === 'StaticBlock') edits.blank(member.start, member.end, source);
    if (member.type !== 'PropertyDefinition' || !member.static || !member.value) continue;
    if (isFunction(member.value)) continue;
    // To the member's end, not its value's: there may be brackets around the value.
    const keyEnd = member.computed ? source.indexOf(']', member.key.end) + 1 : member.key.end;
    const lines = '\n'.repeat(source.slice(keyEnd, member.end).split('\n').length - 1);
    edits.replace(keyEnd, member.end, `${lines};`);
  }
}

function namesOf(statements: readonly Chosen[], kind: Chosen['kind']): string[] {
  return statements.flatMap((each) => (each.kind === kind ? each.declares : []));
}
