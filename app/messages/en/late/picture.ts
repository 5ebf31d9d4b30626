/** The keys of a run, and the life of an item. */
import type { Catalogue } from '../../message';

export const picture = {
  'picture.item.token': 'item {item}',
  'picture.item.value': 'value {value}',
  'picture.item.life': 'Life of {item}',
  'picture.item.previous': 'Item before',
  'picture.item.next': 'Next item',
  'picture.item.close': 'Stop following',
  'picture.item.earlier': {
    by: 'count',
    one: '{count} earlier stage',
    other: '{count} earlier stages',
  },
  'picture.item.notYet': 'not there yet',
  'picture.item.in': 'now in {queue}',
  'picture.item.with': 'now with {thread}',
  'picture.item.put': 'put by {thread} at step {step} ({time})',
  'picture.item.waited': 'waited {time},',
  'picture.item.taken': 'taken by {thread} at step {step} ({time})',
  'picture.item.stays': 'and stays there.',
} as const satisfies Catalogue;
