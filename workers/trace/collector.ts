/**
 * The reading side of all rings of a run: fetches records, puts them in order of `seq`, hands out batches.
 * Lives in the kernel; called by its timer, so it never blocks and never waits for a writer.
 *
 *   rings ──collect──► window (by seq, may have holes: a writer took a number and has not stored its record yet)
 *                      └─ the part without holes ──takeBatch──► out
 */
import { EVENT_KINDS, type EventKind } from './events';
import { RECORD_WORDS } from './reader';
import { RING, RING_RECORDS, RING_TEXT_UNITS, type Ring, recordAt, textOf } from './ring';

const FIRST_WINDOW = 4096;

/** A record as it passes, for whoever wants to look (labels of threads). */
export type Onlooker = (kind: EventKind, other: number, text: string) => void;

export class Collector {
  readonly #rings: Ring[] = [];
  readonly #onText: Onlooker;
  #words = new Int32Array(FIRST_WINDOW * RECORD_WORDS);
  #present = new Uint8Array(FIRST_WINDOW);
  /** By the place of the window's records that have one. As long as the window: no store makes it grow. */
  #texts: string[] = new Array(FIRST_WINDOW).fill('');
  /** seq of the window's first record; records before it have been handed out. */
  #base = 0;
  /** Records at the window's start that have no hole between them. */
  #ready = 0;
  /** One past the highest record in the window. */
  #end = 0;
  #lost = 0;

  constructor(onText: Onlooker) {
    this.#onText = onText;
  }

  addRing(ring: Ring): void {
    this.#rings.push(ring);
  }

  /** Records collected since the run began. */
  get collected(): number {
    return this.#base + this.#end;
  }

  /** Events that were dropped at their source, records that cannot be, and numbers whose record never came. */
  get dropped(): number {
    return this.#rings.reduce(
      (sum, { words }) => sum + Atomics.load(words, RING.DROPPED),
      this.#lost,
    );
  }

  /** Fetches what all rings hold and wakes writers that wait for room. */
  collect(): void {
    for (const ring of this.#rings) this.#fetch(ring);
    while (this.#ready < this.#end && this.#present[this.#ready] === 1) this.#ready++;
  }

  /** The records in order since the last batch. `last`: closes holes left by workers that were ended. */
  takeBatch(last = false): { records: ArrayBuffer; texts: string[] } {
    if (last) this.#closeHoles();
    const records = this.#words.slice(0, this.#ready * RECORD_WORDS);
    const texts: string[] = [];
    for (let i = 0; i < this.#ready; i++) {
      if ((records[i * RECORD_WORDS + 11] ?? 0) <= 0) continue;
      texts.push(this.#texts[i] ?? '');
    }
    this.#texts.copyWithin(0, this.#ready, this.#end);
    this.#words.copyWithin(0, this.#ready * RECORD_WORDS, this.#end * RECORD_WORDS);
    this.#present.copyWithin(0, this.#ready, this.#end);
    this.#end -= this.#ready;
    this.#present.fill(0, this.#end, this.#end + this.#ready);
    this.#base += this.#ready;
    this.#ready = 0;
    return { records: records.buffer, texts };
  }

  #fetch({ words, text }: Ring): void {
    const written = Atomics.load(words, RING.WRITTEN);
    let fetched = words[RING.FETCHED] ?? 0;
    if (fetched === written) return;
    let textAt = words[RING.TEXT_FETCHED] ?? 0;
    for (; fetched !== written; fetched = (fetched + 1) | 0) {
      const at = recordAt(fetched);
      const seq = words[at] ?? 0;
      const place = seq - this.#base;
      if (!this.#canBe(place, words[at + 11] ?? 0)) {
        this.#lost++;
        continue;
      }
      this.#reserve(place + 1);
      // Word by word: a view of each record would cost more than the record.
      const window = this.#words;
      for (let word = 0, to = place * RECORD_WORDS; word < RECORD_WORDS; word++, to++)
        window[to] = words[at + word] ?? 0;
      this.#present[place] = 1;
      if (place >= this.#end) this.#end = place + 1;
      const length = words[at + 11] ?? 0;
      if (length > 0) {
        const own = textOf(text, textAt, length);
        textAt = (textAt + length) | 0;
        this.#texts[place] = own;
        const kind = EVENT_KINDS[(words[at + 1] ?? 0) & 0xffff];
        if (kind !== undefined) this.#onText(kind, words[at + 8] ?? 0, own);
      }
    }
    Atomics.store(words, RING.TEXT_FETCHED, textAt);
    Atomics.store(words, RING.FETCHED, fetched);
    Atomics.add(words, RING.ROOM, 1);
    Atomics.notify(words, RING.ROOM);
  }

  /**
   * False for a record that no working thread can have written: a number given before, or far beyond all others. An
   * ended worker may write on for a moment after its holes were closed; and a fault must not take the page with it.
   */
  #canBe(place: number, textUnits: number): boolean {
    const furthest = this.#end + this.#rings.length * (RING_RECORDS + 1);
    return (
      place >= 0 && place <= furthest && this.#present[place] !== 1 && textUnits <= RING_TEXT_UNITS
    );
  }

  #closeHoles(): void {
    let to = this.#ready;
    for (let from = this.#ready; from < this.#end; from++) {
      if (this.#present[from] === 0) continue;
      this.#words.copyWithin(to * RECORD_WORDS, from * RECORD_WORDS, (from + 1) * RECORD_WORDS);
      this.#words[to * RECORD_WORDS] = this.#base + to;
      this.#texts[to] = this.#texts[from] ?? '';
      to++;
    }
    this.#lost += this.#end - to;
    this.#present.fill(0, to, this.#end);
    this.#ready = to;
    this.#end = to;
  }

  #reserve(records: number): void {
    let capacity = this.#present.length;
    if (records <= capacity) return;
    while (capacity < records) capacity *= 2;
    const words = new Int32Array(capacity * RECORD_WORDS);
    words.set(this.#words);
    this.#words = words;
    const present = new Uint8Array(capacity);
    present.set(this.#present);
    this.#present = present;
    const before = this.#texts.length;
    this.#texts.length = capacity;
    this.#texts.fill('', before);
  }
}
