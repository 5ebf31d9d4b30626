/** Which statements take part in a run: the cell's own, and the definitions above it that they use, theirs included. */
import type { ImportedName } from './imports';
import type { TopLevel } from './statements';

export interface CellStatements {
  readonly kind: 'define' | 'run';
  readonly statements: readonly TopLevel[];
}

export interface Selection {
  readonly imports: readonly ImportedName[];
  /** In page order. */
  readonly statements: readonly Exclude<TopLevel, { kind: 'import' }>[];
  /** Names that nothing in these cells declares; most are the language's own. */
  readonly undeclared: ReadonlySet<string>;
}

/** @param cells in page order; the last one is the cell that runs. */
export function select(cells: readonly CellStatements[]): Selection {
  const definedBy = new Map<string, TopLevel[]>();
  const importOf = new Map<string, ImportedName>();
  for (const [index, { kind, statements }] of cells.entries()) {
    const own = index === cells.length - 1;
    for (const statement of statements) {
      if (statement.kind === 'import') {
        for (const name of statement.names) {
          importOf.set(name.local, name);
          definedBy.delete(name.local);
        }
      } else if (own || kind === 'define' || statement.kind !== 'script') {
        for (const name of statement.declares) {
          const before = definedBy.get(name) ?? [];
          definedBy.set(name, [...(isVar(statement) ? before.filter(isVar) : []), statement]);
          importOf.delete(name);
        }
      }
    }
  }
  const chosen = new Set<TopLevel>();
  const imports = new Set<ImportedName>();
  const undeclared = new Set<string>();
  const need = (statement: TopLevel) => {
    if (statement.kind === 'import' || chosen.has(statement)) return;
    chosen.add(statement);
    for (const name of statement.free.used) {
      const imported = importOf.get(name);
      if (imported) imports.add(imported);
      const definitions = definedBy.get(name);
      definitions?.forEach(need);
      if (!definitions && !imported) undeclared.add(name);
    }
  };
  for (const statement of cells.at(-1)?.statements ?? []) need(statement);
  // A define cell of which something is used runs as a module does: its other statements too.
  const others = cells.slice(0, -1).filter(({ kind }) => kind === 'define');
  for (let before = -1; before < chosen.size; ) {
    before = chosen.size;
    for (const { statements } of others) {
      if (statements.some((each) => chosen.has(each)))
        for (const each of statements) if (isEffect(each)) need(each);
    }
  }
  const statements = cells
    .flatMap((each) => each.statements)
    .flatMap((each) => (each.kind !== 'import' && chosen.has(each) ? [each] : []));
  return { imports: [...imports], statements, undeclared };
}

/** A statement that is there for what it does, not for a name. */
function isEffect(statement: TopLevel): boolean {
  if (statement.kind !== 'script') return false;
  const { type } = statement.node;
  return type !== 'VariableDeclaration' && type !== 'EmptyStatement';
}

/** Whether what it declares may be declared again, by `var` alone. */
export function isVar(statement: TopLevel): boolean {
  if (statement.kind !== 'script') return false;
  const { node } = statement;
  return node.type !== 'VariableDeclaration' || node.kind === 'var';
}
