/** Very many numbers of 32 bits, in one array that grows: by half, so that what it takes for a moment meanwhile stays small. */
export class Numbers {
  #all = new Int32Array(64);
  length = 0;

  /** What it takes, and what it takes for a moment while it grows. */
  get bytes(): number {
    return this.#all.byteLength * 1.5;
  }

  push(number: number): void {
    if (this.length === this.#all.length) {
      const larger = new Int32Array(Math.ceil(this.length * 1.5));
      larger.set(this.#all);
      this.#all = larger;
    }
    this.#all[this.length++] = number;
  }

  /** The last one, taken away. */
  pop(): number {
    return this.at(--this.length);
  }

  at(place: number): number {
    return this.#all[place] ?? 0;
  }

  set(place: number, number: number): void {
    this.#all[place] = number;
  }
}
