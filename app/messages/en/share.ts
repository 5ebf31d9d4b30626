/** The lesson as a file to take away: for a server, or for a learning platform. */
import type { Catalogue } from '../message';

export const share = {
  'share.what':
    'The whole lesson as one zip: for any web server, or as a package for a learning platform (Moodle, ILIAS, Canvas …).',
  'share.kind': 'What is it for?',
  'share.kind.site': 'A web server',
  'share.kind.1.2': 'A learning platform, SCORM 1.2',
  'share.kind.2004': 'A learning platform, SCORM 2004',
  'share.passed': 'Passed from (per cent of the points)',
  'share.points':
    'Points: one for each of {questions} predictions that comes out right, one for each of {programs} programs repaired. The platform gets score, status, time, and what is needed to go on later. Texts that learners write stay in their browsers.',
  'share.frames':
    'In a platform’s page, Chrome and Edge run everything. Firefox and Safari run programs there in Python only, and some versions none: those show recorded runs.',
  'share.python': 'With Python ({size} MB more)',
  'share.python.without': 'Without it, cells in Python can be read, and run in TypeScript.',
  'share.python.leftOut': 'This copy was made without Python, and so are copies of it.',
  'share.download': 'Download ({size} MB)',
  'share.busy': 'Fetched: {come} of {of} files …',
  'share.packing': 'Packing …',
  'share.done': '{name} is made: {size} MB. Its READ-ME.txt says how to go on.',
  'share.failed':
    'The zip could not be made: a file of this site cannot be fetched, or has changed since you opened the page. Load the page anew and try again.',
  'share.noList':
    'The list of this site’s files cannot be fetched. A development server has none: build the site (`npm run build`) and open that.',
  'share.unrecorded':
    'What you do here is not recorded: no learning platform was found around this page, or it did not take what it was told. The lesson works all the same.',
  'share.readMe.site': `{title}

This folder is a web site. It runs from any web server, with nothing to install or set up.

On your own computer, start a server in this folder, with one of
  npx serve
  python3 -m http.server
and open the address it names, as http://localhost:8000/.

On a server, copy the folder there; it must be reached by https.

Opened from disk (a double click on index.html) it does not run: a browser gives such
a page neither its scripts nor memory that threads can share. The page says so, too.

Licences of all parts: licences.txt
`,
  'share.readMe.platform': `{title}

This is a SCORM {version} package. Upload the zip as it is, not unpacked, where your
learning platform takes SCORM packages (Moodle: add the activity "SCORM package").

Points: {points}. One for each prediction that comes out right, one for each
broken program repaired. Passed from {passed} % of them.
SCORM 1.2 status: passed, or completed once everything was tried, else incomplete.
SCORM 2004: the same as completion (completed, incomplete) and success (passed, unknown).

Learners: https is needed for programs to run. The package keeps nothing anywhere
but at the platform and in the learner's browser.

Licences of all parts: licences.txt
`,
} as const satisfies Catalogue;
