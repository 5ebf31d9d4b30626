/**
 * All that a page needs at once becomes one piece: compressed together it is 6 kB less than in the many pieces that the
 * bundler makes of what two pages share.
 */
import { resolve } from 'node:path';
import { isPreload } from './slim-preload.ts';

/** What the bundler knows of a module. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** A frame that waits needs it as well, and must not fetch the page for it: it comes with what both have. */
const CHOSEN = resolve(import.meta.dirname, '../app/messages/chosen.ts');

/** For a group of chunks: names those modules `name` that come with the entry; of the entry itself, which acts, only what it imports. */
export function firstLoadOf(entry: string, name: string) {
  const root = resolve(import.meta.dirname, '..', entry);
  let first: ReadonlySet<string> | null = null;
  return (id: string, modules: Modules): string | null => {
    if (isPreload(id) || id === CHOSEN) return 'fetch';
    first ??= importedFrom(root, modules);
    return first.has(id) ? name : null;
  };
}

function importedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (id: string) => {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(imported)) continue;
      found.add(imported);
      visit(imported);
    }
  };
  visit(entry);
  return found;
}
