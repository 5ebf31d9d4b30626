/** Words of cells that cannot run here: why, what helps, and the recorded run that stands there instead. */
import type { Catalogue } from '../message';

export const recorded = {
  'recorded.badge': 'Recorded · {browser}, {day}',
  'recorded.badge.title':
    'This run did not happen on this page: it was recorded with the lesson, in {browser}.',
  'recorded.state.coming': 'A recorded run is on its way.',
  'recorded.state.lost': 'The recorded run of this cell could not be fetched.',
  'recorded.state.other':
    'The recorded run is of the lesson’s code, not of what stands here now. Reset brings that code back.',

  'recorded.why.file':
    'Opened from a file, no program can run. Start `npm start` and open its address.',
  'recorded.why.sandboxed':
    'No program can run in this sandboxed frame. Open the address in a tab of its own.',
  'recorded.why.insecure': 'No program can run over plain `http`.',
  'recorded.why.framed': 'No program can run inside this other page.',
  'recorded.why.no-service-worker':
    'No program can run in this window. Open the page in an ordinary, not a private one.',
  'recorded.why.storage': 'No program can run while site data is blocked. Allow it for this site.',
  'recorded.why.host': "No program can run: the site's `sw.js` is missing.",
  'recorded.why.headers': 'No program can run: something takes the isolation headers away.',
  'recorded.why.old-browser': 'No program can run in this browser. Open the page in a current one.',
  'recorded.why.policy': "No program can run: the site's policy forbids it.",
  'recorded.why.workers': 'No program can run: the browser lets the page start no threads.',
  'recorded.why.slow': 'The engine has not answered yet.',
  'recorded.why.python.suspension':
    'No Python can run in this browser: Chrome and Edge from 137 on and Firefox from 153 on can.',
  'recorded.why.python.files': 'No Python can run: its files could not be fetched.',
  'recorded.why.python.frame': 'No Python can run: its frame did not answer.',
  'recorded.why.python.leftOut': 'No Python can run: this copy of the lesson was made without it.',
} as const satisfies Catalogue;
