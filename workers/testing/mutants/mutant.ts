/** Engine modules broken on purpose: what is replaced, and the check that must notice. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { CheckName } from './checks';

export interface Mutant {
  /** What is broken, in words. */
  readonly name: string;
  /** Path under workers/. */
  readonly file: string;
  /** Text that must occur in the file, with its line breaks and indentation. */
  readonly find: string;
  readonly replace: string;
  /** Default: the first occurrence; the table says which where there are several. */
  readonly occurrence?: number;
  readonly caughtBy: CheckName;
}

const WORKERS = resolve(import.meta.dirname, '../..');

/** A few microseconds of nothing: opens a window that is there anyway, so that it need not be met by luck. */
export const PAUSE = 'for (let i = 0; i < 20000; i++);';

/** A plugin that breaks the module. The build fails when the text to replace is not there. */
export function mutation({
  file,
  find,
  replace,
  occurrence = 0,
  name,
}: Mutant): Plugin & { readonly applied: () => boolean } {
  const path = resolve(WORKERS, file);
  let applied = false;
  return {
    name: 'mutation',
    enforce: 'pre',
    applied: () => applied,
    transform(code, id) {
      if (id !== path) return undefined;
      const parts = code.split(find);
      if (parts.length < occurrence + 2)
        throw new Error(`${name}: ${file} does not contain\n${find}`);
      applied = true;
      const before = parts.slice(0, occurrence + 1).join(find);
      return before + replace + parts.slice(occurrence + 1).join(find);
    },
  };
}
