/** A run as a file: SAVED-RUN.md says what stands in it. */
import { RECORD_WORDS } from '../../../workers/trace/reader';
import { atOnce } from './at-once';
import { Checksum, textOf } from './saved-run-bytes';
import {
  type RunOnFile,
  SAVED_RUN_FORMAT,
  SAVED_RUN_VERSION,
  type SavedRun,
} from './saved-run-format';

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
    ...(about.language ? { language: about.language } : {}),
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
