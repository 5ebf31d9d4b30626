/** `licences.txt` beside the built page: the licence of each package that a reader downloads, in full, as it came with it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const root = resolve(import.meta.dirname, '..');

/** Of packages whose licence does not lie beside them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  pyodide: [
    'Pyodide, Copyright (C) the Pyodide contributors and Mozilla, is subject to the terms of the Mozilla Public License, v. 2.0:',
    'https://mozilla.org/MPL/2.0/. It is used unchanged; its source is at https://github.com/pyodide/pyodide.',
    '',
    'It contains CPython, Copyright (c) 2001 Python Software Foundation; All Rights Reserved, under the PSF License Agreement:',
    'https://docs.python.org/3/license.html. Its source is at https://github.com/python/cpython.',
  ].join('\n'),
};

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: true; readonly license?: string }>>;
}

export function licencesText(): string {
  const lock: Lock = JSON.parse(readFileSync(resolve(root, 'package-lock.json'), 'utf8'));
  const parts = Object.entries(lock.packages).flatMap(([path, { dev, license = '' }]) => {
    if (path === '' || dev || !existsSync(resolve(root, path))) return [];
    const name = path.replace(/^.*node_modules\//, '');
    const file = readdirSync(resolve(root, path)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? readFileSync(resolve(root, path, file), 'utf8').trim() : ELSEWHERE[name];
    return name.startsWith('@types/') ? [] : [`${name}: ${license}\n\n${text ?? ''}`.trim()];
  });
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

export function licencesPlugin(): Plugin {
  return {
    name: 'queuebook-licences',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesText() });
    },
  };
}
