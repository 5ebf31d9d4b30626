/**
 * The long forms, in parts: what `npm run test:full` runs, each with the words by which its files are found.
 */
const vitest = (/** @type {string} */ project, /** @type {readonly string[]} */ ...files) => [
  'vitest',
  'run',
  '--project',
  project,
  ...files,
];
const pages = (/** @type {readonly string[]} */ ...files) => ['playwright', 'test', ...files];

/** @type {Readonly<Record<string, readonly string[]>>} */
export const PARTS = {
  random: vitest('threads', 'workers/testing/random-programs'),
  memory: vitest('threads', 'workers/data/memory'),
  looks: vitest('threads', 'workers/data/any-looks'),
  soak: vitest('threads', 'workers/queue/soak'),
  conformity: vitest('unit', 'workers/stdlib/conformity-python'),
  classes: vitest('explored', 'workers/schedule/classes'),
  schedules: vitest(
    'explored',
    'workers/schedule/determinism',
    'workers/schedule/interleavings',
    'workers/schedule/orders',
    'workers/schedule/spinning-drawn',
  ),
  states: vitest('threads', 'workers/graph'),
  fuzz: vitest('unit', 'fuzz', 'app/embed/siblings', 'app/lms', 'workers/testing/reference'),
  'opened runs': vitest('unit', 'app/model/files', 'app/model/arrival'),
  'saved runs': vitest('threads', 'app/model/files/saved-run'),
  broken: vitest('explored', 'app/lessons/queue-lesson/broken'),
  siege: pages('siege.spec'),
  hammer: pages('hammer.spec'),
  measured: pages('budgets.spec', 'stop.spec', 'start.spec'),
  stage: pages('stage.spec', 'pictures.spec'),
  access: pages('access.spec'),
  hosts: pages('hosts.spec', 'offline.spec'),
  outside: pages('outside.spec', 'packages.spec'),
  learners: pages('learners.spec'),
  python: pages('python'),
  recipes: pages('--project', 'recipes'),
  stop: vitest('threads', 'workers/kernel/stop'),
  interleavings: vitest('explored', 'workers/queue/interleavings'),
};
