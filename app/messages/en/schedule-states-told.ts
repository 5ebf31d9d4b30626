/** Words of a search through a program's states that is over: its numbers, or why it says nothing. */
import type { Catalogue } from '../message';

export const scheduleStatesTold = {
  'schedule.states.counted': {
    by: 'schedules',
    one: 'The schedules themselves were not counted to the end: one so far.',
    other: 'The schedules themselves were not counted to the end: {schedules} so far.',
  },
  'schedule.states.count': 'Count on',
  'schedule.states.count.title': 'Runs up to {limit} schedules, one after the other',
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
