/** What went wrong in a cell or with its text, what to do about it, and a learner's work as a file. */
import type { Catalogue } from '../../message';

export const notebook = {
  'notebook.trouble.threadLine': 'in thread {thread}: {cell}, line {line}',
  'notebook.trouble.thread': 'in thread {thread}',
  'notebook.trouble.traceback': 'What Python says of it',
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
    'Is there a connection? Then press Run again. If it stays so, reload the page: there may be a newer one; your texts are kept.',
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
  'notebook.hint.ReferenceError':
    'Declare it above its use, or import it. A cell has no page (`document`, `window`), no network (`fetch`) and nothing of Node.js (`require`, `process`): show things with `print`, and write data into the text.',
  'notebook.hint.stuck':
    'For each thread, ask who should have woken it: which `put`, `get`, `taskDone` or `close` is missing, or came too early?',

  'notebook.python.off': 'Python · comes at the first Run',
  'notebook.python.fetching.interpreter': 'Fetching Python · {come} of {all} MB',
  'notebook.python.fetching.library': 'Fetching Python’s library · {come} of {all} MB',
  'notebook.python.fetching.rest': 'Fetching more of Python’s library · {come} of {all} MB',
  'notebook.python.starting': 'Starting Python',
  'notebook.python.live': 'Live · Python',
  'notebook.python.from.memory': 'Python started from what this browser kept of an earlier visit.',
  'notebook.python.from.files':
    'Python started from its files. Once it has been idle for a while, its start is kept for your next visit.',
  'notebook.python.from.kept': 'Python started from its files; your next visit starts sooner.',
  'notebook.python.from.unkept':
    'Python started from its files. This browser keeps nothing for this page: your next visit takes as long.',
  'notebook.python.unavailable': 'No Python here',
  'notebook.missing.python.suspension':
    'Python can be read here, not run: this browser cannot suspend WebAssembly. Chrome and Edge can from version 137 on, Firefox from 153. *TypeScript* runs wherever the page shares memory.',
  'notebook.missing.python.files':
    'Python could not be fetched. Look at the connection and press Run again; what was fetched is kept by the browser.',
  'notebook.missing.python.frame':
    'Python’s frame did not answer. Reload the page; if that does not help, the site or the browser forbids it.',
  'notebook.missing.python.leftOut':
    'This copy of the lesson was made without Python: it can be read here, and the cells run in *TypeScript*.',
  'notebook.share': 'Share this lesson',
  'notebook.work': 'Your work',
  'notebook.work.what': 'Your texts, answers and repairs, as one file.',
  'notebook.work.save': 'Save',
  'notebook.work.open': 'Open …',
  'notebook.work.foreign':
    'This is no file of work saved by Queuebook, or it was cut off. Choose a file that was saved here.',
  'notebook.work.newer':
    'This file was saved by a later version of Queuebook. Reload the page, then open it again.',
  'notebook.work.opened': {
    by: 'count',
    one: 'The file is open: {count} text, and what was answered.',
    other: 'The file is open: {count} texts, and what was answered.',
  },
  'notebook.work.notKept': {
    by: 'count',
    one: '{count} text is open, but this browser does not keep it: it is there until you close the page.',
    other:
      '{count} texts are open, but this browser does not keep them: they are there until you close the page.',
  },
  'notebook.kept.failed':
    'Your browser keeps nothing for this page (its storage is full, switched off, or private): texts and answers are there until you close the page.',
  'notebook.kept.failed.text': 'This text as a file',
  'notebook.kept.failed.all': 'Everything as a file',
  'notebook.kept.close': 'Close',
  'notebook.kept.elsewhere': 'The text of this cell was changed in another tab.',
  'notebook.kept.elsewhere.take': 'Take that text',
  'notebook.kept.elsewhere.keep': 'Keep this one',
  'notebook.kept.aside': 'Your own text of this cell made room for another.',
  'notebook.kept.aside.back': 'Your own text back',
  'notebook.kept.aside.drop': 'Keep this one',
  'notebook.about': 'About this page: what it is made of, and what it keeps here',
} as const satisfies Catalogue;
