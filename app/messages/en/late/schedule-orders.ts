/** Words of all orders: what was found and left out. */
import type { Catalogue } from '../../message';

export const scheduleOrders = {
  'schedule.orders.title': 'Every order this program can print',
  'schedule.orders.looking': {
    by: 'schedules',
    one: '{outputs} so far, one schedule',
    other: '{outputs} so far, {schedules} schedules',
  },
  'schedule.orders.proven': {
    by: 'schedules',
    one: '{outputs} · proven: the only schedule',
    other: '{outputs} · proven: all {schedules} schedules',
  },
  'schedule.orders.oneSide': {
    by: 'schedules',
    one: '{outputs} · the only schedule, with these draws',
    other: '{outputs} · all {schedules} schedules, with these draws',
  },
  'schedule.orders.chance':
    'This program asks {what}. Every schedule here gets the same answers, so only one side of what they decide was seen.',
  'schedule.orders.polls':
    'Not complete: it polls without end. A thread looks again and again without sleeping, and there are as many orders as times to look; what comes of more looks was not tried.',
  'schedule.orders.first': '{outputs} · the first {schedules} schedules of more',
  'schedule.orders.stopped': '{outputs} · {schedules} schedules until you stopped it',
  'schedule.orders.drawn': '{outputs} in {schedules} schedules drawn at random',
  'schedule.orders.outputs': { by: 'count', one: 'one order', other: '{count} orders' },
  'schedule.orders.counted':
    'Each schedule really ran. Schedules that differ only in steps that cannot affect each other are counted once.',
  'schedule.orders.leftOut': {
    by: 'count',
    one: 'One way to do the same was left out: {why}.',
    other: '{count} ways to do the same were left out: {why}.',
  },
  'schedule.orders.leftOut.uncounted':
    'Ways to do the same were left out, how many is not known: {why}.',
  'schedule.orders.swap': '{one} and {two} of `{name}` change places',
  'schedule.orders.swap.and': '{one}, {other}',
  'schedule.orders.swap.nothing': 'steps that touch nothing in common change places',
  'schedule.orders.does.put': '`put`',
  'schedule.orders.does.get': '`get`',
  'schedule.orders.does.task-done': '`taskDone`',
  'schedule.orders.does.queue-joined': '`join`',
  'schedule.orders.does.shutdown': '`shutdown`',
  'schedule.orders.does.lock-acquired': '`acquire`',
  'schedule.orders.does.lock-released': '`release`',
  'schedule.orders.does.wait-ended': '`wait`',
  'schedule.orders.does.wait-blocked': '`wait`',
  'schedule.orders.does.notified': '`notify`',
  'schedule.orders.does.append': '`append`',
  'schedule.orders.does.appendleft': '`appendleft`',
  'schedule.orders.does.pop': '`pop`',
  'schedule.orders.does.popleft': '`popleft`',
  'schedule.orders.does.look': 'a look',
  'schedule.orders.does.change': 'a change',
  'schedule.orders.countedOnce':
    'Orders that differ only in who had to wait are counted once here: a thread is let into `get`, `join` or a lock when it need not wait there, as long as another can move.',
  'schedule.orders.countedDrawn':
    'Each schedule really ran, and any token plays one of them again. What was not drawn can still happen.',
  'schedule.orders.none': 'No order has been tried yet.',
  'schedule.orders.begin': 'Try every order',
  'schedule.orders.again': 'Look again',
  'schedule.orders.edited': 'The text has changed since.',
  'schedule.orders.changed': 'Found with other settings.',
  'schedule.orders.list': 'Orders found',
  'schedule.orders.count': { by: 'count', one: 'one schedule', other: '{count} schedules' },
  'schedule.orders.book': 'the book',
  'schedule.orders.free': 'last free run',
  'schedule.orders.now': 'this run',
  'schedule.orders.elsewhere.writes':
    'In the last free run two threads’ lines ran together: that output belongs to “print is two writes”.',
  'schedule.orders.elsewhere.sleeps':
    'In the last free run a sleep was over while others could move: that output belongs to “Sleepers may wake at any moment”.',
  'schedule.orders.elsewhere.show': 'Show it there',
  'schedule.orders.watch': 'Watch',
  'schedule.orders.watchName': 'Watch order {number}',
  'schedule.orders.outcome.finished': 'finished',
  'schedule.orders.outcome.failed': 'failed',
  'schedule.orders.outcome.stuck': 'stuck',
  'schedule.orders.outcome.cut': 'too long: cut off',
  'schedule.orders.nothing': '(prints nothing)',
  'schedule.orders.more': { by: 'count', one: 'Show one more', other: 'Show {count} more' },
  'schedule.orders.offer':
    'With this many items there are more orders than could ever be tried. Draw some, or take few items and try the orders of those.',
  'schedule.orders.offer.more':
    'There are more orders than were tried. Draw some at random, or look further.',
  'schedule.orders.offer.random': '{count} random schedules',
  'schedule.orders.offer.random.title': 'At every step one of the threads that can move is drawn',
  'schedule.orders.offer.pct': '{count} schedules that hunt rare orders',
  'schedule.orders.offer.pct.title':
    'PCT: threads get priorities, and a few drawn moments change them. Finds what needs a thread to be held back for long',
  'schedule.orders.offer.few': 'Take few items',
  'schedule.orders.offer.few.title': 'Changes the text: {changes}. Reset takes it back',
  'schedule.orders.offer.all': 'Try them all',
  'schedule.orders.further': 'Look {factor} times as far',

  'schedule.compare.title': 'Where do two orders part?',
  'schedule.ask.title': 'Could it be another order?',
} as const satisfies Catalogue;
