/** Words about a run that a link has brought. */
import type { Catalogue } from '../message';

export const scheduleLink = {
  'schedule.link.ready': 'This link brings a run of this cell.',
  'schedule.link.edited': 'This link brings a run of edited code. Read it before you run it:',
  'schedule.link.changes': {
    by: 'count',
    one: 'To play it, the text of {cells} is replaced.',
    other: 'To play it, the texts of {cells} are replaced.',
  },
  'schedule.link.play': 'Play this run',
  'schedule.link.dismiss': 'No, thanks',
  'schedule.link.close': 'Close',
  'schedule.link.codeOf': 'Code of {cell}',
  'schedule.link.trouble.code':
    'The code in this link cannot be read: it is cut short or was changed on its way.',
  'schedule.link.trouble.token':
    'This link brings no run that can be played here. {message} Your texts are as they were.',
  'schedule.link.trouble.text':
    'The code in this link cannot run: {message} Your texts are as they were.',
  'schedule.link.trouble.engine':
    'Threads do not run on this page, so the run of this link cannot be played. Your texts are as they were.',
  'schedule.link.trouble.cell': 'This link speaks of a cell that is not here: {message}.',
} as const satisfies Catalogue;
