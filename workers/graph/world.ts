/** What one search knows of a program's things: each is a number, the same in every history in which it is the same. */
import type { Program } from '../threads/program';
import { Interned } from './interned';
import { Names } from './names';
import type { Form, Wire } from './wire';

export class World {
  readonly program: Program;
  readonly printWrites: 1 | 2;
  readonly names = new Names();
  /** Shared things: objects, their fields, variables, threads. */
  readonly #places = new Interned<string>();
  readonly #values = new Interned<Wire>();
  readonly #forms = new Interned<Form>();

  constructor(program: Program, printWrites: 1 | 2) {
    this.program = program;
    this.printWrites = printWrites;
  }

  /** @param key says which thing it is: who made it, as its how many-th */
  place(key: string): number {
    return this.#places.number(key, key);
  }

  placeOfThread(number: number): number {
    return this.place(`thread ${number}`);
  }

  placeOfVariable(name: string): number {
    const place = this.place(`variable ${name}`);
    this.names.call(place, name);
    return place;
  }

  get places(): number {
    return this.#places.size;
  }

  value(wire: Wire): number {
    return this.#values.number(JSON.stringify(wire), wire);
  }

  wire(value: number): Wire {
    return this.#values.at(value);
  }

  form(form: Form): number {
    return this.#forms.number(JSON.stringify(form), form);
  }

  formOf(number: number): Form {
    return this.#forms.at(number);
  }
}
