/**
 * Keeps a test process to one core. Where one thread moves at a time, the turn goes from thread to thread at every step, and to
 * wake a thread on another core takes several times as long as on the same. Two processes then keep two cores busy. Does
 * nothing where there is no `taskset`.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const place = Number(process.env.VITEST_POOL_ID ?? 1) % availableParallelism();
spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(place), String(process.pid)]);
