/** What `item()` gives: a unique token, the original's `object()`. Equal only to itself, in every thread. */
export class Item {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
    Object.freeze(this);
  }
  toString(): string {
    return `item ${this.id}`;
  }
}
