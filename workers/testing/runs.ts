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
  expect(result.outcome, JSON.stringify(result.outcome)).toMatchObject({ outcome: 'finished' });
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

/** For `finishShowing`: at least so many events of each kind. */
export function showing(counts: Partial<Record<EventKind, number>>) {
  return (events: readonly TraceEvent[]) =>
    Object.entries(counts).every(
      ([kind, count]) => events.filter((event) => event.kind === kind).length >= count,
    );
}

const TRIES = 40;

/**
 * Runs a program until a run shows a certain event: whether a thread comes to block, say, is up to the machine.
 * A program may sleep to make it likely; what the test asserts must not rest on that.
 */
export async function finishShowing(
  engine: Engine,
  text: string,
  shows: EventKind | ((events: readonly TraceEvent[]) => boolean),
): Promise<EngineRun> {
  const shown =
    typeof shows === 'function'
      ? shows
      : (events: readonly TraceEvent[]) => events.some(({ kind }) => kind === shows);
  for (let tries = 0; tries < TRIES; tries++) {
    const result = await finish(engine, text);
    if (shown(result.events)) return result;
  }
  throw new Error(`${TRIES} runs did not show it`);
}

export function eventsOf(run: EngineRun, ...kinds: readonly EventKind[]): TraceEvent[] {
  return run.events.filter(({ kind }) => kinds.includes(kind));
}
