/** Words that explain a run: the sentence, why a thread waits, where threads stand. */
import type { Catalogue } from '../message';
import { explainKept } from './explain-kept';
import { explainSteps } from './explain-steps';
import { explainWaits } from './explain-waits';

export const explain = {
  ...explainSteps,
  ...explainWaits,
  ...explainKept,
  'explain.sentence.step': 'Step {step} of {steps}.',
  'explain.sentence.before': 'Before step {step}.',
  'explain.sentence.begin': 'Nothing has happened yet. Step forward, or press Play.',

  'explain.item.token': 'item {item}',
  'explain.item.value': '`{value}`',
  'explain.item.unknown': 'something',
  'explain.unnamed': 'something without a name',
  'explain.unnamed.thread': 'a thread',

  'explain.moment.next': 'Next moment',
  'explain.moment.previous': 'Moment before',
  'explain.moment.absent': 'Not in this run:',

  'explain.cursor.many': '{label} ×{count}',
  'explain.cursor.blocked': '{name} · parked',
  'explain.cursor.sleeping': '{name} · asleep',
  'explain.cursor.polling': '{name} · polling',
  'explain.cursor.elsewhere': 'Threads in cells above',
  'explain.cursor.place': '{cell}:{line}',

  'explain.edits': 'Try',
  'explain.edits.gone': 'The text has been changed there: Reset brings the button back.',
  'explain.edit.slow': 'Make resize slow',
  'explain.edit.slow.undo': 'Make resize fast again',
  'explain.edit.slow.polling':
    'Now `resize` takes 2 ms for each item. Run it, and watch the vessel in front of it: nobody holds `download` back, so it fills and fills. With more items, memory would end.',
  'explain.edit.slow.waiting':
    'Now `resize` takes 2 ms for each item. Run it: waiting costs nothing, but `resizeQueue` still fills and fills. Then give it a size.',
  'explain.edit.bound': 'Give the queue before resize room for 10',
  'explain.edit.bound.undo': 'No limit again',
  'explain.edit.bound.watch':
    'Now `resizeQueue` has room for ten. With a slow `resize` it is soon full, and `download` is parked in `put` until there is room: back-pressure.',
} as const satisfies Catalogue;
