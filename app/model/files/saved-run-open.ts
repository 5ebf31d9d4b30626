/**
 * A saved run opened in steps: a file of a million records has 64 million characters, more than a page can read between
 * two clicks. Trusts nothing and never throws.
 *
 *     {"format":…,"run":{"cell":…,"texts":[…],"records":"AAAA…"}}
 *     ╰────────── parsed at once ───────────────────────╯╰──╯ decoded, summed up and checked a piece at a time
 */
import { RECORD_BYTES, TraceLog } from '../../../workers/trace/reader';
import { isFields } from '../arrival/fields';
import { atOnce } from './at-once';
import { bytesOf, Checksum } from './saved-run-bytes';
import { checkedRun, RecordsCheck } from './saved-run-check';
import type { OpenedRun } from './saved-run-format';
import { SAVED_RUN_FORMAT, SAVED_RUN_VERSION } from './saved-run-format';

/** Records of one step: a millisecond or two of work. */
const RECORDS_AT_ONCE = 1024;
/** Four characters say three bytes. */
const CHARACTERS_AT_ONCE = (RECORDS_AT_ONCE * RECORD_BYTES * 4) / 3;

const FOREIGN = { ok: false, problem: 'foreign' } as const;
const NEWER = { ok: false, problem: 'newer' } as const;
const BROKEN = { ok: false, problem: 'broken' } as const;

interface Read {
  readonly file: Readonly<Record<string, unknown>>;
  /** null: they stand in the file like everything else. */
  readonly records: string | null;
}

/** Each step yields the part that is done, 0 to 1; the last one returns what came of it. */
export function* openingSavedRun(text: string): Generator<number, OpenedRun> {
  const read = readApart(text) ?? readWhole(text);
  if (read === null || read.file.format !== SAVED_RUN_FORMAT) return FOREIGN;
  const { version, checksum, run: written } = read.file;
  if (typeof version !== 'number' || !(version >= 1)) return BROKEN;
  if (version > SAVED_RUN_VERSION) return NEWER;
  if (!isFields(written)) return BROKEN;
  const run = checkedRun(written);
  if (run === null) return BROKEN;

  const sum = new Checksum();
  const json = JSON.stringify(written);
  const before = read.records === null ? json : json.slice(0, -'"}'.length);
  for (let at = 0, end = 0; at < before.length; at = end) {
    end = at + CHARACTERS_AT_ONCE;
    // A character of two units is one in UTF-8.
    if (isHighSurrogate(before.charCodeAt(end - 1))) end++;
    sum.add(before.slice(at, end));
    yield 0;
  }
  const records = read.records ?? run.records;
  const check = new RecordsCheck(run);
  const log = new TraceLog();
  for (let at = 0; at < records.length; at += CHARACTERS_AT_ONCE) {
    const piece = records.slice(at, at + CHARACTERS_AT_ONCE);
    const bytes = bytesOf(piece);
    const texts = bytes && check.take(bytes);
    if (!texts) return BROKEN;
    log.append(bytes.buffer, texts);
    if (read.records !== null) sum.add(piece);
    yield Math.min(1, (at + piece.length) / records.length);
  }
  if (read.records !== null) sum.add('"}');
  if (!check.complete || sum.digits !== checksum) return BROKEN;
  const { cell, cells, language, sources, outcome, dropped } = run;
  const facts = { cell, cells, ...(language ? { language } : {}), sources, outcome, dropped };
  return { ok: true, run: { ...facts, log } };
}

/** All at once: for small files. */
export function openSavedRun(text: string): OpenedRun {
  return atOnce(openingSavedRun(text));
}

const RECORDS = '"records":"';
const END = '"}}';

/** The file as it was saved: the records are its end, and nothing in them needs parsing. null: written in another way. */
function readApart(text: string): Read | null {
  const at = text.indexOf(RECORDS);
  const from = at + RECORDS.length;
  if (at < 0 || !text.endsWith(END) || text.indexOf('"', from) !== text.length - END.length)
    return null;
  const records = text.slice(from, -END.length);
  const file = parsed(text.slice(0, from) + END);
  return isFields(file) && isFields(file.run) && Object.keys(file.run).at(-1) === 'records'
    ? { file, records }
    : null;
}

function readWhole(text: string): Read | null {
  const file = parsed(text);
  return isFields(file) ? { file, records: null } : null;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
