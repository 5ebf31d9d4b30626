/** What one shared thing holds at one moment. Never changed: a step makes another one. Equal ones are one number. */
import { Interned } from './interned';

export interface Record {
  /** queue: tasks that are not done. lock: who holds it, + 1. field, variable: number of the value, + 1. */
  readonly count: number;
  /** queue: it was shut down. */
  readonly shut: boolean;
  /** queue, deque: numbers of values, the first first. */
  readonly items: readonly number[];
  /** Who waits, who came first first: for LINE.GET, LINE.PUT, LINE.JOIN of a queue, else one line. */
  readonly lines: readonly (readonly number[])[];
}

export const LINE = { ONLY: 0, GET: 0, PUT: 1, JOIN: 2 } as const;

const NOBODY: Record['lines'] = [];
const EMPTY: Record = { count: 0, shut: false, items: [], lines: NOBODY };

export class Records {
  readonly #records = new Interned<Record>();

  constructor() {
    this.numberOf(EMPTY);
  }

  numberOf(record: Record): number {
    const { count, shut, items, lines } = record;
    // Nearly always nobody waits.
    const waiting = lines.some((line) => line.length > 0);
    const waits = waiting ? lines.map((line) => line.join()).join(';') : '';
    const key = `${count} ${shut} ${items.join()} ${waits}`;
    return this.#records.number(key, waiting ? record : { ...record, lines: NOBODY });
  }

  at(number: number): Record {
    return this.#records.at(number);
  }

  get size(): number {
    return this.#records.size;
  }
}
