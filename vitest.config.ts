import { configDefaults, defineConfig } from 'vitest/config';
import { framePlugin } from './scripts/frame-plugin.ts';

/** Bounds against hanging, not against a machine that is busy elsewhere: nothing is judged by them. */
const HANGS = { testTimeout: 240_000, hookTimeout: 240_000 };

/**
 * Node.js up to 22 aborts now and then when a worker ends while V8 still compiles a function of it on another thread: the
 * compiler asks for a task runner of an isolate that has already been taken off the register. These tests end tens of
 * thousands of workers, many in the middle of a hot loop; so whoever wants compiled code waits for it.
 */
const COMPILES_ON_ITS_OWN_THREAD = ['--no-concurrent-recompilation'];

const THREADS = '{workers,app}/**/*.threads.test.ts';
/** A failed test prints the runs that it was about. */
const REPORT_RUNS = ['workers/testing/report-runs.ts'];
/** The page has them once its later code has come. */
const ALL_TEXTS = ['late', 'compiler', 'present', 'about', 'offline', 'recorded', 'obstacles'].map(
  (which) => `app/messages/${which}.ts`,
);
/** Commanded runs only: one thread moves at a time, and time is virtual. */
const EXPLORED = [
  'workers/queue/interleavings.threads.test.ts',
  'workers/schedule/*.threads.test.ts',
  'app/lessons/**/*.threads.test.ts',
];
const MUTANTS = 'workers/**/*.mutants.test.ts';
/** What keeps something from one test to the next: stores, texts of a language, bridges to an engine. */
const KEEPS_STATE = 'app/{bridge,messages,notebook,store}/**/*.test.ts';

export default defineConfig({
  plugins: [framePlugin()],
  test: {
    execArgv: COMPILES_ON_ITS_OWN_THREAD,
    ...(process.env.QUEUEBOOK_AGAIN === undefined ? {} : { runner: './scripts/again-runner.mjs' }),
    projects: [
      // Pure code. To import it anew for every file takes longer than all of these tests.
      {
        extends: true,
        test: {
          name: 'unit',
          ...HANGS,
          maxWorkers: '100%',
          isolate: false,
          setupFiles: ALL_TEXTS,
          include: ['{app,workers,scripts}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, THREADS, MUTANTS, KEEPS_STATE],
        },
      },
      {
        extends: true,
        test: {
          name: 'stores',
          ...HANGS,
          maxWorkers: '100%',
          setupFiles: ALL_TEXTS,
          include: [KEEPS_STATE],
          exclude: [...configDefaults.exclude, THREADS],
        },
      },
      // Real threads. No test judges how long something takes, so files run beside each other; those of one process share
      // what they import and the bundle of the workers' script, which takes longer than most of their tests.
      {
        extends: true,
        test: {
          name: 'threads',
          include: [THREADS],
          setupFiles: REPORT_RUNS,
          exclude: [...configDefaults.exclude, ...EXPLORED],
          maxWorkers: '100%',
          isolate: false,
          sequence: { groupOrder: 1 },
          ...HANGS,
        },
      },
      // All orders of programs, and of the queue's own steps.
      {
        extends: true,
        test: {
          name: 'explored',
          include: EXPLORED,
          setupFiles: REPORT_RUNS,
          maxWorkers: '100%',
          isolate: false,
          sequence: { groupOrder: 1 },
          ...HANGS,
        },
      },
      // The same tests against primitives broken on purpose: every one must be caught.
      {
        extends: true,
        test: {
          name: 'mutants',
          sequence: { groupOrder: 2 },
          include: [MUTANTS],
          maxWorkers: '100%',
          ...HANGS,
        },
      },
    ],
  },
});
