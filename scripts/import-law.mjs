/**
 * The import law: who may know what. One table, checked by `npm run check`.
 *
 *   node scripts/import-law.mjs           says what breaks the law
 *   node scripts/import-law.mjs --graph   prints which room really imports which, as a Graphviz graph
 *
 * A room is a folder (or one file). It may import itself, and what its line names. A room inside a room has a line of
 * its own; the outer room's line is then about the files that lie in none of the inner ones, while a line that names
 * the outer room means all of it. No file may come back to itself through what it imports.
 */
import { posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isNamed, sourceFiles, usesOf } from './source-uses.mjs';

/** What app code may import from workers/: facts about a run, never the engine. */
const FROM_WORKERS = [
  'workers/trace/events',
  'workers/trace/reader',
  'workers/graph/interface',
  'workers/kernel/interface',
];

/** What a lesson is, and what can be done with one; no lesson by name. */
const ANY_LESSON = [
  'app/lessons/lesson',
  'app/lessons/cell-edits',
  'app/lessons/line-correspondence',
];

/** What is shown of a run: what every topic of views may use. */
const FOR_VIEWS = [
  'app/charts',
  'app/frame-loop',
  ...ANY_LESSON,
  'app/messages',
  'app/model',
  'app/store',
  'app/words',
  ...FROM_WORKERS,
];

/** What runs a program, from the lowest room up: whoever drives it may use all of it. */
const ENGINE = [
  'workers/memory',
  'workers/trace',
  'workers/sync',
  'workers/schedule',
  'workers/queue',
  'workers/data',
  'workers/threads',
  'workers/stdlib',
];

/** What every part of the page may use. */
const FOR_THE_PAGE = [
  'app/languages/language',
  'app/languages/problem',
  ...ANY_LESSON,
  'app/messages',
  'app/model',
  'app/store',
  'app/views',
  'app/words',
  ...FROM_WORKERS,
];

