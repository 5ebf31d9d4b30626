/** Words of all orders at once: how far the search through a program's states is, and what it proves. */
import type { Catalogue } from '../../message';

export const scheduleStates = {
  'schedule.states.looking': {
    by: 'count',
    one: 'Looking through the states: one so far',
    other: 'Looking through the states: {count} so far',
  },
  'schedule.states.counting': {
    by: 'states',
    one: '{outputs} · proven: the only state · counting schedules: {schedules}',
    other: '{outputs} · proven: all {states} states · counting schedules: {schedules}',
  },
  'schedule.states.proven': {
    by: 'states',
    one: '{outputs} · proven: the only state',
    other: '{outputs} · proven: all {states} states',
  },
  'schedule.states.unconfirmed': {
    by: 'states',
    one: '{outputs} · one state, not confirmed',
    other: '{outputs} · {states} states, not all confirmed',
  },
  'schedule.states.stopped': {
    by: 'count',
    one: 'Stopped after one state',
    other: 'Stopped after {count} states',
  },
  'schedule.states.how':
    'Every state of the program was visited once, and what is printed read off the steps between them. Then the schedule of each order was played on the real threads.',
  'schedule.states.confirmed': 'confirmed',
  'schedule.states.confirmed.title':
    'Its schedule was played on the real threads, and printed this',
  'schedule.states.not': 'not confirmed',
  'schedule.states.not.title':
    'Its schedule was played on the real threads, and they did something else',
  'schedule.states.lost':
    'Not all orders at once: the code for it could not be fetched. It is asked for again the next time.',
  'schedule.states.failed':
    'Not all orders at once: the search through the states died, most likely of too little memory. Schedules are run one after the other.',
} as const satisfies Catalogue;
