/** Words of the notebook around the lesson: header, outline, cells, editor. */
import type { Catalogue } from '../message';

export const notebook = {
  'notebook.product': 'Queuebook',
  'notebook.skip': 'Skip to the lesson',
  'notebook.theme': 'Theme',
  'notebook.theme.auto': 'Auto',
  'notebook.theme.light': 'Light',
  'notebook.theme.dark': 'Dark',

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

  'notebook.python.off': 'Python · comes at the first Run',
  'notebook.python.fetching': 'Fetching Python · {come} MB',
  'notebook.python.fetchingOf': 'Fetching Python · {come} of {all} MB',
  'notebook.python.starting': 'Starting Python',
  'notebook.python.live': 'Live · Python',
  'notebook.python.unavailable': 'No Python here',
  'notebook.missing.python.suspension':
    'Python can be read here, not run: this browser cannot suspend WebAssembly. Chrome and Edge can from version 137 on, Firefox from 153. *TypeScript* runs wherever the page shares memory.',
  'notebook.missing.python.files':
    'Python could not be fetched. Look at the connection and press Run again; what was fetched is kept by the browser.',
  'notebook.missing.python.frame':
    'The frame in which Python runs did not answer. Reload the page; if that does not help, the site or the browser forbids such frames.',

  'notebook.outline': 'Lesson',
  'notebook.outline.open': 'Outline of the lesson',
  'notebook.section.notRun': 'not run',
  'notebook.section.running': 'running',
  'notebook.section.ran': 'ran',
  'notebook.section.read': 'to read',

  'notebook.run': 'Run',
  'notebook.fold': 'close',
  'notebook.unfold': 'open',
  'notebook.stop': 'Stop',
  'notebook.reset': 'Reset',
  'notebook.reset.title': 'Back to the text of the lesson. Undo in the editor brings yours back.',
  'notebook.watchFor': 'Watch for',
  'notebook.code.choice': 'Language',
  'notebook.code.typescript': 'TypeScript',
  'notebook.code.python': 'Python',
  'notebook.code.both': 'Both',
  'notebook.code.label.typescript': 'TypeScript of {cell}',
  'notebook.code.label.python': 'Python of {cell}',
  'notebook.code.label.pythonToRead': 'Python of {cell}, to read',
  'notebook.editor.help': 'Escape, then Tab leaves the editor. {keys} runs the cell.',

  'notebook.entry': 'What this is',
  'notebook.entry.run': 'Run it on this computer',
  'notebook.entry.start': 'Start the lesson',
  'notebook.entry.recorded':
    'Playing now: a run recorded earlier. Press Run and it is your own browser’s threads, and perhaps another order.',
  'notebook.entry.still':
    'Here stands a run recorded earlier; Play or Step forward shows it. Press Run and it is your own browser’s threads, and perhaps another order.',
  'notebook.entry.live':
    'This was your own browser, just now: two threads, and each waited for the other.',
  'notebook.entry.roadmap': 'The way through the lesson',

  'notebook.present': 'Present',
  'notebook.present.title': 'One cell at a time, for a projector (p)',
  'notebook.present.of': 'Presenting {cell}',
  'notebook.present.leave': 'Leave',
  'notebook.present.notes': 'Notes',
  'notebook.present.keys': 'Keys',
  'notebook.present.close': 'Close',
  'notebook.present.frozen': 'stops before each moment',
  'notebook.present.unblank': 'Show the picture again',
  'notebook.present.vote': 'Hands counted',
  'notebook.present.round.before': 'before talking',
  'notebook.present.round.after': 'after talking',
  'notebook.present.clear': 'Count anew',
  'notebook.present.fewer': 'One fewer for {option}',
  'notebook.present.more': 'One more for {option} (key {key})',
  'notebook.present.key.next': 'next moment',
  'notebook.present.key.previous': 'moment before',
  'notebook.present.key.playPause': 'play or pause',
  'notebook.present.key.run': 'run again',
  'notebook.present.key.blank': 'black screen',
  'notebook.present.key.vote': 'count hands; then 1 to 4 count one',
  'notebook.present.key.freeze': 'stop one step before each moment',
  'notebook.present.key.nextCell': 'next cell that runs',
  'notebook.present.key.previousCell': 'cell before',
  'notebook.present.key.notes': 'notes, in a window of their own',
  'notebook.present.key.help': 'this list',
  'notebook.present.key.leave': 'back to the notebook',
  'notebook.notes.none': 'Nothing is being presented. Press Present in the notebook’s window.',
  'notebook.notes.moments': 'Moments',
  'notebook.notes.next': 'Next:',
  'notebook.notes.remarks': 'To say',
  'notebook.notes.clock': '{minutes}:{seconds}',

  'notebook.status.running': 'running',
  'notebook.status.notStarted': 'did not start: {name}',
  'notebook.status.edited': 'edited',
  'notebook.status.defined': 'ran: it defines, and does nothing yet',
  'notebook.status.finished': 'finished after {time}',
  'notebook.status.failed': 'failed after {time}',
  'notebook.status.stopped': 'stopped after {time}',
  'notebook.status.stuck': 'stuck after {time}',
  'notebook.status.events': { by: 'count', one: 'one event', other: '{count} events' },
  'notebook.status.noneLost': 'none lost',
  'notebook.status.lost': '{count} lost',
  'notebook.time.ms': '{count} ms',
  'notebook.time.s': '{count} s',

  'notebook.trouble.line': '{cell}, line {line}',
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

  'notebook.crash': 'This cell could not be drawn: {message}',
  'notebook.crash.kept': 'Its text is safe. The other cells go on working.',
  'notebook.crash.again': 'Draw it again',
} as const satisfies Catalogue;
