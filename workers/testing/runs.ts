/** Runs of test programs with what every one of them must keep: nothing dropped, and a log that the model accepts. */
import { expect } from 'vitest';
import type { RunError } from '../kernel/interface';
import type { EventKind, TraceEvent } from '../trace/events';
import type { Engine, EngineRun, TestOptions } from './engine';
import { replay } from './log-model';

/** What test programs need and should not have to say: all on line 1, before the program's own first line. */
export const PRELUDE =
  "import { Queue, Empty, Full, ShutDown } from 'queue'; import { Thread, Lock, Condition } from 'threading'; " +
  "import { Deque } from 'collections'; import { sleep, monotonic } from 'time'; " +
  "function raised(body) { try { body(); } catch (error) { return error.name; } return 'nothing'; } " +
  'function start(target, ...args) { const thread = new Thread({ target, args }); thread.start(); return thread; } ' +
  'function after(seconds, body) { const from = monotonic(); const got = raised(body); ' +
  "return monotonic() - from >= seconds ? got : got + ' too early'; } ";

/** Runs to any outcome. The program's first line is line 1 of the cell. */
export async function run(
  engine: Engine,
  text: string,
  options: TestOptions = {},
): Promise<EngineRun> {
  const result = await engine.run(`${PRELUDE}${text}`, { printWrites: 1, ...options });
  if (result.dropped === 0) replay(result.events);
  return result;
}

/** Runs a program that must finish with nothing dropped. */
export async function finish(
  engine: Engine,
  text: string,
  options?: TestOptions,
): Promise<EngineRun> {
  const result = await run(engine, text, options);
  expect(result.outcome).toMatchObject({ outcome: 'finished' });
  expect(result.dropped).toBe(0);
  return result;
}

/** Runs a program that must finish, and gives what it printed. */
export async function printed(
  engine: Engine,
  text: string,
  options?: TestOptions,
): Promise<readonly string[]> {
  return (await finish(engine, text, options)).console;
}

/** Runs a program in which a thread fails, and gives the error. */
export async function failure(
  engine: Engine,
  text: string,
  options?: TestOptions,
): Promise<RunError> {
  const { outcome } = await run(engine, text, options);
  if (outcome.outcome !== 'failed')
    throw new Error(`the run did not fail: ${JSON.stringify(outcome)}`);
  return outcome.error;
}

/** Where time is virtual a thread sleeps until nobody else can move: then it is certain who came first. */
const SCHEDULES: readonly TestOptions[] = [
  { policy: 'step', steps: 1_000_000 },
  ...[1, 2, 3, 4].map((seed) => ({ policy: 'random', seed }) as const),
];

/** Runs a program that must finish under several commanded schedules. */
export async function allCommanded(engine: Engine, text: string): Promise<readonly EngineRun[]> {
  const runs: EngineRun[] = [];
  for (const options of SCHEDULES) runs.push(await finish(engine, text, options));
  return runs;
}

/** Waits until no worker is in the run any more, those included that were still starting when it ended. */
export async function allWorkersBack({ kernel }: Engine): Promise<void> {
  const missing = () => {
    const { idleWorkers, createdWorkers, endedWorkers } = kernel.state();
    return createdWorkers - endedWorkers - idleWorkers;
  };
  while (missing() > 0) await new Promise((resolve) => setTimeout(resolve, 1));
}

export function eventsOf(run: EngineRun, ...kinds: readonly EventKind[]): TraceEvent[] {
  return run.events.filter(({ kind }) => kinds.includes(kind));
}
