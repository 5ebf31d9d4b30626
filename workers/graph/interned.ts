/** Equal things, counted once: each gets a small number, and the number stands for it from then on. */
export class Interned<T> {
  readonly #numbers = new Map<string, number>();
  readonly #things: T[] = [];

  /** @param key equal for equal things, and for no others */
  number(key: string, thing: T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#things.length);
    this.#things.push(thing);
    return this.#things.length - 1;
  }

  at(number: number): T {
    const thing = this.#things[number];
    if (thing === undefined) throw new RangeError(`there is no thing ${number}`);
    return thing;
  }

  get size(): number {
    return this.#things.length;
  }
}
