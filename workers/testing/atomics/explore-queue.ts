/** Runs all interleavings of a scenario on Node's worker threads, with the engine's own code. */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Plugin } from 'vite';
import { bundleScript } from '../../../scripts/bundle-worker.ts';
import { HEAP_AT } from '../../memory/layout';
import { PLAN, planBytes } from '../../schedule/plan';
import { RING_BYTES } from '../../trace/ring';
import { PRELUDE } from '../engine';
import { ANSWER_WORDS } from './answers';
import type { Explored, Scenario, Stage } from './scenario';

const MEMORY_BYTES = 512 * 1024;
const MAX_STEPS = 2_000;
/** Where Atomics are explored. The gate is only read; the log and the ring of cells are guarded by the mutex. */
const STEPPED = /workers\/(sync\/(mutex|wait-line|lock)|queue\/(queue|deque))\.ts$/;

function stepAtomics(): Plugin {
  const home = resolve(import.meta.dirname, 'step-atomics.ts');
  return {
    name: 'step-atomics',
    transform(code, id) {
      if (!STEPPED.test(id) || !code.includes('Atomics.')) return;
      return `import { StepAtomics } from ${JSON.stringify(home)};\n${code.replace(/\bAtomics\./g, 'StepAtomics.')}`;
    },
  };
}

export interface QueueExplorer {
  explore(
    scenario: Scenario,
    limit: number,
    deadlineMs?: number,
    relation?: Stage['relation'],
  ): Promise<Explored>;
}

/** @param plugins swap engine modules for broken ones. */
export async function queueExplorer(plugins: readonly Plugin[] = []): Promise<QueueExplorer> {
  const entry = resolve(import.meta.dirname, 'atomics-worker.ts');
  const { code } = await bundleScript(entry, {
    minify: false,
    plugins: [...plugins, stepAtomics()],
  });
  return {
    explore: (scenario, limit, deadlineMs = 60_000, relation = 'results') =>
      exploreWith(code, scenario, limit, deadlineMs, relation),
  };
}

async function exploreWith(
  code: string,
  scenario: Scenario,
  limit: number,
  deadlineMs: number,
  relation: Stage['relation'],
): Promise<Explored> {
  const threads = scenario.threads.length;
  const stage: Stage = {
    scenario,
    limit,
    relation,
    memory: new SharedArrayBuffer(MEMORY_BYTES),
    backstage: new SharedArrayBuffer(HEAP_AT * 4),
    plan: new SharedArrayBuffer(planBytes(true)),
    waiters: new SharedArrayBuffer(threads * 8),
    relay: new SharedArrayBuffer(8),
    rings: scenario.threads.map(() => new SharedArrayBuffer(RING_BYTES)),
    answers: new SharedArrayBuffer(threads * ANSWER_WORDS * 4),
  };
  const plan = new Int32Array(stage.plan);
  plan[PLAN.EXPLORING] = 1;
  plan[PLAN.SLEEPS_ANY] = 1;
  plan[PLAN.MAX_STEPS] = MAX_STEPS;
  const workers = scenario.threads.map(() => new Worker(PRELUDE + code, { eval: true }));
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Explored>((resolve, reject) => {
      late = setTimeout(
        () => reject(new Error(`${scenario.name}: not over after ${deadlineMs} ms`)),
        deadlineMs,
      );
      for (const [thread, worker] of workers.entries()) {
        worker.on('message', resolve);
        worker.on('error', reject);
        // After an answer nobody listens any more.
        worker.on('exit', () => reject(new Error(`thread ${thread} ended without an answer`)));
        worker.postMessage({ stage, thread });
      }
    });
  } finally {
    clearTimeout(late);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
