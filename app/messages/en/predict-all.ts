/** How a prediction about all orders stands beside them. */
import type { Catalogue } from '../message';

export const predictAll = {
  'predict.stuck.rightYes': 'Right: there are orders in which it gets stuck.',
  'predict.stuck.itCan': 'It can: there are orders in which it gets stuck.',
  'predict.stuck.rightNo': 'Right.',
  'predict.stuck.itCannot': 'It cannot.',
  'predict.stuck.noState': {
    by: 'count',
    one: 'From the one state that it comes to, it always gets to its end.',
    other: 'From each of the {count} states that it can come to, it gets to an end.',
  },
  'predict.stuck.noSchedule': {
    by: 'count',
    one: 'The one schedule that it has comes to its end.',
    other: 'Each of its {count} schedules comes to an end.',
  },
  'predict.stuck.unseen':
    'It got stuck in none of the first {count} schedules; there are more, so nobody has shown that it cannot.',
  'predict.outputs.right': {
    by: 'count',
    one: 'Right: it has one output, in whatever order its threads move.',
    other: 'Right: all its orders together have {count} outputs.',
  },
  'predict.outputs.different': {
    by: 'count',
    one: 'You said {guess}; it has one output, in whatever order its threads move.',
    other: 'You said {guess}; all its orders together have {count} outputs.',
  },
  'predict.outputs.few': 'You said {guess}; {count} have been seen, and there may be more.',
  'predict.outputs.unseen':
    'You said {guess}; {count} have been seen so far, and not all orders were looked at.',
} as const satisfies Catalogue;
