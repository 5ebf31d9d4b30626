/** Whether programs can run on this page, and what it waits for. */
import type { Catalogue } from '../message';

export const engine = {
  'engine.badge.starting': 'Starting the engine',
  'engine.badge.live': 'Live · Web Workers',
  'engine.badge.slow': 'No threads yet',
  'engine.badge.unavailable': 'No threads here',

  'engine.waiting.service-worker':
    'Still starting: the browser is setting up the service worker that gives this page memory for threads. Run can be pressed already; it waits.',
  'engine.waiting.frame':
    'Still starting: the sealed frame in which programs run has not answered yet. On a busy machine that can take half a minute. Run can be pressed already; it waits.',
  'engine.waiting.worker':
    'Still starting: the first thread (a Web Worker) has not answered yet. On a busy machine that can take half a minute. Run can be pressed already; it waits.',
  'engine.waiting.status': 'waits for the engine',

  'engine.lost.editor':
    'The editor could not be fetched: texts can be read and run, not changed. It is asked for again when the connection is back; if that does not help, load the page anew. Your texts are kept.',
  'engine.lost.views':
    'This part of the page could not be fetched. It is asked for again when the connection is back; if that does not help, load the page anew. Your texts are kept.',
  'engine.lost.again': 'Ask again',
  'engine.late': 'One moment …',
  'engine.ran.typescript': 'ran in TypeScript',
  'engine.ran.python': 'ran in Python',
} as const satisfies Catalogue;
