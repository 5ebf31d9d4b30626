/** Words of the map: all states of a program, and the steps between them. */
import type { Catalogue } from '../../message';

export const map = {
  'map.title': 'Every state of the program',
  'map.picture': 'Map of states, time downwards',
  'map.count': { by: 'count', one: 'One state', other: '{count} states' },
  'map.steps': { by: 'count', one: 'one step between them', other: '{count} steps between them' },
  'map.interleavings': '{count} orders',
  'map.seen': '{seen} of {count} states seen',
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
  'map.state.stuck': 'Stuck: nobody can move any more.',
  'map.state.here': 'You are here.',
  'map.state.go': 'Press to go there with the real threads.',
  'map.left':
    'From here on this run goes a way that is not on the map: its sleeps or its prints are other steps.',

  'map.help':
    'Each dot is a state, each line one step in the colour of its thread. Press a dot, and the real threads go there. Arrow keys: down and up along the steps, left and right among the states beside.',
  'map.table': 'As a table',
  'map.table.state': 'State',
  'map.table.here': 'Here',
  'map.table.next': 'What can happen next',
  'map.table.to': '{step} → {state}',
  'map.table.go': 'Go to state {state}',
  'map.table.lost': 'no way back',

  'map.folded':
    'Too many for a picture: so here is what they print, line by line. Where lines branch, the order of the threads decides.',
  'map.folded.outputs': { by: 'count', one: 'one output', other: '{count} outputs' },
  'map.folded.more': { by: 'count', one: 'and one more', other: 'and {count} more' },
  'map.folded.nothing': 'nothing printed',
} as const satisfies Catalogue;