/** @type {Readonly<Record<string, readonly string[]>>} */
export const ROOMS = {
  // workers/: everything that runs inside the sandbox frame. Each line may use the lines above it.
  'workers/memory': [],
  'workers/trace': ['workers/memory'],
  'workers/sync': ['workers/memory', 'workers/trace'],
  'workers/schedule': ['workers/memory', 'workers/trace', 'workers/sync'],
  'workers/queue': ['workers/memory', 'workers/trace', 'workers/sync'],
  'workers/data': ['workers/memory', 'workers/trace', 'workers/sync', 'workers/queue'],
  'workers/threads': [
    'workers/memory',
    'workers/trace',
    'workers/sync',
    'workers/queue',
    'workers/data',
  ],
  'workers/stdlib': [
    'workers/memory',
    'workers/trace',
    'workers/sync',
    'workers/queue',
    'workers/data',
    'workers/threads',
  ],
  // All states of a program, searched in one worker.
  'workers/graph': ENGINE,
  'workers/kernel': [...ENGINE, 'workers/graph'],
  // The second engine: CPython in a worker. Of the kernel it takes what decides and reports for every engine.
  'workers/python': [
    'workers/memory',
    'workers/trace',
    'workers/sync',
    'workers/schedule',
    'workers/kernel',
  ],
  // The engine on Node's threads, given lesson text: for tests and benchmarks only.
  'workers/testing': ['workers', 'scripts', 'app/languages'],

  // app/: the page.
  'app/frame-loop.ts': [],
  'app/messages': [],
  // Data: of the model only what a goal, a question and a marked moment are, so that a lesson can set them.
  'app/lessons': [
    'app/messages',
    'app/model/explain/marked-moments',
    'app/model/orders/judge',
    'app/model/predict/predict',
    'workers/trace/events',
  ],
  // The registry names languages, and a language knows what every language does; nobody else names one.
  'app/languages/typescript': [
    'app/languages/compiler',
    'app/languages/problem',
    'app/lessons/lesson',
    'app/messages',
    ...FROM_WORKERS,
  ],
  'app/languages': ['app/languages/typescript', 'app/lessons/lesson', ...FROM_WORKERS],
  'app/bridge': ['app/frame-loop', 'app/model/arrival', ...FROM_WORKERS],
  // The model by what a reader sees of it. What is kept of one log (run-model) stands on the lower three.
  'app/model/moment': ['app/model/kinds', 'app/model/long-name', ...FROM_WORKERS],
  'app/model/flow': ['app/model/kinds', 'app/model/long-name', 'app/model/moment', ...FROM_WORKERS],
  'app/model/timeline': [
    'app/model/kinds',
    'app/model/models-of-log',
    'app/model/taken-in',
    ...FROM_WORKERS,
  ],
  // A program's states, and a run's way through them.
  'app/model/map': ['app/model/kinds', ...FROM_WORKERS],
  'app/model/orders': ['app/model/kinds', ...FROM_WORKERS],
  'app/model/predict': ['app/model/console-lines', ...FROM_WORKERS],
  'app/model/explain': [
    'app/model/kinds',
    'app/model/models-of-log',
    'app/model/moment',
    'app/model/run-model',
    'app/model/taken-in',
    ...FROM_WORKERS,
  ],
  // What comes out of the frame, or of a file, looked at before anybody relies on it.
  'app/model/arrival': [...FROM_WORKERS],
  'app/model/files': [
    'app/model/arrival',
    'app/model/console-lines',
    'app/model/explain/waits',
    'app/model/kinds',
    'app/model/run-model',
    ...FROM_WORKERS,
  ],
  'app/model': ['app/model/moment', 'app/model/flow', 'app/model/timeline', ...FROM_WORKERS],
  // What draws on a canvas and fits texts lies above both.
  'app/charts/flow': ['app/charts/text-fit', 'app/model', ...FROM_WORKERS],
  'app/charts/timeline': [
    'app/charts/canvas-pen',
    'app/charts/text-fit',
    'app/model',
    ...FROM_WORKERS,
  ],
  'app/charts/map': ['app/charts/text-fit'],
  'app/charts': ['app/model', ...FROM_WORKERS],
  // Sentences and names from facts: no React, no store.
  'app/words': [
    'app/messages',
    'app/model',
    // The words that a drawing asks for.
    'app/charts/timeline/timeline-scene',
    ...FROM_WORKERS,
  ],
  'app/store': [
    'app/bridge',
    'app/languages/compiler',
    'app/languages/language',
    'app/languages/languages',
    'app/languages/problem',
    'app/languages/python/program',
    'app/frame-loop',
    ...ANY_LESSON,
    'app/messages',
    'app/model',
    'package.json',
    ...FROM_WORKERS,
  ],
  // Topics of views know what all of them share, and what explains a step; never each other.
  'app/views/shared': FOR_VIEWS,
  'app/views/explain': ['app/views/shared', ...FOR_VIEWS],
  'app/views/flow': ['app/views/shared', 'app/views/explain', ...FOR_VIEWS],
  'app/views/timeline': ['app/views/shared', 'app/views/explain', ...FOR_VIEWS],
  'app/views/console': ['app/views/shared', 'app/views/explain', ...FOR_VIEWS],
  'app/views/waiting': ['app/views/shared', 'app/views/explain', ...FOR_VIEWS],
  'app/views/schedule': ['app/views/shared', 'app/views/explain', ...FOR_VIEWS],
  'app/views/map': ['app/views/shared', ...FOR_VIEWS],
  'app/views/run': ['app/views/shared', 'app/views/explain', ...FOR_VIEWS],
  // The page from the outside in: the page shows cells, a cell its code, its prediction and its task.
  // Of the loop only whether the reader has asked for less motion.
  'app/notebook/shared': ['app/frame-loop', ...FOR_THE_PAGE],
  'app/notebook/code': ['app/notebook/shared', ...FOR_THE_PAGE],
  'app/notebook/predict': ['app/notebook/shared', ...FOR_THE_PAGE],
  'app/notebook/broken': ['app/notebook/shared', ...FOR_THE_PAGE],
  'app/notebook/cell': [
    'app/notebook/broken',
    'app/notebook/code',
    'app/notebook/predict',
    'app/notebook/shared',
    ...FOR_THE_PAGE,
  ],
  // One cell before a room, and the notes to it.
  'app/notebook/present': [
    'app/frame-loop',
    'app/notebook/cell',
    'app/notebook/code',
    'app/notebook/shared',
    ...FOR_THE_PAGE,
  ],
  'app/notebook/page': [
    'app/notebook/cell',
    'app/notebook/present',
    'app/notebook/shared',
    'app/lms',
    ...FOR_THE_PAGE,
  ],
  // Runs made up for tests and for the gallery; never in the product.
  'app/testing': ['app/charts', 'app/model', 'app/store', ...FROM_WORKERS],
  'app/gallery': ['app', ...FROM_WORKERS],
  // One cell in somebody's page: what the notebook's own entry does, for a frame.
  'app/embed': ['app/late', 'app/lessons/shelf', 'app/notebook', 'app/styles', ...FOR_THE_PAGE],
  // The lesson as a package: what is in it, and what it tells the platform around it.
  'app/lms': ['app/bridge/left-out', 'app/lessons/lesson', 'app/messages', 'app/store'],
  'app/styles': [],
  'app/main.tsx': ['app'],
  // The components that come later, and the places they fill; stepping too.
  'app/late.ts': [
    'app/messages',
    'app/notebook',
    'app/store/schedule-step',
    'app/store/schedule-step-keys',
    'app/store/stepping-later',
    'app/views',
  ],

  // Around the product.
  scripts: ['scripts/first-picture', 'scripts/lesson-recordings'],
  // What the build says of the page in every language.
  'scripts/manifests.ts': ['app/messages/en/start'],
  'scripts/first-picture.ts': ['app/messages/en/first'],
  // The build asks whether recorded runs are of the lesson's texts.
  'scripts/lesson-recordings.ts': [
    'app/languages/language',
    'app/lessons/lesson',
    'app/lessons/shelf',
    'app/model/files/recorded-run',
  ],
  // Our engine beside its peers.
  bench: ['scripts', 'workers', 'app/languages', 'app/lessons'],
  // A test needs the types of window.queuebook, nothing else of the page, and how a failed test tells its runs.
  e2e: [
    'scripts',
    // What the page says, said otherwise.
    'app/messages/en',
    'app/store/scripting',
    'workers/trace/events',
    'workers/testing/run-report',
    'workers/testing/long-saved-run',
    'workers/testing/learners',
    'workers/testing/part',
    'workers/testing/mistakes',
  ],
  // The words that stand in the page before its scripts.
  'vite.config.ts': ['scripts', 'app/messages'],
  'vitest.config.ts': ['scripts'],
  'playwright.config.ts': ['scripts'],
  'playwright.browsers.config.ts': ['scripts', 'e2e', 'playwright.config'],
};

