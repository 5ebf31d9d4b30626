/** Is what stands in a file a run that every view can show? What is let through here is relied on everywhere else. */
import type {
  RunError,
  Running,
  RunOutcome,
  StopReason,
  Waiting,
} from '../../../workers/kernel/interface';
import { EVENT_KINDS, KINDS_WITH_TEXT, NONE, OBJECT_TYPES } from '../../../workers/trace/events';
import { LARGEST_NUMBER, RECORD_BYTES, RECORD_WORDS } from '../../../workers/trace/reader';
import type { RunOnFile } from './saved-run-format';

/** A run with more than this did not come from here. */
const MOST_THREADS = 4_096;
const MOST_DROPPED = 100_000_000;
const MOST_MS = 1e10;

const WAITS: Readonly<Record<Waiting['operation'], true>> = {
  get: true,
  put: true,
  'queue-join': true,
  'thread-join': true,
  lock: true,
  condition: true,
  sleep: true,
  exit: true,
};
const REASONS: Readonly<Record<StopReason, true>> = {
  asked: true,
  'no-progress': true,
  'too-long': true,
};

type Fields = Readonly<Record<string, unknown>>;

/** The run with everything but its records looked at; null if anything is amiss. */
export function checkedRun(run: Fields): RunOnFile | null {
  const { cell, cells, sources, dropped, events, texts, records } = run;
  const outcome = checkedOutcome(run.outcome);
  if (!isText(cell) || !areTexts(cells) || !cells.includes(cell)) return null;
  if (!isFields(sources) || !Object.values(sources).every(isText)) return null;
  if (!isCount(dropped) || dropped > MOST_DROPPED || !isCount(events)) return null;
  if (!areTexts(texts) || !isText(records) || outcome === null) return null;
  const known = Object.entries(sources).filter((entry): entry is [string, string] =>
    isText(entry[1]),
  );
  return {
    cell,
    cells,
    sources: Object.fromEntries(known),
    outcome,
    dropped,
    events,
    texts,
    records,
  };
}

/** Is every record one that the recorder could have written? Takes them in pieces. */
export class RecordsCheck {
  #records = 0;
  #texts = 0;

  constructor(private readonly run: RunOnFile) {}

  /** There were as many records, and as many texts, as the file says. */
  get complete(): boolean {
    return this.#records === this.run.events && this.#texts === this.run.texts.length;
  }

  /** The texts of the next records; null if one of them is amiss. */
  take(bytes: Uint8Array<ArrayBuffer>): readonly string[] | null {
    const { events, dropped, cells, texts } = this.run;
    const count = bytes.length / RECORD_BYTES;
    if (!Number.isInteger(count) || this.#records + count > events) return null;
    const words = new Int32Array(bytes.buffer);
    const times = new Float64Array(bytes.buffer);
    const most = events + dropped;
    const firstText = this.#texts;
    for (let i = 0; i < count; i++) {
      const word = (at: number): number => words[i * RECORD_WORDS + at] ?? NONE;
      const kind = EVENT_KINDS[word(1) & 0xffff];
      const timeMs = times[(i * RECORD_WORDS) / 2 + 1] ?? Number.NaN;
      if (word(0) !== this.#records + i || kind === undefined) return null;
      if (!(timeMs >= 0 && timeMs <= MOST_MS)) return null;
      // The top bit says how the time was taken.
      if (((word(1) >>> 16) & 0x7fff) >= MOST_THREADS || word(8) >= MOST_THREADS) return null;
      for (let at = 4; at <= 8; at++) if (word(at) < NONE) return null;
      if (word(10) < NONE) return null;
      if (kind === 'created' ? !(word(6) in OBJECT_TYPES) : word(6) > most) return null;
      if (word(7) > most) return null;
      if (word(9) !== NONE && word(9) >>> 16 >= cells.length) return null;
      if (word(11) === 0) continue;
      if (!KINDS_WITH_TEXT.has(kind)) return null;
      // Less than 0: a number stands in the record itself, and no text beside it.
      if (word(11) < 0) {
        if (-1 - word(11) > LARGEST_NUMBER) return null;
      } else if (texts[this.#texts++]?.length !== word(11)) return null;
    }
    this.#records += count;
    return texts.slice(firstText, this.#texts);
  }
}

/** null if it is none. Without its token. */
export function checkedOutcome(value: unknown): RunOutcome | null {
  if (!isFields(value) || !isAmount(value.ms)) return null;
  const { outcome, ms } = value;
  const error = value.error === undefined ? undefined : checkedError(value.error);
  if (error === null) return null;
  const failed = error === undefined ? {} : { error };
  switch (outcome) {
    case 'finished':
      return { outcome, ms };
    case 'failed':
      return error === undefined ? null : { outcome, ms, error };
    case 'stopped': {
      const reason = Object.keys(REASONS).find((each) => each === value.reason);
      const running = value.running === undefined ? [] : checkedRunning(value.running);
      if (!isReason(reason) || running === null) return null;
      return {
        outcome,
        ms,
        reason,
        ...(value.running === undefined ? {} : { running }),
        ...failed,
      };
    }
    case 'stuck': {
      if (!Array.isArray(value.waiting)) return null;
      const waiting = value.waiting.map(checkedWaiting);
      return waiting.every((each) => each !== null) ? { outcome, ms, waiting, ...failed } : null;
    }
    default:
      return null;
  }
}

function checkedError(value: unknown): RunError | null {
  if (!isFields(value)) return null;
  const { name, message, thread, cell, line } = value;
  if (!isText(name) || !isText(message) || !isText(thread)) return null;
  return isPlace(cell, line) ? { name, message, thread, ...place(cell, line) } : null;
}

function checkedRunning(value: unknown): readonly Running[] | null {
  if (!Array.isArray(value)) return null;
  const threads = value.map((each: unknown): Running | null => {
    if (!isFields(each)) return null;
    const { thread, cell, line } = each;
    return isText(thread) && isPlace(cell, line) ? { thread, ...place(cell, line) } : null;
  });
  return threads.every((each) => each !== null) ? threads : null;
}

function checkedWaiting(value: unknown): Waiting | null {
  if (!isFields(value)) return null;
  const { thread, operation, object, other, cell, line } = value;
  if (!isText(thread) || !isWait(operation) || !isNumber(object) || !isNumber(other)) return null;
  return isPlace(cell, line) ? { thread, operation, object, other, ...place(cell, line) } : null;
}

function place(cell: unknown, line: unknown): { cell: string | null; line: number | null } {
  return { cell: isText(cell) ? cell : null, line: isNumber(line) ? line : null };
}

function isPlace(cell: unknown, line: unknown): boolean {
  return (cell === null || isText(cell)) && (line === null || isCount(line));
}

function isReason(value: unknown): value is StopReason {
  return isText(value) && Object.hasOwn(REASONS, value);
}

function isWait(value: unknown): value is Waiting['operation'] {
  return isText(value) && Object.hasOwn(WAITS, value);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

function isCount(value: unknown): value is number {
  return isNumber(value) && value >= 0;
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= MOST_MS;
}
