/** A run as a file, and back: SAVED-RUN.md says what stands in it. Opening trusts nothing and never throws. */
import type { RunOutcome } from '../../../workers/kernel/interface';
import { RECORD_WORDS, type TraceLog } from '../../../workers/trace/reader';
import { checksum, textOf } from './saved-run-bytes';
import { SAVED_RUN_FORMAT, SAVED_RUN_VERSION } from './saved-run-format';
import { openingSavedRun } from './saved-run-open';

/** What is the same in the page and in the file. */
interface RunFacts {
  readonly cell: string;
  readonly cells: readonly string[];
  /** Text of each of those cells as it ran. */
  readonly sources: Readonly<Record<string, string>>;
  readonly outcome: RunOutcome;
  readonly dropped: number;
}

/** What a run was, without the page it ran on. */
export interface SavedRun extends RunFacts {
  readonly log: TraceLog;
}

/** What stands in the file under `run`. Order of the keys counts: the checksum is over this as JSON. */
export interface RunOnFile extends RunFacts {
  readonly events: number;
  readonly texts: readonly string[];
  /** Base64 of the 48-byte records. */
  readonly records: string;
}

/** foreign: not ours at all, or cut off. newer: of a later version. broken: ours, but changed or damaged. */
export type SavedRunProblem = 'foreign' | 'newer' | 'broken';

export type OpenedRun =
  | { readonly ok: true; readonly run: SavedRun }
  | { readonly ok: false; readonly problem: SavedRunProblem };

export function savedRunText({ log, outcome, ...about }: SavedRun): string {
  const words = new Int32Array(log.length * RECORD_WORDS);
  const texts: string[] = [];
  for (let i = 0; i < log.length; i++) {
    for (let word = 0; word < RECORD_WORDS; word++)
      words[i * RECORD_WORDS + word] = log.word(i, word);
    if (log.word(i, RECORD_WORDS - 1) > 0) texts.push(log.at(i).text);
  }
  const run: RunOnFile = {
    cell: about.cell,
    cells: about.cells,
    sources: about.sources,
    outcome,
    dropped: about.dropped,
    events: log.length,
    texts,
    records: textOf(new Uint8Array(words.buffer)),
  };
  return JSON.stringify({
    format: SAVED_RUN_FORMAT,
    version: SAVED_RUN_VERSION,
    checksum: checksum(JSON.stringify(run)),
    run,
  });
}

/** All at once: for small files. */
export function openSavedRun(text: string): OpenedRun {
  const opening = openingSavedRun(text);
  for (;;) {
    const { done, value } = opening.next();
    if (done) return value;
  }
}