const PLAYWRIGHT = ['playwright.config.ts', 'playwright.browsers.config.ts'];

/** One home per library. A name ending in `*` stands for every package that begins so. */
const REACT_HOMES = ['app/main.tsx', 'app/views', 'app/notebook', 'app/embed', 'app/gallery'];
/** @type {Readonly<Record<string, readonly string[]>>} */
export const LIBRARIES = {
  '@codemirror/*': ['app/notebook/code'],
  '@lezer/*': ['app/notebook/code'],
  'd3-*': ['app/charts'],
  react: REACT_HOMES,
  'react-dom': ['app/main.tsx', 'app/embed', 'app/gallery'],
  zustand: ['app/store'],
  fflate: ['app/lms', 'e2e'],
  comlink: ['app/bridge', 'workers/kernel', 'workers/python'],
  pyodide: ['workers/python', 'workers/testing', 'app/bridge'],
  acorn: ['app/languages/typescript'],
  sucrase: ['app/languages/typescript'],
  'virtual:commanded-script': ['app/bridge'],
  'virtual:frame-html': ['app/bridge'],
  'virtual:graph-script': ['app/bridge'],
  'virtual:python-frame': ['app/bridge'],
  'virtual:python-library': ['app/bridge'],
  'virtual:python-worker': ['app/bridge'],
  'virtual:thread-worker': ['bench/page'],
  'node:*': ['bench', 'scripts', 'e2e', 'workers/testing', 'vite.config.ts', ...PLAYWRIGHT],
  'ringbuf.js': ['bench/peers'],
  multithreading: ['bench/peers'],
  vite: ['bench', 'scripts', 'workers/testing', 'vite.config.ts'],
  vitest: [
    'vitest.config.ts',
    'workers/testing',
    'scripts/again-runner',
    'scripts/temporary-folder',
  ],
  '@vitejs/*': ['vite.config.ts'],
  '@playwright/test': ['e2e', 'bench', 'scripts/record', ...PLAYWRIGHT],
  '@axe-core/playwright': ['e2e'],
  'fast-check': ['workers/testing'],
};

