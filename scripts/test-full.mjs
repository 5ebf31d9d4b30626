/**
 * `npm run test:full`: the long forms of what `npm test` does in short: random programs by the thousand, ten million
 * items, a thousand runs on one page, a heap that is filled, every interleaving. Takes hours; prints its figures.
 * `npm run test:full soak` runs the parts whose name has the word in it, `npm run test:full states 3/10` the third tenth of
 * what can be done in parts; QUEUEBOOK_SEED repeats what was drawn.
 */
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const vitest = (/** @type {string} */ project, /** @type {string} */ file) => [
  'vitest',
  'run',
  '--project',
  project,
  file,
];

/** @type {Readonly<Record<string, readonly string[]>>} */
const PARTS = {
  random: vitest('threads', 'workers/testing/random-programs'),
  memory: vitest('threads', 'workers/data/memory'),
  soak: vitest('threads', 'workers/queue/soak'),
  conformity: vitest('unit', 'workers/stdlib/conformity-python'),
  classes: vitest('explored', 'workers/schedule/classes'),
  states: vitest('threads', 'workers/graph'),
  fuzz: vitest('unit', 'fuzz'),
  'opened runs': vitest('unit', 'app/model/files/opened-runs'),
  siege: ['playwright', 'test', 'siege.spec'],
  hammer: ['playwright', 'test', 'hammer.spec'],
  measured: ['playwright', 'test', 'budgets.spec', 'stop.spec', 'start.spec'],
  stage: ['playwright', 'test', 'stage.spec'],
  python: ['playwright', 'test', 'python'],
  recipes: ['playwright', 'test', '--project', 'recipes'],
  stop: vitest('threads', 'workers/kernel/stop'),
  interleavings: vitest('explored', 'workers/queue/interleavings'),
};

const [word = '', part = '1/1'] = process.argv.slice(2);
const failed = Object.entries(PARTS)
  .filter(([name]) => name.includes(word))
  .filter(([name, command]) => {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}`);
    const { status } = spawnSync('npx', [...command], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, QUEUEBOOK_FULL: 'yes', QUEUEBOOK_PART: part },
      shell: process.platform === 'win32',
    });
    return status !== 0;
  })
  .map(([name]) => name);

console.log(failed.length === 0 ? '\nall of it passed' : `\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
