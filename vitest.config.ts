import { configDefaults, defineConfig } from 'vitest/config';
import { framePlugin } from './scripts/frame-plugin.ts';

const THREADS = '{workers,app}/**/*.threads.test.ts';
const MUTANTS = 'workers/**/*.mutants.test.ts';

/** Deadlines of real threads on a machine that others use too. Who needed it is marked `retry` in the report. */
const SECOND_TRY = process.env.CI ? 1 : 0;

export default defineConfig({
  plugins: [framePlugin()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,workers,scripts}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, THREADS, MUTANTS],
        },
      },
      // Real threads: one file at a time, so that a deadline measures the engine and not its neighbours.
      {
        extends: true,
        test: {
          name: 'threads',
          retry: SECOND_TRY,
          include: [THREADS],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // The same tests against primitives broken on purpose: every one must be caught.
      {
        extends: true,
        test: {
          name: 'mutants',
          retry: SECOND_TRY,
          include: [MUTANTS],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
