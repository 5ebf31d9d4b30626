import { configDefaults, defineConfig } from 'vitest/config';
import { framePlugin } from './scripts/frame-plugin.ts';

const THREADS = '{workers,app}/**/*.threads.test.ts';
const MUTANTS = 'workers/**/*.mutants.test.ts';

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
          include: [MUTANTS],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
