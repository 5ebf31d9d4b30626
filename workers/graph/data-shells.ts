/**
 * What stands for shared data in replays: the engine's shells, over wishes instead of memory. Made once for a search, since
 * one replay is under way at a time; so are the language's own functions that look past a shell (data/natives.ts). None of it is made for a program that shares no data.
 */
import { ListShells } from '../data/list-shell';
import { installNatives } from '../data/natives';
import type { ListOperations, TableOperations } from '../data/operations';
import { TableShells } from '../data/table-shells';
import type { Looker } from '../data/within-reach';
import type { DataRef } from '../memory/data-block';
import { asKey } from './data-steps';
import { type DataWish, GIVES } from './operations';
import type { World } from './world';

/** What gives values away and takes them: crossing.ts. */
export interface Gate extends Looker {
  give(value: unknown): number;
  /** Throws CannotCross. */
  tryGive(value: unknown): number;
  take(number: number): unknown;
  nameOf(value: object): string | undefined;
}

/** What a replay knows of shared data: given-data.ts. */
export interface Given {
  readonly gate: Gate;
  /** What a wish gives: a number of a value, or one of GIVES. */
  make(ref: DataRef, wish: DataWish): number;
  copy(ref: DataRef): object;
}

export class DataShells {
  readonly #world: World;
  #lists: ListShells | undefined;
  #tables: TableShells | undefined;
  #current: Given | undefined;
  #restore: (() => void) | undefined;

  constructor(world: World) {
    this.#world = world;
  }

  get lists(): ListShells {
    this.#lists ??= new ListShells(this.#listOperations());
    return this.#lists;
  }

  get tables(): TableShells {
    this.#tables ??= new TableShells(this.#tableOperations());
    return this.#tables;
  }

  /** Of the replay that is under way. */
  get current(): Given {
    if (this.#current === undefined) throw new Error('no replay is under way');
    return this.#current;
  }

  set current(data: Given) {
    this.#current = data;
  }

  /** Something is shared: from now on the language's own functions see it. */
  install(): void {
    this.#restore ??= installNatives({ copy: (ref) => this.current.copy(ref) });
  }

  /** The language's own functions are as they were. */
  leave(): void {
    this.#restore?.();
    this.#restore = undefined;
  }

  #listOperations(): ListOperations {
    const take = (number: number) => this.current.gate.take(number);
    const give = (value: unknown) => this.current.gate.give(value);
    return {
      read: (ref, index) => take(this.current.make(ref, { kind: 'list-read', how: 'one', index })),
      next: (ref, index) => {
        const gave = this.current.make(ref, { kind: 'list-read', how: 'next', index });
        const done = gave === GIVES.OVER;
        return { done, value: done ? undefined : take(gave) };
      },
      length: (ref) => this.current.make(ref, { kind: 'list-length-read' }),
      all: (ref) => this.#all(this.current.make(ref, { kind: 'list-read', how: 'all' })).map(take),
      write: (ref, index, value) => {
        this.current.make(ref, { kind: 'list-written', index, value: give(value) });
      },
      add: (ref, given, end) =>
        this.current.make(ref, { kind: 'list-added', values: given.map(give), end }),
      take: (ref, end) => take(this.current.make(ref, { kind: 'list-removed', end })),
      setLength: (ref, length) => {
        this.current.make(ref, { kind: 'list-removed', length });
      },
      rearrange: (ref, how, given) => {
        const added = given.map(give);
        return this.#all(this.current.make(ref, { kind: 'list-written', how, added })).map(take);
      },
    };
  }

  #tableOperations(): TableOperations {
    const take = (number: number) => this.current.gate.take(number);
    const give = (value: unknown) => this.current.gate.give(value);
    const key = (value: unknown) => give(asKey(value));
    return {
      read: (ref, of) => {
        const gave = this.current.make(ref, { kind: 'key-read', key: key(of) });
        const found = gave !== GIVES.MISSING;
        return { found, value: found ? take(gave) : undefined };
      },
      write: (ref, of, value) => {
        const wish = { kind: 'key-written', key: key(of), value: give(value) } as const;
        this.current.make(ref, wish);
      },
      delete: (ref, of) =>
        this.current.make(ref, { kind: 'key-deleted', key: key(of) }) === GIVES.YES,
      clear: (ref) => {
        this.current.make(ref, { kind: 'key-deleted', key: null });
      },
      size: (ref) => this.current.make(ref, { kind: 'keys-read', how: 'size' }),
      all: (ref) => {
        const all = this.#all(this.current.make(ref, { kind: 'keys-read', how: 'all' }));
        const pairs: [unknown, unknown][] = [];
        for (let at = 0; at < all.length; at += 3)
          pairs.push([take(all[at + 1] ?? 0), take(all[at + 2] ?? 0)]);
        return pairs;
      },
      next: (ref, last) => {
        const gave = this.current.make(ref, { kind: 'keys-read', how: 'next', last });
        if (gave === GIVES.MISSING) return undefined;
        const [number = 0, of = 0, value = 0] = this.#all(gave);
        return { number, key: take(of), value: take(value) };
      },
    };
  }

  /** The numbers that stand for all that something held. */
  #all(gave: number): readonly number[] {
    const wire = this.#world.wire(gave);
    return wire.k === 'contents' ? wire.of : [];
  }
}
