/** What a run came to, in plain data: the scripting interface hands this to teachers and tests. */
import type { RunOutcome, Waiting } from '../../workers/kernel/interface';
import { NONE } from '../../workers/trace/events';
import { consoleText } from './console-lines';
import { countsOf } from './counts';
import type { RunModel } from './run-model';

export interface RunSummary {
  readonly outcome: RunOutcome['outcome'];
  /** What was written, split at newlines, without a last empty line. */
  readonly console: readonly string[];
  readonly events: number;
  readonly dropped: number;
  readonly polls: number;
  readonly emptyPolls: number;
  readonly ms: number;
  /** Commanded runs: the schedule, to run it again. */
  readonly token?: string;
  readonly error?: {
    readonly name: string;
    readonly message: string;
    readonly thread: string;
    readonly line: number | null;
  };
  readonly waiting?: readonly { readonly thread: string; readonly on: string }[];
}

export function runSummary(model: RunModel, outcome: RunOutcome, dropped: number): RunSummary {
  const { events, polls, emptyPolls } = countsOf(model.log, model.moments);
  const error = 'error' in outcome ? outcome.error : undefined;
  return {
    outcome: outcome.outcome,
    console: consoleText(model.consoleLines()),
    events,
    dropped,
    polls,
    emptyPolls,
    ms: outcome.ms,
    ...(outcome.token === undefined ? {} : { token: outcome.token }),
    ...(error
      ? {
          error: {
            name: error.name,
            message: error.message,
            thread: error.thread,
            line: error.line,
          },
        }
      : {}),
    ...(outcome.outcome === 'stuck'
      ? {
          waiting: outcome.waiting.map((waiting) => ({
            thread: waiting.thread,
            on: waitsOn(model, waiting),
          })),
        }
      : {}),
  };
}

/** Name of the thread or the container somebody waits for. */
export function waitsOn(model: RunModel, { operation, object, other }: Waiting): string {
  const forThread = operation === 'thread-join' || operation === 'exit';
  return forThread && other !== NONE ? model.threadLabel(other) : model.vesselLabel(object);
}
