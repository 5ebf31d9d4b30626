/** What one search knows of a program's things: each is a number, the same in every history in which it is the same. */
import type { Program } from '../threads/program';
import { NONE } from '../trace/events';
import { Alike } from './alike';
import type { Values } from './data-steps';
import { Interned } from './interned';
import { Names } from './names';
import { Unable } from './operations';
import type { Form, Wire } from './wire';

/** What a search takes for granted, until it finds out otherwise and begins again. */
export interface Granted {
  /** Numbers of shared data whose operations are steps: all that is written (schedule/stepped.ts). */
  readonly stepped: ReadonlySet<number>;
  /** Other threads than the main one make threads: then a thread's number depends on the order in which they do. */
  readonly makes: boolean;
  /** Kinds of threads that are not alike after all (alike.ts); null: no two threads are. */
  readonly unlike: ReadonlySet<string> | null;
}

export const NOTHING_GRANTED: Granted = { stepped: new Set(), makes: false, unlike: null };

export class World implements Values {
  readonly program: Program;
  readonly printWrites: 1 | 2;
  readonly granted: Granted;
  readonly alike: Alike;
  readonly names = new Names();
  /** Shared things: objects, their fields, variables, threads. */
  readonly #places = new Interned<string>();
  readonly #values = new Interned<Wire>();
  readonly #forms = new Interned<Form>();
  readonly #plain = new Map<string | number | boolean | null, number>();
  /** How many threads were made, and how many of them without a name. */
  readonly made = this.place('threads made');
  readonly nothing = this.value({ k: 'undefined' });

  constructor(program: Program, printWrites: 1 | 2, granted: Granted) {
    this.program = program;
    this.printWrites = printWrites;
    this.granted = granted;
    this.alike = new Alike(granted.unlike);
  }

  isStepped(data: number): boolean {
    return this.granted.stepped.has(data);
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

  /** The most frequent of all: found without making a text of it. */
  plain(v: string | number | boolean | null): number {
    const known = this.#plain.get(v);
    if (known !== undefined) return known;
    const number = this.value({ k: 'plain', v });
    this.#plain.set(v, number);
    return number;
  }

  value(wire: Wire): number {
    return this.#values.number(JSON.stringify(wire), wire);
  }

  wire(value: number): Wire {
    return this.#values.at(value);
  }

  contents(of: readonly number[]): number {
    return this.value({ k: 'contents', of });
  }

  /** Throws Unable for what is no number, text or the like. */
  plainValue(number: number): unknown {
    const wire = this.wire(number);
    if (wire.k === 'plain') return wire.v;
    if (wire.k === 'undefined') return undefined;
    if (wire.k === 'number') return Number(wire.v);
    if (wire.k === 'bigint') return BigInt(wire.v);
    throw new Unable('sorting objects by their texts', NONE);
  }

  form(form: Form): number {
    return this.#forms.number(JSON.stringify(form), form);
  }

  formOf(number: number): Form {
    return this.#forms.at(number);
  }
}
