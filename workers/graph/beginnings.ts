/** What threads began with, each numbered once: threads that began alike are one tree of histories. */
import type { Beginning } from './beginning';
import type { Ground } from './graph-environment';
import type { Form } from './wire';

/** The number of the main thread's, which began with nothing. */
export const MAINS = 0;

export class Beginnings {
  readonly #world: Ground['world'];
  readonly #all: (Beginning | null)[] = [null];
  readonly #numbers = new Map<string, number>();

  constructor(world: Ground['world']) {
    this.#world = world;
  }

  /** null for the main thread's. */
  at(number: number): Beginning | null {
    return this.#all[number] ?? null;
  }

  numberOf(begun: Beginning, form: Form): number {
    const beginning = this.#world.alike.taken(begun, form);
    const key = JSON.stringify(beginning);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#all.push(beginning) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** What its code is: equal for threads that run the same function, of objects of one class with the same constants. */
  codeOf(number: number): string {
    const beginning = this.at(number);
    if (!beginning) return 'main';
    const self = this.#world.wire(beginning.self);
    const form = self.k === 'thing' ? this.#world.formOf(self.form) : undefined;
    const constants = form?.fields.flatMap(([name, at]) => ('value' in at ? [name, at.value] : []));
    return JSON.stringify([form?.classIndex, constants, beginning.target]);
  }
}