/**
 * One home per power: what a thread may do to others, and what makes a run unrepeatable.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const POWERS = {
  'new Worker': ['workers/kernel', 'workers/testing', 'bench/peers', 'bench/page'],
  'Atomics.*': [
    'workers/memory',
    'workers/trace',
    'workers/sync',
    'workers/schedule',
    'workers/queue',
    'workers/threads',
    // Two counters: lines printed, threads made.
    'workers/stdlib',
    // Hands threads their work, stops runs and sees when one is stuck.
    'workers/kernel',
    'workers/testing',
    'bench/peers',
  ],
  // The benchmark looks from outside, frame by frame, at what the page has drawn.
  requestAnimationFrame: ['app/frame-loop.ts', 'bench'],
  'performance.now': ['app/frame-loop.ts', 'workers/memory/clock.ts', 'workers/testing', 'bench'],
  'Date.now': [],
  // A Date that a thread is given was made by another: no clock is read.
  'new Date': ['workers/memory/plain-data.ts'],
  'Math.random': ['workers/testing/seed.ts'],
  // How numbers and lists are written hangs on the language of the texts.
  // The test compares.
  'Intl.*': [
    'app/messages/writing.ts',
    'app/messages/writing.test.ts',
    'app/messages/days.ts',
    'app/messages/short-number.ts',
  ],
  // The engine's own errors are English, as Python's are.
  toLocaleString: ['workers'],
};

/** Tests may look into every room of their own side, and hold these; never the random: a seed is printed instead. */
const TEST_LIBRARIES = ['vitest', 'fast-check', 'node:*'];
const TEST_POWERS = ['new Worker', 'Atomics.*', 'performance.now', 'Date.now'];
/** The engine's tests run programs as learners write them; a lesson's tests run it on the engine. */
const TEST_IMPORTS = [
  'scripts',
  'vitest.config.ts',
  'app/languages',
  'app/lessons',
  'workers/testing/engine',
  'workers/testing/python-in-node',
  'workers/testing/random-programs',
  'workers/testing/runs',
  'workers/testing/searched',
  'workers/testing/seed',
  ...FROM_WORKERS,
];
/** Scripts and e2e tests measure and wait; the law about powers protects runs, which they are not. */
const OUTSIDE_RUNS = [
  'bench',
  'scripts',
  'e2e',
  'vite.config.ts',
  'vitest.config.ts',
  ...PLAYWRIGHT,
];

/**
 * Debt: breaches we know of and mean to repay, each with the reason why it is there and what would end it.
 * @type {readonly { from: string, to: string, reason: string }[]}
 */
export const DEBT = [
  ...['flow', 'timeline', 'waiting'].map((topic) => ({
    from: 'app/views/run',
    to: `app/views/${topic}`,
    reason:
      'RunPicture arranges the parts of a run itself; the cell is to do it, and then every topic stands alone.',
  })),
];

/** @typedef {import('./source-uses.mjs').SourceFile} SourceFile */
/** @typedef {{ path: string, line: number, sentence: string }} Breach */

/**
 * @param {readonly SourceFile[]} files
 * @returns {Breach[]} Empty when the law is kept.
 */
export function breaches(files) {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    if (room === undefined) {
      return [{ path: file.path, line: 1, sentence: 'lies in no room of the import law' }];
    }
    /** @type {Breach[]} */
    const found = [];
    const say = (/** @type {number} */ at, /** @type {string} */ sentence) =>
      found.push({ path: file.path, line: file.text.slice(0, at).split('\n').length, sentence });
    const { imports, powers } = usesOf(file, Object.keys(POWERS));
    for (const { target, at } of imports) {
      if (target.startsWith('.')) {
        const wanted = posix.join(posix.dirname(file.path), target);
        if (!isOwed(room, wanted) && !mayImport(file.path, room, wanted))
          say(at, `${room} may not import ${wanted}`);
      } else if (!mayUse(file.path, room, target)) {
        say(at, `${room} may not use ${target}; its home is ${homes(LIBRARIES, target)}`);
      }
    }
    for (const { power, at } of powers) {
      if (!mayHold(file.path, power)) {
        say(at, `${room} may not use ${power}; its home is ${homes(POWERS, power)}`);
      }
    }
    return found;
  });
}

