/** What the page is made of. */
import type { Catalogue } from '../../message';

export const about = {
  'about.title': 'About this page, and the licences of what it is made of',
  'about.own':
    'Queuebook is free software under the MIT licence. It is made with the work of others, unchanged unless it says so; each name leads to its source.',
  'about.texts': 'All licences in full',
  'about.part': 'Part',
  'about.does': 'What it does here',
  'about.licence': 'Licence',
  'about.does.pyodide':
    'Python for the browser, fetched when a cell is first run in Python. Its library comes in two halves.',
  'about.does.cpython': 'Python itself, in Pyodide: the interpreter, threading and queue',
  'about.does.react': 'draws the page',
  'about.does.codemirror': 'the editor, and the colours of code',
  'about.does.sucrase':
    'takes the types out of TypeScript; parts that cells never need are left out',
  'about.does.acorn': 'reads the programs of cells',
  'about.does.d3': 'round numbers on axes',
  'about.does.comlink': 'calls between page, frame and workers',
  'about.does.zustand': 'what the page remembers while it is open',
} as const satisfies Catalogue;
