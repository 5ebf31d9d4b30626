/** Source text to program: what a run of a cell is made of (design: "the definitions above that it uses + its own text"). */
import { BUILTINS } from '../../../workers/kernel/interface';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import '../../messages/compiler';
import type { CellText, CompileResult } from '../compiler';
import type { Problem } from '../problem';
import { assemble, methodNames } from './assemble';
import { functionFieldIn, functionsIn } from './function-fields';
import { parseCell, tooDeep } from './parse';
import { listNames } from './python-meant';
import { refusedField, refusedUse } from './refused';
import { type CellStatements, isVar, type Selection, select } from './select';
import { type TopLevel, topLevel } from './statements';
import { lineOf } from './syntax';

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
  const declared = new Map<string, boolean>();
  for (const each of statements) {
    const { declares, cell, node } = each;
    const again = declares.find(
      (name) => declared.has(name) && !(declared.get(name) && isVar(each)),
    );
    if (again !== undefined) {
      const message = t('errors.declaredTwice', { name: again });
      return { name: 'NameError', message, cell: cell.cell, line: lineOf(node), column: 0 };
    }
    for (const name of declares) declared.set(name, isVar(each));
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
  // To whom one of Python's names is given a value, it is a variable of their own; that it is declared nowhere is told then.
  const given = new Set(statements.flatMap(({ free }) => free.assigned.map((each) => each.name)));
  const declared = (name: string) => !undeclared.has(name);
  const own = (name: string) => declared(name) || given.has(name);
  const lists = listNames(statements.map(({ node }) => node));
  const functions = new Set(statements.flatMap(({ node }) => functionsIn(node)));
  for (const { cell, node, free } of statements) {
    const found = refusedUse(cell, node, { uses: free.uses, declared, own }, methods, lists);
    if (found !== undefined) return found;
    const field = functionFieldIn(node, functions);
    if (field !== undefined) return refusedField(cell.cell, field);
  }
  return undefined;
}

/**
 * Each cell as it was read last: of the cells that a run is made of mostly none has changed since the run before. Nobody
 * who goes through a tree changes it.
 */
const lastRead = new Map<CellId, { readonly text: string; readonly statements: TopLevel[] }>();

function readCell(id: CellId, text: string): TopLevel[] | Problem {
  const last = lastRead.get(id);
  if (last?.text === text) return last.statements;
  const result = parseCell(id, text);
  const statements = result.ok ? topLevel(result.parsed) : result.problem;
  if (!('name' in statements)) lastRead.set(id, { text, statements });
  return statements;
}
