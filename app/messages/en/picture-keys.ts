/** Keys of a run, told when somebody asks for them. */
import type { Catalogue } from '../message';

export const pictureKeys = {
  'picture.keys.title': 'Keys of a run',
  'picture.keys.where': 'They work while the focus is in the picture or the timeline of a cell.',
  'picture.keys.close': 'Close',
  'picture.keys.key': 'Key',
  'picture.keys.does': 'What it does',
  'picture.keys.withShift': 'Shift + {key}',
  'picture.keys.range': '{first} to {last}',
  'picture.keys.forward': 'step forward',
  'picture.keys.back': 'step back',
  'picture.keys.threadForward': 'one step forward of the chosen thread',
  'picture.keys.threadBack': 'one step back of the chosen thread',
  'picture.keys.nextChange': 'next change of the chosen thread, queue or lock',
  'picture.keys.previousChange': 'previous change of the chosen thread, queue or lock',
  'picture.keys.nextMoment': 'next moment that the lesson points at',
  'picture.keys.previousMoment': 'moment before that the lesson points at',
  'picture.keys.start': 'to the start',
  'picture.keys.end': 'to the end',
  'picture.keys.playPause': 'play or pause',
  'picture.keys.selectThread': 'choose a thread by its place',
  'picture.keys.nextThread': 'choose the next thread',
  'picture.keys.nextObject': 'choose the next queue or lock',
  'picture.keys.selectNothing': 'choose nothing',
  'picture.keys.zoomIn': 'zoom in',
  'picture.keys.zoomOut': 'zoom out',
  'picture.keys.whole': 'show the whole run',
  'picture.keys.panLeft': 'move the view to earlier',
  'picture.keys.panRight': 'move the view to later',
  'picture.keys.help': 'this list',
  'picture.keys.flow':
    'In the picture: up and down go from thread to queue to lock, and to “Follow an item”; Enter chooses one and lets go of it.',
  'picture.keys.code':
    'In the code: a press on a line number, or Ctrl + Alt + Enter, goes to the next step of that line.',
  'picture.keys.wheel':
    'With a mouse: Ctrl and the wheel zooms, Shift and the wheel moves. With fingers: pinch.',
} as const satisfies Catalogue;
