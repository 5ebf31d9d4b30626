/** What the page is made of that others wrote. A test holds it to package.json. */
import type { PlainKey } from '../../messages/catalogue';

export interface Part {
  readonly name: string;
  /** As npm knows them. */
  readonly packages: readonly string[];
  /** By their SPDX names. */
  readonly licence: string;
  readonly source: string;
  readonly does: PlainKey;
}

export const MADE_OF: readonly Part[] = [
  {
    name: 'Pyodide',
    packages: ['pyodide'],
    licence: 'MPL-2.0',
    source: 'https://github.com/pyodide/pyodide',
    does: 'about.does.pyodide',
  },
  {
    name: 'CPython',
    packages: [],
    licence: 'PSF-2.0',
    source: 'https://github.com/python/cpython',
    does: 'about.does.cpython',
  },
  {
    name: 'React',
    packages: ['react', 'react-dom'],
    licence: 'MIT',
    source: 'https://github.com/facebook/react',
    does: 'about.does.react',
  },
  {
    name: 'CodeMirror, Lezer',
    packages: [
      '@codemirror/commands',
      '@codemirror/lang-javascript',
      '@codemirror/lang-python',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/search',
      '@codemirror/state',
      '@codemirror/view',
      '@lezer/highlight',
    ],
    licence: 'MIT',
    source: 'https://code.haverbeke.berlin/codemirror',
    does: 'about.does.codemirror',
  },
  {
    name: 'Sucrase',
    packages: ['sucrase'],
    licence: 'MIT',
    source: 'https://github.com/alangpierce/sucrase',
    does: 'about.does.sucrase',
  },
  {
    name: 'Acorn',
    packages: ['acorn'],
    licence: 'MIT',
    source: 'https://github.com/acornjs/acorn',
    does: 'about.does.acorn',
  },
  {
    name: 'D3',
    packages: ['d3-array'],
    licence: 'ISC',
    source: 'https://github.com/d3/d3-array',
    does: 'about.does.d3',
  },
  {
    name: 'Comlink',
    packages: ['comlink'],
    licence: 'Apache-2.0',
    source: 'https://github.com/GoogleChromeLabs/comlink',
    does: 'about.does.comlink',
  },
  {
    name: 'Zustand',
    packages: ['zustand'],
    licence: 'MIT',
    source: 'https://github.com/pmndrs/zustand',
    does: 'about.does.zustand',
  },
  {
    name: 'fflate',
    packages: ['fflate'],
    licence: 'MIT',
    source: 'https://github.com/101arrowz/fflate',
    does: 'about.does.fflate',
  },
];
