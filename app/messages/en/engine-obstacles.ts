/** What stands in the way of running programs on this page, and the one act that helps. */
import type { Catalogue } from '../message';

export const engineObstacles = {
  'engine.readable': 'Everything can still be read.',
  'engine.obstacle.file':
    'Programs cannot run here: this page was opened from a file, and a browser gives such a page no memory that threads can share. Start Queuebook with `npm start`, or put the folder on any web server, and open that address.',
  'engine.obstacle.sandboxed':
    'Programs cannot run in this frame: the page around it takes its origin away (`sandbox`), and the server of this site does not send the headers that would help all the same. Copy the address and open it in a tab of its own.',
  'engine.obstacle.insecure':
    'Programs cannot run here: this page came over plain `http`, and a browser gives memory that threads can share only to pages that came over `https`.',
  'engine.obstacle.framed':
    'Programs cannot run inside this other page: your browser gives threads memory here only if the page around it allows that too. In a tab of its own they run.',
  'engine.obstacle.no-service-worker':
    'Programs cannot run here: this site sends no isolation headers, and this browser window has no service worker that could add them. In an ordinary window (not a private one) of a current browser they run.',
  'engine.obstacle.storage':
    'Programs cannot run here: cookies and site data are blocked for this site, and with them the service worker that gives this page memory for threads. Allow them for this site, then try again.',
  'engine.obstacle.host':
    'Programs cannot run here: this site sends no isolation headers, and its file `sw.js`, which could add them, is missing or damaged. Whoever runs the site can put it back beside `index.html`; then try again.',
  'engine.obstacle.headers':
    'Programs cannot run here: the service worker runs, but the headers it adds do not reach the page, so it is not isolated. An extension or a proxy may take them away: switch it off for this site, then try again.',
  'engine.obstacle.old-browser':
    'Programs cannot run here: this browser has no memory that threads can share (`SharedArrayBuffer`). Open the page in a current Chrome, Edge, Firefox or Safari.',
  'engine.obstacle.policy':
    "Programs cannot run here: the policy of this site (Content-Security-Policy) or an extension forbids scripts made from text, which is what a cell's program is. Whoever runs the site can allow it as the README says; then try again.",
  'engine.obstacle.workers':
    'Programs cannot run here: this browser did not let the page start a thread (Web Worker). A blocker or a company policy may forbid them: allow them for this site, then try again.',
  'engine.obstacle.slow':
    'The engine has not answered yet. It is still listened for, and programs run as soon as it does; a second try beside it may be quicker.',

  'engine.act.again': 'Try again',
  'engine.act.own-tab': 'Open in a tab of its own',
  'engine.act.https': 'Open it over https',
  'engine.act.address': 'Copy the address',
  'engine.act.address.done': 'Copied',
  'engine.act.blocked': 'The page around this frame lets no tab be opened. The address is:',
} as const satisfies Catalogue;
