/** Runs random programs, and says what is wrong with a run: '' when nothing is. */
import type { RunOutcome } from '../kernel/interface';
import type { Engine, EngineRun } from './engine';
import { type Ended, replay } from './log-model';
import type { RandomProgram } from './random-programs';
import { PRELUDE } from './runs';

/** Far beyond what any of them takes: who needs longer hangs. */
const DEADLINE_MS = 30_000;

export type Ending = RunOutcome['outcome'];

/** Throws when the program does not end; else how it ended, how long its log is, and what is wrong. */
export async function tryRandom(
  engine: Engine,
  { text, memoryBytes }: RandomProgram,
): Promise<{ readonly ending: Ending; readonly events: number; readonly fault: string }> {
  const run = await engine.run(PRELUDE + text, { memoryBytes, deadlineMs: DEADLINE_MS });
  return { ending: run.outcome.outcome, events: run.events.length, fault: faultOf(run) };
}

function faultOf({ outcome, events, dropped }: EngineRun): string {
  if (dropped > 0) return `${dropped} events were dropped`;
  let ended: Ended;
  try {
    ended = replay(events);
  } catch (error) {
    return String(error);
  }
  return disagreement(outcome, ended);
}

/** Where the outcome says something else than the log. */
export function disagreement(outcome: RunOutcome, { alive, failures }: Ended): string {
  const error = 'error' in outcome ? outcome.error : undefined;
  if ((error !== undefined) !== failures.length > 0)
    return `the outcome ${error ? 'has an error' : 'has no error'}, the log ${failures.length} failures`;
  if (error && !failures.includes(`${error.name}: ${error.message}`.slice(0, 2000)))
    return `the outcome's error is in no failure of the log: ${error.name}: ${error.message}`;
  const waits = alive.map(({ label, waits: each }) =>
    each ? `${label} in ${each.operation} of ${each.object}` : `${label} moves`,
  );
  switch (outcome.outcome) {
    case 'finished':
    case 'failed':
      return alive.some(({ label }) => label === 'main') ? 'main has not ended' : '';
    case 'stopped':
      return `stopped by itself: ${outcome.reason}`;
    case 'stuck': {
      const told = outcome.waiting.map(
        ({ thread, operation, object }) =>
          `${thread} in ${operation === 'exit' ? 'thread-join' : operation} of ${object}`,
      );
      const [says, model] = [told, waits].map((lines) => lines.sort().join(', '));
      return says === model ? '' : `called stuck with ${says}; the model has ${model}`;
    }
    default:
      return outcome satisfies never;
  }
}
