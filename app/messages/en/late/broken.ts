/** Broken on purpose: what trying and checking found. */
import type { Catalogue } from '../../message';

export const broken = {
  'broken.progress.count': '{repaired} of {of} repaired',
  'broken.tried.worked': {
    by: 'count',
    one: 'Worked once. That proves nothing.',
    other: 'Worked {count} times out of {count}. That does not make it right.',
  },
  'broken.tried.some': {
    by: 'failed',
    one: 'Worked {worked} times, failed once: {what}.',
    other: 'Worked {worked} times, failed {failed} times: {what}.',
  },
  'broken.tried.none': {
    by: 'failed',
    one: 'Failed at the first try: {what}.',
    other: 'Failed all {failed} times: {what}.',
  },
  'broken.tried.each': { by: 'count', one: '{what} once', other: '{what} {count} times' },
  'broken.tried.symptom.stuck': 'stuck',
  'broken.tried.symptom.failed': 'an error',
  'broken.tried.symptom.endless': 'no end',
  'broken.tried.symptom.prints': 'wrong lines',
  'broken.tried.symptom.polls': 'asked in vain too often',
  'broken.tried.notStarted': 'It did not start. What is wrong with the text stands above.',

  'broken.judged.fails': {
    by: 'failing',
    one: 'Not repaired: it fails in one of {of} schedules.',
    other: 'Not repaired: it fails in {failing} of {of} schedules.',
  },
  'broken.judged.failsAll': {
    by: 'of',
    one: 'Not repaired: its one schedule fails.',
    other: 'Not repaired: all {of} schedules fail.',
  },
  'broken.judged.failsFirst': 'Not repaired: the very first schedule fails.',
  'broken.judged.failsSoFar': {
    by: 'failing',
    one: 'Not repaired: one of the first {of} schedules fails.',
    other: 'Not repaired: {failing} of the first {of} schedules fail.',
  },
  'broken.judged.all': {
    by: 'count',
    one: 'Repaired: the one schedule that there is does not fail.',
    other: 'Repaired: no schedule fails, all {count} of them.',
  },
  'broken.judged.first':
    'Repaired, as far as we looked: none of the first {count} schedules fails; there are more.',
  'broken.judged.failsStates': {
    by: 'count',
    one: 'Not repaired: it fails. Its one state was looked at.',
    other: 'Not repaired: some order fails. All {count} states were looked at.',
  },
  'broken.judged.allStates': {
    by: 'count',
    one: 'Repaired: no order fails. Its one state was looked at.',
    other: 'Repaired: no order fails. All {count} states were looked at.',
  },
  'broken.judged.changed': 'No schedule fails, but the program no longer does its task.',
  'broken.judged.unknown': 'No order was run to its end, so there is nothing to judge.',
  'broken.judged.stopped': 'Stopped. None of the first {count} schedules fails; that is no proof.',
  'broken.changed.threads': 'It should still start the threads that it started at first.',
  'broken.changed.puts': 'Everything should still go through the queues.',
  'broken.changed.maxsize': 'Both queues should keep room for one, and no more.',
  'broken.changed.shutdowns': 'Both queues should still be shut down.',

  'broken.symptom.stuck': 'Stuck: everybody waits, for ever.',
  'broken.symptom.failed': 'A thread fails with {error}.',
  'broken.symptom.endless': 'It goes on and on; after thousands of steps we gave up.',
  'broken.symptom.prints': 'It ends, but prints the wrong lines.',
  'broken.symptom.polls': 'It asks in vain, again and again.',
  'broken.symptom.printed': 'Printed: {lines}',
  'broken.symptom.printedNothing': 'Printed nothing.',
  'broken.symptom.count': { by: 'count', one: 'one schedule', other: '{count} schedules' },
  'broken.watch': 'Watch it fail',
  'broken.watchNext': 'Watch this one',
  'broken.lineGap': ' · ',
  'broken.try': 'Try it {count} times',
  'broken.trying': 'Tried {done} of {count}',
  'broken.check': 'Check all orders',
  'broken.checking': { by: 'count', one: 'One order so far', other: '{count} orders so far' },
  'broken.counting': {
    by: 'count',
    one: 'Counting schedules: one so far',
    other: 'Counting schedules: {count} so far',
  },
  'broken.stop': 'Stop',
  'broken.judged.engine': 'The orders could not be checked: {message}',
} as const satisfies Catalogue;
