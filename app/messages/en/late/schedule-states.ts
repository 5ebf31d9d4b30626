/** Words of all orders at once: what the search through a program's states adds, and why it sometimes cannot. */
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
    'Every state that the program can be in was visited once, and what is printed read off the steps between them. Then the schedule of each order was played on the real threads.',
  'schedule.states.counted': {
    by: 'schedules',
    one: 'The schedules themselves were not counted to the end: one so far.',
    other: 'The schedules themselves were not counted to the end: {schedules} so far.',
  },
  'schedule.states.count': 'Count on',
  'schedule.states.count.title': 'Runs up to {limit} schedules, one after the other',
  'schedule.states.confirmed': 'confirmed',
  'schedule.states.confirmed.title':
    'Its schedule was played on the real threads, and printed this',
  'schedule.states.not': 'not confirmed',
  'schedule.states.not.title':
    'Its schedule was played on the real threads, and they did something else',
  'schedule.states.numbers': {
    by: 'states',
    one: 'The program can be in one state. Ways from its beginning to an end: {ways}.',
    other: 'The program can be in {states} states. Ways from its beginning to an end: {ways}.',
  },
  'schedule.states.numbers.title':
    'Steps whose order nobody can notice, such as a thread’s start and end, go with the step before them',

  'schedule.states.cut.unable': 'Not all orders at once: {what} cannot be followed there yet.',
  'schedule.states.cut.unable.line':
    'Not all orders at once: {what} (line {line}) cannot be followed there yet.',
  'schedule.states.cut.unable.cell':
    'Not all orders at once: {what} ({cell}, line {line}) cannot be followed there yet.',
  'schedule.states.cut.states': 'Not all orders at once: there are more than {count} states.',
  'schedule.states.cut.outputs':
    'Not all orders at once: more than {count} could be printed from one state on.',
  'schedule.states.cut.steps': 'Not all orders at once: some way has too many steps.',
  'schedule.states.cut.polls':
    'Not all orders at once: a thread looks again and again without end.',
  'schedule.states.cut.stopped': 'Not all orders at once: the search was stopped.',
  'schedule.states.cut.lost':
    'Not all orders at once: the code for it could not be fetched. It is asked for again the next time.',

  'schedule.states.large': 'more than {lead} {name}: {exact}',
  'schedule.states.large.power': '× 10^{power}',
  'schedule.states.large.billion': 'billion',
  'schedule.states.large.trillion': 'trillion',
  'schedule.states.large.quadrillion': 'quadrillion',
  'schedule.states.large.quintillion': 'quintillion',
  'schedule.states.large.sextillion': 'sextillion',
  'schedule.states.large.septillion': 'septillion',
  'schedule.states.large.octillion': 'octillion',
  'schedule.states.large.nonillion': 'nonillion',
  'schedule.states.large.decillion': 'decillion',
} as const satisfies Catalogue;