/** @param {string} path */
const isTest = (path) => path.endsWith('.test.ts');
/** @param {string} path @param {string} place A folder, or a file with or without its extension. */
const lies = (path, place) =>
  path === place || path.startsWith(`${place}/`) || path.replace(/\.\w+$/, '') === place;

/** Inner rooms before the rooms they lie in. */
const ROOM_NAMES = Object.keys(ROOMS).sort((a, b) => b.length - a.length);

/** @param {string} path @returns {string | undefined} */
function roomOf(path) {
  // A test beside a file lies where the file does.
  const tested = path.replace('.test.', '.');
  return ROOM_NAMES.find((room) => lies(tested, room));
}

/** @param {string} path @param {string} room @param {string} wanted */
function mayImport(path, room, wanted) {
  const side = path.split('/')[0] ?? '';
  if (roomOf(wanted) === room) return true;
  const own = isTest(path) ? [side, ...TEST_IMPORTS] : [];
  return [...own, ...(ROOMS[room] ?? [])].some((place) => lies(wanted, place));
}

/** @param {string} path @param {string} room @param {string} target */
function mayUse(path, room, target) {
  if (isTest(path) && TEST_LIBRARIES.some((name) => isNamed(target, name))) return true;
  const entry = Object.entries(LIBRARIES).find(([name]) => isNamed(target, name));
  return entry?.[1].some((place) => place === room || lies(path, place)) ?? false;
}

/** @param {string} path @param {string} power */
function mayHold(path, power) {
  if (OUTSIDE_RUNS.some((place) => lies(path, place))) return true;
  if (isTest(path) && TEST_POWERS.includes(power)) return true;
  return (POWERS[power] ?? []).some((place) => lies(path, place));
}

/** @param {Readonly<Record<string, readonly string[]>>} table @param {string} wanted */
function homes(table, wanted) {
  const entry = Object.entries(table).find(([name]) => isNamed(wanted, name));
  if (entry === undefined) return 'nowhere: add it to the table with a reason';
  return entry[1].join(', ') || 'the tests';
}

/** @param {string} room @param {string} wanted */
const isOwed = (room, wanted) => DEBT.some((debt) => debt.from === room && lies(wanted, debt.to));

/** @param {readonly SourceFile[]} files */
export function graph(files) {
  const edges = new Set();
  for (const file of files) {
    const room = roomOf(file.path);
    if (room === undefined || isTest(file.path)) continue;
    for (const { target } of usesOf(file, []).imports) {
      const wanted = target.startsWith('.') ? posix.join(posix.dirname(file.path), target) : target;
      const to = roomOf(wanted) ?? wanted;
      if (to !== room) edges.add(`  "${room}" -> "${to}";`);
    }
  }
  return ['digraph queuebook {', ...[...edges].sort(), '}'].join('\n');
}

/**
 * Files that come back to themselves through what they import, types included: none of them can be read first.
 * @param {readonly SourceFile[]} files
 * @returns {Breach[]} One a circle.
 */
export function circles(files) {
  // A style sheet may be called as the component is, and imports nothing.
  const paths = new Map(
    files.flatMap(({ path }) => [
      [path, path],
      [path.replace(/\.\w+$/, ''), path],
    ]),
  );
  const graph = new Map(
    files.map((file) => [
      file.path,
      usesOf(file, []).imports.flatMap(({ target }) => {
        const wanted = posix.join(posix.dirname(file.path), target);
        const path = paths.get(wanted);
        return target.startsWith('.') && path !== undefined ? [path] : [];
      }),
    ]),
  );
  /** @type {Breach[]} */
  const found = [];
  const done = new Set();
  const visit = (/** @type {string} */ path, /** @type {readonly string[]} */ way) => {
    if (way.includes(path)) {
      const circle = [...way.slice(way.indexOf(path)), path];
      found.push({ path, line: 1, sentence: `comes back to itself: ${circle.join(' → ')}` });
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = sourceFiles(resolve(import.meta.dirname, '..'));
  if (process.argv.includes('--graph')) {
    console.log(graph(files));
  } else {
    const found = [...breaches(files), ...circles(files)];
    for (const { path, line, sentence } of found) console.log(`${path}:${line}  ${sentence}`);
    console.log(
      found.length === 0
        ? `The import law is kept in ${files.length} files.`
        : `The import law is broken in ${found.length} places. The table and its reasons: scripts/import-law.mjs`,
    );
    process.exitCode = found.length === 0 ? 0 : 1;
  }
}
