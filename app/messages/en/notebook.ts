/** Words of the notebook around the lesson: header, outline, cells, editor. */
import type { Catalogue } from '../message';

export const notebook = {
  'notebook.product': 'Queuebook',
  'notebook.skip': 'Skip to the lesson',
  'notebook.theme': 'Theme',
  'notebook.theme.auto': 'Auto',
  'notebook.theme.light': 'Light',
  'notebook.theme.dark': 'Dark',
  'notebook.words': 'Language of the page',

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
  'notebook.reset.title': 'Back to the lesson’s text. Undo in the editor brings yours back.',
  'notebook.watchFor': 'Watch for',
  'notebook.code.choice': 'Language',
  'notebook.code.typescript': 'TypeScript',
  'notebook.code.python': 'Python',
  'notebook.code.both': 'Both',
  'notebook.code.folded': { by: 'count', one: '⋯ 1 line', other: '⋯ {count} lines' },
  'notebook.code.folded.title': 'No thread stands here: show these lines',
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
    'Here stands a run recorded earlier; Play shows it. Press Run and it is your own browser’s threads, and perhaps another order.',
  'notebook.entry.live':
    'This was your own browser, just now: two threads, and each waited for the other.',
  'notebook.entry.roadmap': 'The way through the lesson',

  'notebook.present': 'Present',
  'notebook.present.title': 'One cell at a time, for a projector (p)',

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

  'notebook.crash': 'This cell could not be drawn: {message}',
  'notebook.crash.kept': 'Its text is safe. The other cells go on working.',
  'notebook.crash.again': 'Draw it again',
} as const satisfies Catalogue;
