/**
 * A run of a lesson's cell as it comes with the page: RECORDED-RUN.md. Smaller than a saved run, which everybody can read:
 * the records lie word by word, each as its difference to the one before, and the texts of the cells are the lesson's.
 */
import { RECORD_BYTES, RECORD_WORDS, TraceLog } from '../../../workers/trace/reader';
import { areTexts, isCount, isFields, isText } from '../arrival/fields';
import { bytesWithHead, headIn } from './file-head';
import { checksum } from './saved-run-bytes';
import { checkedRun, RecordsCheck } from './saved-run-check';
import type { RunOnFile, SavedRun } from './saved-run-format';

const FORMAT = 'queuebook-recording';
const VERSION = 1;
/** Of one step of reading: a millisecond or two of work. */
const RECORDS_AT_ONCE = 1024;

/** Who recorded it, and when. */
export interface Made {
  /** 'Chromium 156.0.8078.108' */
  readonly browser: string;
  /** '2026-11-29' */
  readonly day: string;
}

export interface RecordedHead {
  readonly made: Made;
  /** Cells whose texts the run hangs on; the others of its program only stand above. */
  readonly uses: readonly string[];
  /** Of their texts. */
  readonly fingerprint: string;
  /** How many of the orders that the program can print are recorded beside it; 0: they are not. */
  readonly orders: number;
  /** Without texts of cells and without records. */
  readonly run: RunOnFile;
  /** Where the records begin. */
  readonly begin: number;
}

/** Of the texts that a run hangs on, in their order. */
export function fingerprintOf(texts: readonly string[]): string {
  return checksum(JSON.stringify(texts));
}

/** The file before it is compressed. */
export function recordedBytes(
  { log, sources, ...about }: SavedRun,
  { made, uses, orders }: Pick<RecordedHead, 'made' | 'uses' | 'orders'>,
): Uint8Array<ArrayBuffer> {
  const texts: string[] = [];
  for (let i = 0; i < log.length; i++)
    if (log.word(i, RECORD_WORDS - 1) > 0) texts.push(log.at(i).text);
  const fingerprint = fingerprintOf(uses.map((cell) => sources[cell] ?? ''));
  const run = { ...about, events: log.length, texts };
  const head = { format: FORMAT, version: VERSION, made, uses, fingerprint, orders, run };
  const { bytes, begin } = bytesWithHead(head, log.length * RECORD_BYTES);
  const columns = new Int32Array(bytes.buffer, begin);
  for (let word = 0; word < RECORD_WORDS; word++)
    for (let i = 0; i < log.length; i++)
      columns[word * log.length + i] = log.word(i, word) - (i > 0 ? log.word(i - 1, word) : 0);
  return bytes;
}

/** What stands before the records; null for what is no such file. */
export function recordedHead(bytes: Uint8Array<ArrayBuffer>): RecordedHead | null {
  const found = headIn(bytes);
  if (found === null || !isFields(found.head)) return null;
  const { format, version, uses, fingerprint, orders, run: told } = found.head;
  if (format !== FORMAT || version !== VERSION) return null;
  const made = madeFrom(found.head.made);
  if (
    !isFields(told) ||
    !areTexts(uses) ||
    !isText(fingerprint) ||
    !isCount(orders) ||
    made === null
  )
    return null;
  const run = checkedRun({ ...told, sources: {}, records: '' });
  return run && { made, uses, fingerprint, orders, run, begin: found.begin };
}

/** null if it is nothing of that kind. */
export function madeFrom(value: unknown): Made | null {
  if (!isFields(value)) return null;
  const { browser, day } = value;
  return isText(browser) && isText(day) ? { browser, day } : null;
}

/**
 * Each step yields the part that is done, 0 to 1; the last one returns the run, or null if anything is amiss.
 * @param sources the texts of the run's cells, of which the head has the fingerprint
 */
export function* openingRecorded(
  bytes: Uint8Array<ArrayBuffer>,
  { run, begin }: RecordedHead,
  sources: SavedRun['sources'],
): Generator<number, SavedRun | null> {
  if (bytes.length !== begin + run.events * RECORD_BYTES) return null;
  const columns = new Int32Array(bytes.buffer, bytes.byteOffset + begin);
  const check = new RecordsCheck(run);
  const log = new TraceLog();
  const before = new Int32Array(RECORD_WORDS);
  for (let first = 0; first < run.events; first += RECORDS_AT_ONCE) {
    const count = Math.min(RECORDS_AT_ONCE, run.events - first);
    const words = new Int32Array(count * RECORD_WORDS);
    for (let word = 0; word < RECORD_WORDS; word++) {
      let value = before[word] ?? 0;
      for (let i = 0; i < count; i++) {
        value = (value + (columns[word * run.events + first + i] ?? 0)) | 0;
        words[i * RECORD_WORDS + word] = value;
      }
      before[word] = value;
    }
    const texts = check.take(new Uint8Array(words.buffer));
    if (texts === null) return null;
    log.append(words.buffer, texts);
    yield (first + count) / run.events;
  }
  if (!check.complete) return null;
  const { events: _, texts: __, records: ___, ...about } = run;
  return { ...about, sources, log };
}
