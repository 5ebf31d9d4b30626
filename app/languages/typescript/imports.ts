/** Imports of a cell: only the notebook's own modules exist. */

import type { AnyNode, ImportDeclaration } from 'acorn';
import { MODULES } from '../../../workers/kernel/interface';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { listText } from '../../messages/writing';
import type { Problem } from '../problem';
import { lineOf } from './syntax';

/** A name that an import binds: `local` is `imported` of `module` ('*': all of it). */
export interface ImportedName {
  readonly local: string;
  readonly module: string;
  readonly imported: string;
}

const NAMES: Readonly<Record<string, readonly string[]>> = MODULES;

export function importedNames(cell: CellId, node: ImportDeclaration): ImportedName[] | Problem {
  const module = String(node.source.value);
  const names = NAMES[module];
  const problem = (message: string, at: AnyNode): Problem => ({
    name: 'ImportError',
    message,
    cell,
    line: lineOf(at),
    column: at.loc?.start.column ?? null,
  });
  if (names === undefined) {
    const modules = listed(Object.keys(NAMES).map((name) => `'${name}'`));
    return problem(t('errors.noModule', { module, modules }), node);
  }
  const found: ImportedName[] = [];
  for (const specifier of node.specifiers) {
    const local = specifier.local.name;
    if (specifier.type === 'ImportNamespaceSpecifier') {
      found.push({ local, module, imported: '*' });
      continue;
    }
    const imported =
      specifier.type === 'ImportDefaultSpecifier' ? 'default' : importedName(specifier.imported);
    if (!names.includes(imported)) {
      const values = { name: imported, module, names: listed(names) };
      return problem(t('errors.noName', values), specifier);
    }
    found.push({ local, module, imported });
  }
  return found;
}

function importedName(node: { type: string; name?: string; value?: unknown }): string {
  return node.name ?? String(node.value);
}

/** `Queue, Empty, and Full`, as the page's language has it. */
function listed(names: readonly string[]): string {
  return listText(names);
}
