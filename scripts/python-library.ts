/**
 * Virtual module `virtual:python-library`: CPython's wasm and its standard library, cut in two as the package has it.
 * The first half is what the engine, the lesson and most programs with threads import (python-first.txt); the rest is
 * fetched when something of it is wanted, and the first half names what lies in it (`python_rest.txt`).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { cutZip } from './cut-zip.ts';

const ID = 'virtual:python-library';
/** Where the development server has them. */
const SERVED = '/@python-library/';
/** In the first half; workers/python/qb/library.py reads it. */
const LIST_OF_THE_REST = 'python_rest.txt';

export function filesOfPython(): Readonly<Record<'wasm' | 'first' | 'rest', Buffer>> {
  const packaged = (file: string) =>
    readFileSync(createRequire(import.meta.url).resolve(`pyodide/${file}`));
  const first = new Set(
    readFileSync(resolve(import.meta.dirname, 'python-first.txt'), 'utf8').split(/\s+/),
  );
  const halves = cutZip(packaged('python_stdlib.zip'), (name) => first.has(name), {
    name: LIST_OF_THE_REST,
    text: (others) => others.join('\n'),
  });
  return { wasm: packaged('pyodide.asm.wasm'), ...halves };
}

const NAMES = { wasm: 'python.wasm', first: 'python-first.zip', rest: 'python-rest.zip' } as const;

export function pythonLibraryPlugin(): Plugin {
  let serves = false;
  return {
    name: 'queuebook-python-library',
    configResolved({ command }) {
      serves = command === 'serve';
    },
    configureServer({ middlewares }) {
      middlewares.use(SERVED, (request, response, next) => {
        const found = Object.entries(NAMES).find(([, name]) => request.url === `/${name}`);
        if (found === undefined) return next();
        const files: Readonly<Record<string, Buffer>> = filesOfPython();
        response.end(files[found[0]]);
      });
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return;
      const files: Readonly<Record<string, Buffer>> = filesOfPython();
      const exports = Object.entries(NAMES).map(([which, name]) => {
        const source = files[which] ?? Buffer.alloc(0);
        const url = serves
          ? JSON.stringify(SERVED + name)
          : `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })}`;
        return `export const ${which} = { url: ${url}, bytes: ${source.length} };`;
      });
      return { code: exports.join('\n'), map: null };
    },
  };
}
