/** How an answer stands beside what happened and what could have. */
import type { Catalogue } from '../../message';

export const predict = {
  'predict.progress': 'Predictions',
  'predict.progress.count': '{made} of {of} made, {right} right',
  'predict.progress.reset': 'Forget my answers',
  'predict.progress.resetTitle': 'Predictions and ticks go. Your texts stay.',

  'predict.made': 'Your prediction',
  'predict.nowRun': 'Now press Run.',

  'predict.rightAgain': 'Right, this time. Run it again: will it stay so?',
  'predict.notThisTime': 'Not this time.',
  'predict.looking': 'Could it have been? Looking through all orders: {count} so far.',
  'predict.possible':
    'Not this time, but it could have been: another schedule prints exactly your order.',
  'predict.possible.watch': 'Watch it happen',
  'predict.impossible': {
    by: 'count',
    one: 'That can never be: the one order that this program has prints otherwise.',
    other: 'That can never be: none of all {count} schedules prints it so.',
  },
  'predict.impossible.states': {
    by: 'count',
    one: 'That can never be: the one state that this program comes to has no way that prints it so.',
    other:
      'That can never be: no way through all {count} states of this program prints it so. Each order that there is was printed by the real threads.',
  },
  'predict.impossible.pair': '“{first}” always comes before “{next}”.',
  'predict.impossible.together':
    'Any two of your lines may stand so, but not all of them together.',
  'predict.unseen':
    'Not seen among the first {count} schedules; there are more, so nobody has shown that it cannot be.',
  'predict.watching': 'This is the order that you predicted. It is one that this program can take.',
  'predict.glued':
    'Two lines ran together, because text and line end are written separately. They count as the same lines, in the order of their texts.',
  'predict.otherLines':
    'The program prints other lines now, so the prediction cannot be compared with this run.',
  'predict.notOver': 'The run did not get to its end, so there is nothing to compare yet.',
  'predict.failed': 'All orders could not be looked through just now.',
  'predict.lookAgain': 'Look through all orders',

  'predict.number.right': 'Right: {measured} this time, and you said {guess}.',
  'predict.number.different': 'You said {guess}; this time it was {measured}.',
  'predict.number.low': 'You said {guess}; this time it was {measured}. So few can never come out.',
  'predict.number.high':
    'You said {guess}; this time it was {measured}. So many can never come out.',
  'predict.number.unmeasured': 'This run does not show the number that was asked for.',
  'predict.number.range': {
    by: 'count',
    one: 'Run it again: does the number stay the same?',
    other: 'Over {count} runs on this page: from {least} to {most}.',
  },
  'predict.number.same': 'Over {count} runs on this page: {least} each time.',
  'predict.number.near': 'Within {near} counts as right.',

  'predict.waits.allRight': 'Right, all of it, this time.',
  'predict.waits.some': {
    by: 'count',
    one: 'One of {of} right, this time.',
    other: '{count} of {of} right, this time.',
  },
  'predict.waits.status.sayYes': 'you say: will have to wait',
  'predict.waits.status.sayNo': 'you say: will not',
  'predict.waits.status.rightYes': 'had to wait, as you said',
  'predict.waits.status.rightNo': 'did not have to wait, as you said',
  'predict.waits.status.missed': 'had to wait; you did not say so',
  'predict.waits.status.otherwise': 'did not have to wait this time; another time it may',
  'predict.waits.status.never': 'can never have to wait',
} as const satisfies Catalogue;
