/** Words of the map: all states of a program, and the steps between them. */
import type { Catalogue } from '../message';

export const map = {
  'map.title': 'Every state of the program',
  'map.none': 'The map is drawn from the text as it is now.',
  'map.large.cell':
    'With this many items there are far more states than a picture can show. With few items there is a map.',
  'map.edited': 'The text was changed since the map was drawn. A run draws it anew.',
  'map.ask': 'Draw the map',
  'map.python': 'The map is drawn for cells in TypeScript.',
  'map.stop': 'Stop',
  'map.looking': {
    by: 'count',
    one: 'Looking through the states: one so far',
    other: 'Looking through the states: {count} so far',
  },
  'map.cut.none': {
    by: 'count',
    one: 'One state.',
    other: '{count} states.',
  },
  'map.cut.unable': 'No map: {what} cannot be followed there yet.',
  'map.cut.unable.line': 'No map: {what} (line {line}) cannot be followed there yet.',
  'map.cut.states': 'No map: there are more than {count} states.',
  'map.cut.outputs': 'No map: of {count} states there are too many outputs to tell.',
  'map.cut.steps': 'No map: some way has too many steps.',
  'map.cut.polls': 'No map: a thread looks again and again without end.',
  'map.cut.never': 'No map: the program could not be run.',
  'map.cut.died': 'No map: the search through the states died, most likely of too little memory.',
  'map.cut.stopped': 'The search was stopped.',
  'map.unconfirmed': 'not confirmed on the real threads',
  'map.count': { by: 'count', one: 'One state', other: '{count} states' },
  'map.interleavings': { by: 'count', one: 'one way through', other: '{count} ways through' },
  'map.interleavings.many': 'more than 10^{power} ways through',
  'map.did.field-read': 'reads the field {field}',
  'map.did.field-written': 'writes the field {field}',
  'map.seen': '{seen} of {count} states seen',
  'map.hidden': 'Each step that you make draws more of the map.',
  'map.onlySeen': 'Only what I have seen',

  'map.end.finished': 'finished',
  'map.end.failed': 'failed',
  'map.end.stuck': 'stuck',

  'map.sound': 'Whatever the threads do, from every state it can still finish.',
  'map.doomed': 'No order of this program finishes.',
  'map.lost.stuck': {
    by: 'count',
    one: 'From one of them it can only get stuck: the shaded one.',
    other: 'From {count} of them it can only get stuck: the shaded region.',
  },
  'map.lost.failed': {
    by: 'count',
    one: 'From one of them it can only fail: the shaded one.',
    other: 'From {count} of them it can only fail: the shaded region.',
  },
  'map.lost.either': {
    by: 'count',
    one: 'From one of them it can only fail or get stuck: the shaded one.',
    other: 'From {count} of them it can only fail or get stuck: the shaded region.',
  },
  'map.lost.endless': {
    by: 'count',
    one: 'From one of them it never ends: the shaded one.',
    other: 'From {count} of them it never ends: the shaded region.',
  },
  'map.region.stuck': 'Here it can only get stuck',
  'map.region.failed': 'Here it can only fail',
  'map.region.either': 'Here it can only fail or get stuck',
  'map.region.endless': 'Here it never ends',
  'map.fatal.stuck': 'After this step it can only get stuck.',
  'map.fatal.failed': 'After this step it can only fail.',
  'map.fatal.either': 'After this step it can only fail or get stuck.',
  'map.fatal.endless': 'After this step it never ends.',

  'map.thing': '…',
  'map.edge': '{thread} {did}.',
  'map.edge.line': '{thread} {did} (line {line}).',
  'map.edge.waits': '{thread} {did}, and has to wait for it.',
  'map.edge.waits.line': '{thread} {did} (line {line}), and has to wait for it.',
  'map.edge.prints': 'It prints: {text}',
  'map.state.begin': 'The beginning.',
  'map.state.after': { by: 'count', one: 'After one step.', other: 'After {count} steps.' },
  'map.state.moves': 'Now {moves}.',
  'map.state.move': '{thread} {did}',
  'map.step.fatal': 'The fatal step of this run: {step}',
  'map.state.or': '{first}, or {second}',
  'map.state.finished': 'The program has finished.',
  'map.state.failed': 'A thread has failed.',
  'map.state.stuck': 'Stuck: whoever moves on has to wait, for ever.',
  'map.state.here': 'You are here.',
  'map.state.go': 'Press to go there with the real threads.',
  'map.left':
    'From here on this run goes a way that the map does not have: its steps are cut otherwise, or its sleeps end otherwise.',

  'map.help':
    'Each dot is a state, each line one step in the colour of its thread. Press a dot, and the real threads go there. Arrow keys: down and up along the steps, left and right among the states beside.',
  'map.large': 'Larger',
  'map.large.title': 'The map takes the place of the picture above as well',
  'map.table': 'As a table',
  'map.table.state': 'State',
  'map.table.next': 'What can happen next',
  'map.table.to': '{step} → {state}',
  'map.table.go': 'Go to state {state}',
  'map.table.lost': 'no way back',

  'map.fold.by': 'Folded',
  'map.fold.way.threads': 'by progress',
  'map.fold.way.groups': 'by progress',
  'map.fold.way.outputs': 'by what is yet to come',
  'map.fold.way.lines': 'by lines printed',
  'map.fold.threads':
    'Too many for a picture, so it is folded: a circle is all states in which every thread has made as many operations. It says how many.',
  'map.fold.threads.lots':
    'Too many for a picture, so it is folded: a circle is all states in which every thread has made as many operations, counted in lots of {lot}. It says how many.',
  'map.fold.groups':
    'Too many for a picture, so it is folded: a circle is all states in which the threads have made as many operations, those that do the same added up. It says how many.',
  'map.fold.groups.lots':
    'Too many for a picture, so it is folded: a circle is all states in which the threads have made as many operations, those that do the same added up, counted in lots of {lot}. It says how many.',
  'map.fold.outputs':
    'Too many for a picture, so it is folded: a circle is all states from which the same can still be printed. It says how many.',
  'map.fold.made': 'Operations made: {made}.',
  'map.fold.made.least': 'Operations made, at least: {made}.',
  'map.fold.made.one': '{thread}: {count}',
  'map.fold.left': {
    by: 'count',
    one: 'All that can still be printed: {some}.',
    other: 'One of {count} can still be printed: {some}.',
  },
  'map.fold.left.nothing': 'nothing',
  'map.fold.goes': 'goes on',
  'map.fold.mixed': {
    by: 'count',
    one: '{thread} goes on: one step.',
    other: '{thread} goes on: {count} different steps.',
  },
  'map.fold.go': 'Press, and the real threads go to one of them.',
  'map.fold.help':
    'Each circle stands for many states, each line for all steps of a thread, or of threads that do the same, from one circle to another. Press a circle, and the real threads go to one of its states. Arrow keys: down and up along the steps, left and right among the circles beside.',

  'map.folded':
    'Too many for a picture: so here is what they print, line by line. Where lines branch, the order of the threads decides.',
  'map.folded.outputs': { by: 'count', one: 'one output', other: '{count} outputs' },
  'map.folded.more': { by: 'count', one: 'and one more', other: 'and {count} more' },
  'map.folded.nothing': 'nothing printed',
} as const satisfies Catalogue;
