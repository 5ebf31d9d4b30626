/** What the page is made of that others wrote. A test holds it to package.json. */
import type { PlainKey } from '../../messages/catalogue';

export interface Part {
  /** As they call themselves. */
  readonly names: readonly string[];
  /** By their SPDX names. */
  readonly licence: string;
  readonly source: string;
  readonly does: PlainKey;
}

export const MADE_OF: readonly Part[] = [
  {
    names: ['pyodide'],
    licence: 'MPL-2.0',
    source: 'https://github.com/pyodide/pyodide',
    does: 'about.does.pyodide',
  },
  {
    names: ['CPython'],
    licence: 'PSF-2.0',
    source: 'https://github.com/python/cpython',
    does: 'about.does.cpython',
  },
  {
    names: ['react', 'react-dom'],
    licence: 'MIT',
    source: 'https://github.com/facebook/react',
    does: 'about.does.react',
  },
  {
    names: [
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
    names: ['sucrase'],
    licence: 'MIT',
    source: 'https://github.com/alangpierce/sucrase',
    does: 'about.does.sucrase',
  },
  {
    names: ['acorn'],
    licence: 'MIT',
    source: 'https://github.com/acornjs/acorn',
    does: 'about.does.acorn',
  },
  {
    names: ['d3-array'],
    licence: 'ISC',
    source: 'https://github.com/d3/d3-array',
    does: 'about.does.d3',
  },
  {
    names: ['comlink'],
    licence: 'Apache-2.0',
    source: 'https://github.com/GoogleChromeLabs/comlink',
    does: 'about.does.comlink',
  },
  {
    names: ['zustand'],
    licence: 'MIT',
    source: 'https://github.com/pmndrs/zustand',
    does: 'about.does.zustand',
  },
];
