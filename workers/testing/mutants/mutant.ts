/** Engine modules broken on purpose: what is replaced, and the check that must notice. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { CheckName } from './checks';

export interface Mutant {
  /** What is broken, in words. */
  readonly name: string;
  /** Path under workers/. */
  readonly file: string;
  /** Text that must occur in the file, with its line breaks and indentation; the first occurrence counts. */
  readonly find: string;
  readonly replace: string;
  /** Behind this text of the same file comes a pause. */
  readonly pauseAfter?: string;
  /** `explored`: only by the exploration of Atomics steps (explored.ts); free runs would meet it too seldom. */
  readonly caughtBy: CheckName | 'explored';
}

const WORKERS = resolve(import.meta.dirname, '../..');

/** A few microseconds of nothing: opens a window that is there anyway, so that it need not be met by luck. */
export const PAUSE = 'for (let i = 0; i < 20000; i++);';

/** A plugin that breaks the module. The build fails when the text to replace is not there. */
export function mutation(mutant: Mutant): Plugin & { readonly applied: () => boolean } {
  const path = resolve(WORKERS, mutant.file);
  let applied = false;
  return {
    name: 'mutation',
    enforce: 'pre',
    applied: () => applied,
    transform(code, id) {
      if (id !== path) return undefined;
      applied = true;
      const { find, replace, pauseAfter } = mutant;
      const paused =
        pauseAfter === undefined
          ? code
          : replaced(mutant, code, pauseAfter, `${pauseAfter}\n${PAUSE}`);
      return replaced(mutant, paused, find, replace);
    },
  };
}

function replaced({ name, file }: Mutant, code: string, find: string, by: string): string {
  const at = code.indexOf(find);
  if (at < 0) throw new Error(`${name}: ${file} does not contain\n${find}`);
  return code.slice(0, at) + by + code.slice(at + find.length);
}
