/** What went wrong in a cell, and what to do about it. */
import type { Catalogue } from '../../message';

export const notebook = {
  'notebook.trouble.threadLine': 'in thread {thread}: {cell}, line {line}',
  'notebook.trouble.thread': 'in thread {thread}',
  'notebook.trouble.stuck': 'Stuck',
  'notebook.trouble.stuckMeans':
    'Every thread waits, and none is left that could wake another. The program would stand still for ever, so it was ended.',
  'notebook.trouble.endless': 'Stopped',
  'notebook.trouble.endlessMeans':
    'The program made no progress for a long time, so it was ended. Look for a loop that never comes to an end.',
  'notebook.trouble.tooLongMeans':
    'Under this schedule the program goes on and on: after 400,000 steps it was ended. Look for a loop that asks again and again without sleeping.',
  'notebook.waiting.unnamed': '…',
  'notebook.waiting.put': '{thread} waits in `put`: `{on}` is full',
  'notebook.waiting.get': '{thread} waits in `get`: `{on}` is empty',
  'notebook.waiting.queue-join': '{thread} waits in `join` for the work of `{on}` to be done',
  'notebook.waiting.thread-join': '{thread} waits in `join` for {on} to end',
  'notebook.waiting.lock': '{thread} waits for the lock `{on}`',
  'notebook.waiting.condition': '{thread} waits to be notified by `{on}`',
  'notebook.waiting.sleep': '{thread} is asleep',
  'notebook.waiting.exit': '{thread} has come to its end and waits for {on}',
  'notebook.hint.line': 'Change the marked line, then press Run again.',
  'notebook.hint.definition':
    'The error lies in a cell further up. Change it there, then run this cell again.',
  'notebook.hint.noLine': 'Change the program, then press Run again.',
  'notebook.hint.EngineError':
    'This is a fault of Queuebook, not of your program. Reload the page, then press Run again.',
  'notebook.hint.EngineLost':
    'All texts are as they were. Look for a loop that makes or keeps more and more, then press Run again.',
  'notebook.hint.ConnectionError':
    'Is there a connection? Then press Run again. If it stays so, load the page anew: there may be a newer one, and your texts are kept.',
  'notebook.hint.IndexError':
    'Nothing was there to be taken. Catch the error and try again later, or use a queue whose `get` waits.',
  'notebook.hint.Empty':
    'The queue was empty, and this `get` was not allowed to wait. Let it wait, or catch `Empty`.',
  'notebook.hint.Full':
    'The queue was full, and this `put` was not allowed to wait. Let it wait, or catch `Full`.',
  'notebook.hint.ShutDown':
    'The queue had been shut down. Catch `ShutDown` where the thread should end.',
  'notebook.hint.MemoryError':
    'Give the queue a size, as in `new Queue(100)`, and `put` will wait instead.',
  'notebook.hint.stuck':
    'For each thread, ask who should have woken it: which `put`, `get`, `taskDone` or `close` is missing, or came too early?',

  'notebook.python.off': 'Python · comes at the first Run',
  'notebook.python.fetching.interpreter': 'Fetching Python · {come} of {all} MB',
  'notebook.python.fetching.library': 'Fetching Python’s library · {come} of {all} MB',
  'notebook.python.fetching.rest': 'Fetching more of Python’s library · {come} of {all} MB',
  'notebook.python.starting': 'Starting Python',
  'notebook.python.live': 'Live · Python',
  'notebook.python.unavailable': 'No Python here',
  'notebook.missing.python.suspension':
    'Python can be read here, not run: this browser cannot suspend WebAssembly. Chrome and Edge can from version 137 on, Firefox from 153. *TypeScript* runs wherever the page shares memory.',
  'notebook.missing.python.files':
    'Python could not be fetched. Look at the connection and press Run again; what was fetched is kept by the browser.',
  'notebook.missing.python.frame':
    'The frame in which Python runs did not answer. Reload the page; if that does not help, the site or the browser forbids such frames.',
} as const satisfies Catalogue;
