/** Builds logs without an engine: for traces written as text, and for the gallery's made-up long runs. */
import {
  EVENT_KINDS,
  KIND_CODE,
  KINDS_WITH_TEXT,
  NONE,
  type TraceEvent,
} from '../../workers/trace/events';
import { RECORD_WORDS, TraceLog } from '../../workers/trace/reader';

export type EventFields = Pick<TraceEvent, 'thread' | 'kind'> & Partial<Omit<TraceEvent, 'seq'>>;

/** What leaves the frame at once: see EventBatch in the kernel's interface. */
export interface WrittenBatch {
  readonly records: ArrayBuffer;
  readonly texts: readonly string[];
}

export class TraceWriter {
  #events: EventFields[] = [];
  #seq = 0;
  #timeMs = 0;

  /** Adds one event. Without `timeMs` it happens 0.01 ms after the one before. */
  write(event: EventFields): this {
    this.#timeMs = event.timeMs ?? this.#timeMs + 0.01;
    this.#events.push({ ...event, timeMs: this.#timeMs });
    return this;
  }

  /** What was written since the last batch. */
  batch(): WrittenBatch {
    const records = new ArrayBuffer(this.#events.length * RECORD_WORDS * 4);
    const texts: string[] = [];
    this.#events.forEach((event, i) => {
      const words = new Int32Array(records, i * RECORD_WORDS * 4, RECORD_WORDS);
      const time = new Float64Array(records, i * RECORD_WORDS * 4 + 8, 1);
      const text = event.text ?? '';
      if (text !== '' && !KINDS_WITH_TEXT.has(event.kind))
        throw new RangeError(`${event.kind} has no text: ${text}`);
      const line = event.line ?? NONE;
      words.set([this.#seq++, KIND_CODE[event.kind] | (event.thread << 16)]);
      time[0] = event.timeMs ?? 0;
      words.set(
        [
          event.object ?? NONE,
          event.item ?? NONE,
          event.depth ?? NONE,
          event.unfinished ?? NONE,
          event.other ?? NONE,
          line === NONE ? NONE : (Math.max(event.cell ?? 0, 0) << 16) | line,
          event.arg ?? NONE,
          text.length,
        ],
        4,
      );
      if (text !== '') texts.push(text);
    });
    this.#events = [];
    return { records, texts };
  }

  /** Everything written and not yet taken as a batch, as a log of its own. */
  log(): TraceLog {
    const log = new TraceLog();
    const { records, texts } = this.batch();
    log.append(records, texts);
    return log;
  }
}

/** Narrows a word to a kind, or says which word it was. */
export function kindNamed(word: string): TraceEvent['kind'] {
  const kind = EVENT_KINDS.find((each) => each === word);
  if (kind === undefined) throw new RangeError(`no event kind is called ${word}`);
  return kind;
}
