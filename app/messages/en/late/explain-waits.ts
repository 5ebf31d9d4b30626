/** Words of the wait lens, and of polling measured beside waiting. */
import type { Catalogue } from '../../message';

export const explainWaits = {
  'explain.waits': 'What waiting cost',
  'explain.waits.hint': 'polls, time and delays of each thread, over the whole run',
  'explain.waits.thread': 'Thread',
  'explain.waits.polls': 'Polls',
  'explain.waits.emptyPolls': 'Found nothing',
  'explain.waits.time': 'Where its time went',
  'explain.waits.running': 'running',
  'explain.waits.waiting': 'parked, woken when there is something',
  'explain.waits.lock': 'parked at a lock',
  'explain.waits.sleeping': 'asleep for a fixed time',
  'explain.waits.spent.running': 'running {time}',
  'explain.waits.spent.waiting': 'parked {time}',
  'explain.waits.spent.lock': 'lock {time}',
  'explain.waits.spent.sleeping': 'asleep {time}',
  'explain.waits.wakeUp': 'Wake-up delay',
  'explain.waits.wakeUp.means':
    'A thread found nothing; then somebody put something. How long until it had it?',
  'explain.waits.wakeUp.never':
    'No thread ever found nothing and got something later: there is nothing to measure.',
  'explain.waits.data': 'Shared data',
  'explain.waits.looks': 'Looks',
  'explain.waits.inVain': 'Saw nothing new',
  'explain.waits.inQueue': 'Time of items in {queue}',
  'explain.waits.distribution': {
    by: 'count',
    one: 'One time only: {median}.',
    other: 'Half of {count} took {median} or less, nine of ten {most} or less, the longest {max}.',
  },
  'explain.waits.median': 'median {time}',
  'explain.waits.us': '{amount} µs',
  'explain.compare.emptyPolls': {
    by: 'count',
    one: 'poll found nothing',
    other: 'polls found nothing',
  },
  'explain.compare.finish': 'from start to end',
  'explain.compare.notFinished': 'until it was ended',
  'explain.compare.time': 'Where the threads’ time went',
  'explain.compare.measured': {
    by: 'cores',
    one: 'Measured: one run of each on this computer, which has {cores} core. {polling}: {pollingThreads} threads, {pollingItems} items through the busiest queue. {waiting}: {waitingThreads} threads, {waitingItems} items (a sentinel counts as one). Every delay includes waiting for a processor to be free. Run them again and the numbers change.',
    other:
      'Measured: one run of each on this computer, which has {cores} cores. {polling}: {pollingThreads} threads, {pollingItems} items through the busiest queue. {waiting}: {waitingThreads} threads, {waitingItems} items (a sentinel counts as one). Every delay includes waiting for a processor to be free. Run them again and the numbers change.',
  },
  'explain.compare.recorded':
    'At least one of the two is a recorded run: it was not measured on this computer.',
} as const satisfies Catalogue;
