/** What the marked moments of a run say, one sentence each. Said while the picture stands at that very step. */
import type { Catalogue } from '../message';

export const lessonMoments = {
  'lesson.moment.in6.nothing':
    'A poll that found nothing: work for the processor, and nothing done. It will ask again, and again.',
  'lesson.moment.in6.heap':
    'Main puts on and on, and nothing tells it to wait: with a slow stage behind, memory would fill.',
  'lesson.moment.in6.late':
    'There is an item now, but the worker takes a nap and nobody tells it: the item lies there until the next poll.',
  'lesson.moment.in6.mainPolls':
    'Main polls as well: whether all is done it can only learn by asking again and again.',
  'lesson.moment.in6.trick':
    'The trick: main takes the worker’s queue away, so that its next `get` fails in a new way.',
  'lesson.moment.in6.noticed':
    'Only at its next poll does the worker notice, and it ends by an error that it catches.',

  'lesson.moment.in8.parked':
    'The consumer is parked in `get`: it asks nothing, and takes no processor time at all.',
  'lesson.moment.in8.wakes': 'This very `put` wakes it. Nobody has polled.',
  'lesson.moment.in8.got': 'It has the item at its first try: there was one `get`, and no poll.',
  'lesson.moment.in8.first':
    'This time the item was there first: the same `get` went straight on, and nobody had to wait.',
  'lesson.moment.in8.glued':
    'Two threads write at once: one line’s text stands before the other’s end, so they come out joined.',

  'lesson.moment.in9.full': 'The one place is taken. The next `put` will have to wait.',
  'lesson.moment.in9.parked':
    'Full: main is parked in `put`. It cannot run further ahead than one item.',
  'lesson.moment.in9.room': 'Back-pressure: the fast side now runs at the speed of the slow one.',
  'lesson.moment.in9.returns':
    'Only now does the second `put` return. `Producer put 2` can never be printed before this.',
  'lesson.moment.in9.consumer':
    'And now the other way round: the consumer is faster, and is parked until main puts.',

  'lesson.moment.in10.join':
    'Main is parked in `join`. It does not wait for an empty queue; it waits for the work to be done.',
  'lesson.moment.in10.empty':
    'The queue is empty, and 1 is unfinished: the work is in somebody’s hands, not done.',
  'lesson.moment.in10.done':
    '`taskDone` takes the count to nought: only this lets `join` go, not the empty queue.',
  'lesson.moment.in10.goesOn':
    'Main goes on. It asked once, and knows nothing of who did the work.',

  'lesson.moment.in13.parked':
    'A worker without work is parked. In In [6] it would have polled from here on.',
  'lesson.moment.in13.close':
    'The sentinel goes in behind the last item, so nothing is lost that was put before.',
  'lesson.moment.in13.join':
    'Main waits until this stage has done all its work; only then will it close the next one.',
  'lesson.moment.in13.ends':
    'The first worker has met the sentinel and ends, while the stages behind it may still be at work.',
  'lesson.moment.in13.last': 'The last stage ends, last of all: the order of the items’ way.',

  'lesson.moment.in15.line':
    'Two workers are parked at one queue. Who came first is woken first; who gets the item is not said.',
  'lesson.moment.in15.heap':
    'Items heap up here: the stage behind is the bottleneck, and more workers elsewhere will not help.',
  'lesson.moment.in15.overtaken':
    'Overtaken: an item arrives after one that was made later. With many workers order is not kept.',
  'lesson.moment.in15.sentinels':
    'One sentinel for each worker: a second one, right behind the first.',
  'lesson.moment.in15.oneEnds':
    'One sentinel has stopped one worker, the one that happened to take it. The others go on.',

  'lesson.moment.in16.shutdown': 'One call, however many workers there are. No sentinel goes in.',
  'lesson.moment.in16.left': 'Shut down, but not empty: `get` still hands out what is left.',
  'lesson.moment.in16.wakesAll':
    'It has woken not one worker, but every one that was parked in `get`.',
  'lesson.moment.in16.refused':
    'Nothing is left: `get` raises `ShutDown`, and the worker takes that for its end.',
} as const satisfies Catalogue;
