/** The engine on Node's worker threads as a function: lesson text in, the printed figure out. Built by run.mjs. */
import { type Engine, startEngine } from '../workers/testing/engine';

const MEMORY_BYTES = 256 * 1024 * 1024;
const DEADLINE_MS = 120_000;

export interface BenchEngine {
  /** Runs a program that prints one number. */
  figure(text: string, trace: boolean): Promise<number>;
  close(): Promise<void>;
}

/** @param root of the repository */
export async function benchEngine(root: string): Promise<BenchEngine> {
  const engine: Engine = await startEngine([], root);
  return {
    async figure(text, trace) {
      const { outcome, console: lines } = await engine.run(text, {
        trace,
        memoryBytes: MEMORY_BYTES,
        deadlineMs: DEADLINE_MS,
      });
      if (outcome.outcome !== 'finished')
        throw new Error(`a benchmark ended ${JSON.stringify(outcome)}`);
      return Number(lines[0]);
    },
    close: () => engine.close(),
  };
}
