/**
 * The states of a search, each once and by number. There are millions: their rows (moment.ts) lie one behind the other in
 * pieces of memory, and an open hash table has their numbers. As texts in a Map they took three times as much.
 *
 *   piece   │ LENGTH │ row of state 0 … │ LENGTH │ row of state 1 … │ … (no row goes on in the next piece)
 *   table   │ 0 │ state + 1 │ 0 │ 0 │ state + 1 │ …   by the hash of the row, else in the next free place
 */
import { type Moment, momentIn, rowOf, TooLarge } from './moment';
import { Numbers } from './numbers';

/** Numbers in a piece: a power of two. */
const PIECE_BITS = 16;
const PIECE = 1 << PIECE_BITS;
const FIRST_TABLE = 256;

export class States {
  readonly #pieces: Uint16Array[] = [];
  /** Where the next row begins, counted over all pieces. */
  #end = 0;
  /** By state: where its row begins. */
  readonly #starts = new Numbers();
  #table = new Int32Array(FIRST_TABLE);
  /** The one that is looked for. */
  readonly #row: number[] = [];

  get size(): number {
    return this.#starts.length;
  }

  /** What it takes, and what it takes for a moment while it grows. */
  get bytes(): number {
    return 2 * PIECE * this.#pieces.length + this.#starts.bytes + this.#table.byteLength * 1.5;
  }

  /** Its number: one that is new gets the next. @throws TooLarge */
  numberOf(moment: Moment): number {
    rowOf(moment, this.#row);
    const place = this.#placeFor(hashOf(this.#row, 0, this.#row.length), this.#isRow);
    const known = this.#table[place] ?? 0;
    if (known !== 0) return known - 1;
    this.#keep();
    this.#table[place] = this.size;
    if (this.size * 2 > this.#table.length) this.#grow();
    return this.size - 1;
  }

  momentOf(state: number): Moment {
    const { piece, at } = this.#whereIs(state);
    return momentIn(piece, at + 1, piece[at] ?? 0);
  }

  /** The place of the state that is meant, or the free one where it belongs. */
  #placeFor(hash: number, isMeant: (state: number) => boolean): number {
    const mask = this.#table.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const entry = this.#table[place] ?? 0;
      if (entry === 0 || isMeant(entry - 1)) return place;
    }
  }

  readonly #isRow = (state: number): boolean => {
    const row = this.#row;
    const { piece, at } = this.#whereIs(state);
    if (piece[at] !== row.length) return false;
    for (let i = 0; i < row.length; i++) if (piece[at + 1 + i] !== row[i]) return false;
    return true;
  };

  #whereIs(state: number): { readonly piece: Uint16Array; readonly at: number } {
    const start = this.#starts.at(state);
    return { piece: this.#pieces[start >>> PIECE_BITS] ?? NO_PIECE, at: start & (PIECE - 1) };
  }

  /** Writes the row behind all others. */
  #keep(): void {
    const row = this.#row;
    if (row.length >= PIECE) throw new TooLarge();
    const left = this.#pieces.length * PIECE - this.#end;
    if (row.length + 1 > left) {
      this.#end += left;
      this.#pieces.push(new Uint16Array(PIECE));
    }
    const piece = this.#pieces.at(-1) ?? NO_PIECE;
    const at = this.#end & (PIECE - 1);
    piece[at] = row.length;
    piece.set(row, at + 1);
    this.#starts.push(this.#end);
    this.#end += row.length + 1;
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    for (let state = 0; state < this.size; state++) {
      const { piece, at } = this.#whereIs(state);
      const hash = hashOf(piece, at + 1, piece[at] ?? 0);
      this.#table[this.#placeFor(hash, isNone)] = state + 1;
    }
  }
}

const NO_PIECE = new Uint16Array(0);

/** All that are in a table differ. */
const isNone = () => false;

/** FNV-1a over numbers of 16 bits, its high bits mixed into the low ones, which choose the place. */
function hashOf(row: ArrayLike<number>, from: number, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + count; i++) hash = Math.imul(hash ^ (row[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
