/** Words of the picture's table twin, and of an item's life. */
import type { Catalogue } from '../../message';

export const picture = {
  'picture.table.thread': 'Thread',
  'picture.table.state': 'State',
  'picture.table.queue': 'Queue',
  'picture.table.content': 'Content',
  'picture.vessel.items': { by: 'count', one: '{count} item', other: '{count} items' },
  'picture.item.previous': 'Item before',
  'picture.item.next': 'Next item',
  'picture.item.close': 'Stop following',
  'picture.item.earlier': {
    by: 'count',
    one: '{count} earlier stage',
    other: '{count} earlier stages',
  },
  'picture.item.notYet': 'not there yet',
  'picture.item.stays': 'and stays there.',
  'picture.vessel.waiting': 'waiting: {names}',
  'picture.item.token': 'item {item}',
  'picture.item.value': 'value {value}',
  'picture.item.life': 'Life of {item}',
  'picture.item.in': 'now in {queue}',
  'picture.item.with': 'now with {thread}',
  'picture.item.put': 'put by {thread} at step {step} ({time})',
  'picture.item.waited': 'waited {time},',
  'picture.item.taken': 'taken by {thread} at step {step} ({time})',
  'picture.pollsOf': '{polls} polls, {empty} found nothing',
} as const satisfies Catalogue;
