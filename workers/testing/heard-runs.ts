/** What the runs of a test came to, kept for its report should it fail. */
import type { Program, RunOptions, RunOutcome } from '../kernel/interface';
import { ThreadKernel } from '../kernel/kernel';
import { TraceLog } from '../trace/reader';
import { runReport } from './run-report';

interface Heard {
  told: object;
  /** Where the caller collects it; else it is still in the kernel. */
  log: TraceLog | undefined;
  readonly kernel: HeardKernel;
}

/** The last runs of all kernels of this process, newest last. */
const heard: Heard[] = [];
const MOST = 3;

/** A kernel that remembers how its runs ended. */
export class HeardKernel extends ThreadKernel {
  #last: Heard | undefined;

  override async run(program: Program, options: RunOptions): Promise<RunOutcome> {
    const entry: Heard = { told: { outcome: 'not over' }, log: undefined, kernel: this };
    this.#last = entry;
    heard.push(entry);
    if (heard.length > MOST) heard.shift();
    const outcome = await super.run(program, options);
    entry.told = outcome;
    return outcome;
  }

  /** The caller drains the run that has just begun into this log. */
  keepsLog(log: TraceLog): void {
    if (this.#last) this.#last.log = log;
  }
}

export function forgetRuns(): void {
  heard.length = 0;
}

/** The last runs, each with how it ended and the last events of its threads; '' when there was none. */
export function heardRuns(): string {
  return heard.map(({ told, log, kernel }) => runReport(told, log ?? drained(kernel))).join('\n');
}

function drained(kernel: HeardKernel): TraceLog {
  const log = new TraceLog();
  const { records, texts } = kernel.drain();
  log.append(records, texts);
  return log;
}
