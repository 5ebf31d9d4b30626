/**
 * The log as the app holds it: records as they came, decoded one at a time.
 * Pure data: no clock, no DOM. The writer's side is recorder.ts.
 */
import { EVENT_KINDS, NONE, type TraceEvent } from './events';
import { NAMES_VALUE, ToldNames } from './told-names';

export const RECORD_WORDS = 12;
export const RECORD_BYTES = RECORD_WORDS * 4;

/** The largest number that word 11 can hold in the place of a text. */
export const LARGEST_NUMBER = 0x7fff_fffe;

/** Bit of word 1: the time is that of an earlier event of the same thread. */
export const TIME_SAMPLED = 1 << 31;

/** Records are kept in pieces of so many: a log that grows to a million copies nothing of what it holds. */
const PIECE_BITS = 10;
const PIECE = 1 << PIECE_BITS;

/** More than a page takes in at once (app/store/absorb.ts); a power of two. */
const LATELY = 512;

class Piece {
  readonly words = new Int32Array(PIECE * RECORD_WORDS);
  readonly times = new Float64Array(this.words.buffer);
  /** Index into the log's texts for every record (-1: no text). */
  readonly textIndex = new Int32Array(PIECE);
}

export class TraceLog {
  #pieces: Piece[] = [];
  #texts: string[] = [];
  readonly #names = new ToldNames();
  #length = 0;
  /** Decoded events by the last bits of their index, and which index each has. */
  readonly #lately: TraceEvent[] = [];
  readonly #latelyAt = new Int32Array(LATELY).fill(NONE);

  get length(): number {
    return this.#length;
  }

  /** Bytes held, texts not counted. */
  get bytes(): number {
    return this.#pieces.length * PIECE * (RECORD_BYTES + 4);
  }

  /** Appends a batch: `records` holds whole 48-byte records in seq order. */
  append(records: ArrayBuffer, texts: readonly string[]): void {
    const words = new Int32Array(records);
    const count = words.length / RECORD_WORDS;
    if (!Number.isInteger(count)) {
      throw new RangeError(
        `a batch of ${records.byteLength} bytes is not a whole number of records`,
      );
    }
    let text = this.#texts.length;
    for (let i = 0; i < count; ) {
      const at = (this.#length + i) & (PIECE - 1);
      const piece = this.#pieceFor(this.#length + i);
      const fitting = Math.min(count - i, PIECE - at);
      piece.words.set(
        words.subarray(i * RECORD_WORDS, (i + fitting) * RECORD_WORDS),
        at * RECORD_WORDS,
      );
      for (let n = 0; n < fitting; n++, i++) {
        const record = i * RECORD_WORDS;
        if ((words[record + 11] ?? 0) <= 0) piece.textIndex[at + n] = NONE;
        else {
          const own = texts[text - this.#texts.length] ?? '';
          if (NAMES_VALUE[(words[record + 1] ?? 0) & 0xffff])
            this.#names.hear(words[record + 4] ?? NONE, words[record + 10] ?? NONE, own);
          piece.textIndex[at + n] = text++;
        }
      }
    }
    if (text - this.#texts.length !== texts.length) {
      throw new RangeError(
        `a batch with ${text - this.#texts.length} text records came with ${texts.length} texts`,
      );
    }
    for (const each of texts) this.#texts.push(each);
    this.#length += count;
  }

  /** One field of one record without decoding the rest: `word` as in FORMAT.md. */
  word(index: number, word: number): number {
    return (
      this.#pieces[index >> PIECE_BITS]?.words[(index & (PIECE - 1)) * RECORD_WORDS + word] ?? NONE
    );
  }

  timeMs(index: number): number {
    return (
      this.#pieces[index >> PIECE_BITS]?.times[((index & (PIECE - 1)) * RECORD_WORDS + 2) / 2] ?? 0
    );
  }

  /** False in a flood, where several events share one reading of the clock. */
  isTimed(index: number): boolean {
    return (this.word(index, 1) & TIME_SAMPLED) === 0;
  }

  kindCode(index: number): number {
    return this.word(index, 1) & 0xffff;
  }

  thread(index: number): number {
    return (this.word(index, 1) >>> 16) & 0x7fff;
  }

  /** The same object again for one of the events asked for last: models are given a stretch of the log one after another. */
  at(index: number): TraceEvent {
    const place = index & (LATELY - 1);
    const known = this.#lately[place];
    if (known !== undefined && this.#latelyAt[place] === index) return known;
    const event = this.#decoded(index);
    this.#lately[place] = event;
    this.#latelyAt[place] = index;
    return event;
  }

  #decoded(index: number): TraceEvent {
    const piece = this.#pieces[index >> PIECE_BITS];
    if (index < 0 || index >= this.#length || piece === undefined) {
      throw new RangeError(`event ${index} of ${this.#length}`);
    }
    const { words, times, textIndex } = piece;
    const record = index & (PIECE - 1);
    const word = (n: number): number => words[record * RECORD_WORDS + n] ?? NONE;
    const head = word(1);
    const code = head & 0xffff;
    const kind = EVENT_KINDS[code];
    if (kind === undefined) throw new RangeError(`unknown event kind ${code}`);
    const place = word(9);
    const length = word(11);
    return {
      seq: word(0),
      timeMs: times[(record * RECORD_WORDS + 2) / 2] ?? 0,
      thread: (head >>> 16) & 0x7fff,
      kind,
      object: word(4),
      item: word(5),
      depth: word(6),
      unfinished: word(7),
      other: word(8),
      cell: place === NONE ? NONE : place >>> 16,
      line: place === NONE ? NONE : place & 0xffff,
      arg: word(10),
      text:
        length >= 0
          ? (this.#texts[textIndex[record] ?? NONE] ?? '')
          : NAMES_VALUE[code]
            ? this.#names.textOf(word(4), word(10), String(-1 - length))
            : String(-1 - length),
    };
  }

  *[Symbol.iterator](): Generator<TraceEvent> {
    for (let i = 0; i < this.#length; i++) yield this.at(i);
  }

  #pieceFor(index: number): Piece {
    const known = this.#pieces[index >> PIECE_BITS];
    if (known) return known;
    const piece = new Piece();
    this.#pieces.push(piece);
    return piece;
  }
}
