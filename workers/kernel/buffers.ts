/**
 * Shared memory, used again by later runs. A SharedArrayBuffer lives until every worker that has seen it has collected
 * its garbage, and a worker that waits collects none: without this, Chromium has no room for one more buffer after some
 * five hundred runs on a page.
 */
export class SharedBuffers {
  readonly #free = new Map<number, SharedArrayBuffer[]>();
  /** Bytes that were asked of the platform in all. */
  made = 0;

  /** A buffer of zeros. */
  take(bytes: number): SharedArrayBuffer {
    const used = this.#free.get(bytes)?.pop();
    if (used !== undefined) return used;
    this.made += bytes;
    return new SharedArrayBuffer(bytes);
  }

  /**
   * Nobody may be in the run that the buffer belonged to, nor come into it any more.
   * @param words so many, from the first on, may not be zero
   */
  giveBack(buffer: SharedArrayBuffer, words = buffer.byteLength >> 2): void {
    new Int32Array(buffer).fill(0, 0, words);
    const same = this.#free.get(buffer.byteLength) ?? [];
    same.push(buffer);
    this.#free.set(buffer.byteLength, same);
  }
}
