/** The timeline's signs, its table, and whom to follow. */
import type { Catalogue } from '../../message';

export const pictureTimeline = {
  'picture.timeline.legend': 'Signs in the timeline',
  'picture.timeline.legend.running': 'running',
  'picture.timeline.legend.parked': 'parked',
  'picture.timeline.legend.sleeping': 'asleep',
  'picture.timeline.legend.polling': 'polling',
  'picture.timeline.legend.printed': 'printed',
  'picture.timeline.legend.wakes': 'wakes',
  'picture.timeline.legend.folded': 'a long wait, drawn short',
  'picture.timeline.tooManyWakes': {
    by: 'count',
    one: '{count} wake: zoom in to see it',
    other: '{count} wakes: zoom in to see them',
  },
  'picture.timeline.follow': 'Follow',
  'picture.timeline.follow.nobody': 'nothing chosen',
  'picture.timeline.follow.threads': 'Threads',
  'picture.timeline.follow.objects': 'Queues and locks',
  'picture.timeline.previousChange': 'Previous change',
  'picture.timeline.nextChange': 'Next change',
  'picture.timeline.threadBack': 'Back one step of this thread',
  'picture.timeline.threadForward': 'Forward one step of this thread',
  'picture.timeline.whole': 'Whole run',
  'picture.timeline.earlier': 'Earlier',
  'picture.timeline.later': 'Later',
  'picture.timeline.fold': 'Stages as bands',
  'picture.timeline.idle.whole': 'Long waits in full',
  'picture.timeline.idle.folded': 'Long waits folded',

  'picture.timeline.table': 'Steps in the visible range',
  'picture.timeline.table.step': 'Step',
  'picture.timeline.table.time': 'Time',
  'picture.timeline.table.thread': 'Thread',
  'picture.timeline.table.what': 'What happened',
  'picture.timeline.table.some': {
    by: 'count',
    one: '{count} step near the playhead, of {all} in the visible range.',
    other: '{count} steps near the playhead, of {all} in the visible range.',
  },
} as const satisfies Catalogue;
