/** Numbers in a row that only grows, in pieces: nothing long is ever copied, and nothing is made per number. */
const PIECE_BITS = 12;
const PIECE = 1 << PIECE_BITS;
/** Most lists stay short: the first piece grows by doubling. */
const FIRST_PIECE = 16;

export class IntList {
  #pieces: Int32Array[] = [new Int32Array(FIRST_PIECE)];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get bytes(): number {
    return this.#pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  }

  push(value: number): void {
    const place = this.#length & (PIECE - 1);
    let piece = this.#pieces[this.#length >> PIECE_BITS];
    if (!piece) {
      piece = new Int32Array(PIECE);
      this.#pieces.push(piece);
    } else if (place === piece.length) {
      const longer = new Int32Array(piece.length * 2);
      longer.set(piece);
      piece = longer;
      this.#pieces[0] = piece;
    }
    piece[place] = value;
    this.#length++;
  }

  /** 0 outside the list. */
  at(index: number): number {
    return this.#pieces[index >> PIECE_BITS]?.[index & (PIECE - 1)] ?? 0;
  }
}

/**
 * The same for 64-bit floats. In a class of its own: `at` stands in the innermost loops of drawing, and is quickest
 * where it meets one sort of array only.
 */
export class FloatList {
  #pieces: Float64Array[] = [new Float64Array(FIRST_PIECE)];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get bytes(): number {
    return this.#pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  }

  push(value: number): void {
    const place = this.#length & (PIECE - 1);
    let piece = this.#pieces[this.#length >> PIECE_BITS];
    if (!piece) {
      piece = new Float64Array(PIECE);
      this.#pieces.push(piece);
    } else if (place === piece.length) {
      const longer = new Float64Array(piece.length * 2);
      longer.set(piece);
      piece = longer;
      this.#pieces[0] = piece;
    }
    piece[place] = value;
    this.#length++;
  }

  /** 0 outside the list. */
  at(index: number): number {
    return this.#pieces[index >> PIECE_BITS]?.[index & (PIECE - 1)] ?? 0;
  }
}

/** Numbers that never go back. */
export interface Sorted {
  readonly length: number;
  at(index: number): number;
}

/** How many of the sorted numbers are less than `limit`: the place of the first that is not. */
export function countBelow(list: Sorted, limit: number, from = 0, to = list.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list.at(middle) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same when the place is known to be at or after `from` and likely near: strides that double, then halves. */
export function countBelowFrom(list: Sorted, limit: number, from: number): number {
  let low = from;
  let stride = 1;
  while (low + stride <= list.length && list.at(low + stride - 1) < limit) {
    low += stride;
    stride *= 2;
  }
  return countBelow(list, limit, low, Math.min(list.length, low + stride));
}
