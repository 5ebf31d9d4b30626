/** A run as a file, and back: SAVED-RUN.md says what stands in it. Opening trusts nothing and never throws. */
import type { RunOutcome } from '../../workers/kernel/interface';
import { RECORD_WORDS, TraceLog } from '../../workers/trace/reader';
import { bytesOf, checksum, textOf } from './saved-run-bytes';
import { checkedRecords, checkedRun } from './saved-run-check';

export const SAVED_RUN_FORMAT = 'queuebook-run';
export const SAVED_RUN_VERSION = 1;

/** What a run was, without the page it ran on. */
export interface SavedRun {
  readonly cell: string;
  readonly cells: readonly string[];
  /** Text of each of those cells as it ran. */
  readonly sources: Readonly<Record<string, string>>;
  readonly outcome: RunOutcome;
  readonly dropped: number;
  readonly log: TraceLog;
}

/** What stands in the file under `run`. Order of the keys counts: the checksum is over this as JSON. */
export interface RunOnFile {
  readonly cell: string;
  readonly cells: readonly string[];
  readonly sources: Readonly<Record<string, string>>;
  readonly outcome: RunOutcome;
  readonly dropped: number;
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
    if (log.word(i, RECORD_WORDS - 1) !== 0) texts.push(log.at(i).text);
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

export function openSavedRun(text: string): OpenedRun {
  const file = parsed(text);
  if (!isRecord(file) || file.format !== SAVED_RUN_FORMAT) return { ok: false, problem: 'foreign' };
  if (typeof file.version !== 'number' || !(file.version >= 1))
    return { ok: false, problem: 'broken' };
  if (file.version > SAVED_RUN_VERSION) return { ok: false, problem: 'newer' };
  const broken = { ok: false, problem: 'broken' } as const;
  if (!isRecord(file.run) || file.checksum !== checksum(JSON.stringify(file.run))) return broken;
  const run = checkedRun(file.run);
  const bytes = run && bytesOf(run.records);
  if (!run || !bytes || !checkedRecords(run, bytes)) return broken;
  const log = new TraceLog();
  log.append(bytes.buffer, run.texts);
  log.dropped = run.dropped;
  const { cell, cells, sources, outcome, dropped } = run;
  return { ok: true, run: { cell, cells, sources, outcome, dropped, log } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
