/** The edges of a graph: there are millions, so they are numbers in arrays that grow. */

export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Who moves first. */
  readonly thread: number;
  /** Number of what it says. */
  readonly said: number;
}

const FIRST_ROOM = 1024;

export class Edges {
  #from = new Uint32Array(FIRST_ROOM);
  #to = new Uint32Array(FIRST_ROOM);
  #said = new Uint32Array(FIRST_ROOM);
  #thread = new Uint16Array(FIRST_ROOM);
  length = 0;

  /** What its arrays take, and what they take for a moment while they grow. */
  get bytes(): number {
    return this.#from.length * 14 * 1.5;
  }

  push({ from, to, thread, said }: Edge): void {
    const at = this.length++;
    if (at === this.#from.length) this.#grow();
    this.#from[at] = from;
    this.#to[at] = to;
    this.#said[at] = said;
    this.#thread[at] = thread;
  }

  at(place: number): Edge | undefined {
    if (place < 0 || place >= this.length) return undefined;
    return {
      from: this.#from[place] ?? 0,
      to: this.to(place),
      thread: this.#thread[place] ?? 0,
      said: this.said(place),
    };
  }

  /** Where it leads. */
  to(place: number): number {
    return this.#to[place] ?? 0;
  }

  /** Number of what it says. */
  said(place: number): number {
    return this.#said[place] ?? 0;
  }

  #grow(): void {
    const room = Math.ceil(this.length * 1.5);
    this.#from = larger(this.#from, new Uint32Array(room));
    this.#to = larger(this.#to, new Uint32Array(room));
    this.#said = larger(this.#said, new Uint32Array(room));
    this.#thread = larger(this.#thread, new Uint16Array(room));
  }
}

function larger<T extends Uint16Array | Uint32Array>(before: T, after: T): T {
  after.set(before);
  return after;
}
