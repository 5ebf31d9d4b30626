/** What the page is made of, and what it keeps. */
import type { Catalogue } from '../message';

export const about = {
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
  'about.does.fflate': 'packs the lesson into one file',
  'about.kept': 'What this browser keeps for this page.',
  'about.kept.what':
    'The texts you changed, your answers and repairs, and your settings; Python’s files, once a cell was run in Python; and this page with a service worker, so that it opens without a network. None of it leaves this computer.',
  'about.offline': 'Without a network',
  'about.offline.what':
    'this page opens, cells run in TypeScript, and orders, links and the editor work, once it was open for a moment. Python and the recorded runs are kept when they are used, or all at once (about 7 MB):',
  'about.offline.keep': 'Keep for offline',
  'about.offline.coming': 'Being fetched …',
  'about.offline.kept': 'All of it is kept.',
  'about.offline.failed':
    'Not all of it could be fetched or kept. What has come stays; ask again later.',
  'about.kept.delete': 'Delete all of it',
  'about.kept.sure':
    'Your texts and answers will be gone; the outline saves them as one file before.',
  'about.kept.yes': 'Delete everything',
  'about.kept.refused':
    'The browser refused. Its own settings for this site delete what is stored here.',
} as const satisfies Catalogue;
