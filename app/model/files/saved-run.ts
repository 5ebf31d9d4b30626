/** A run as a file, and back: SAVED-RUN.md says what stands in it. Opening trusts nothing and never throws. */
import type { RunOutcome } from '../../../workers/kernel/interface';
import { RECORD_WORDS, type TraceLog } from '../../../workers/trace/reader';
import { atOnce } from './at-once';
import { Checksum, textOf } from './saved-run-bytes';
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

/** Records of one step. A multiple of three bytes: the pieces of Base64 can be joined. */
const RECORDS_AT_ONCE = 1_024;

/** The file in pieces, made in steps: a long run is a second's work. Yields the part that is done, 0 to 1. */
export function* writingSavedRun(run: SavedRun): Generator<number, string[]> {
  const { log, outcome, ...about } = run;
  const texts: string[] = [];
  const records: string[] = [];
  for (let at = 0; at < log.length; at += RECORDS_AT_ONCE) {
    const count = Math.min(RECORDS_AT_ONCE, log.length - at);
    const words = new Int32Array(count * RECORD_WORDS);
    for (let i = 0; i < count; i++) {
      for (let word = 0; word < RECORD_WORDS; word++)
        words[i * RECORD_WORDS + word] = log.word(at + i, word);
      // Less than 0: a number, which stands in the record itself.
      if (log.word(at + i, RECORD_WORDS - 1) > 0) texts.push(log.at(at + i).text);
    }
    records.push(textOf(new Uint8Array(words.buffer)));
    yield at / log.length / 2;
  }
  const onFile: RunOnFile = {
    cell: about.cell,
    cells: about.cells,
    sources: about.sources,
    outcome,
    dropped: about.dropped,
    events: log.length,
    texts,
    records: '',
  };
  const before = JSON.stringify(onFile).slice(0, -END.length);
  const sum = new Checksum().add(before);
  for (const [i, piece] of records.entries()) {
    sum.add(piece);
    yield 0.5 + i / records.length / 2;
  }
  const head = { format: SAVED_RUN_FORMAT, version: SAVED_RUN_VERSION };
  const checksum = sum.add(END).digits;
  const begin = JSON.stringify({ ...head, checksum }).slice(0, -1);
  return [`${begin},"run":${before}`, ...records, `${END}}`];
}

/** What stands behind the records. */
const END = '"}';

/** All at once: for small runs. */
export function savedRunText(run: SavedRun): string {
  return atOnce(writingSavedRun(run)).join('');
}

/** All at once: for small files. */
export function openSavedRun(text: string): OpenedRun {
  return atOnce(openingSavedRun(text));
}
