/**
 * One thread's side of all plain data that threads share. Made when the first piece of it is given away or arrives: a
 * program that shares none pays nothing.
 */
import { type DataRef, findData, readRef } from '../memory/data-block';
import type { Identities } from '../memory/shareable';
import type { Context } from '../sync/context';
import { FrozenData } from './frozen';
import { handOver, type Owner } from './hand-over';
import { Keys } from './keys';
import { ListShells } from './list-shell';
import { listOperations, tableOperations } from './memory-operations';
import { TableShells } from './table-shells';

interface Shells {
  readonly lists: ListShells;
  readonly tables: TableShells;
}

/** What the language's own operations ask of shared data: access.ts, natives.ts. */
export interface Asked extends Shells {
  copy(ref: DataRef): object;
}

/** One thread's side of it, as the rest of the thread sees it. */
export interface Shared extends Asked {
  at(value: object): number;
  shell(at: number): object;
}

/** What the registry knows of objects with an identity. */
export type Identified = Pick<Owner, 'fieldsOf' | 'nameOf'>;

export class SharedData implements Shared {
  readonly #context: Context;
  readonly #shells = new Map<number, object>();
  readonly #pending = new Map<object, number>();
  readonly #owner: Owner;
  readonly #frozen: FrozenData;
  readonly lists: ListShells;
  readonly tables: TableShells;
  #given = 0;

  constructor(context: Context, identities: Identities, identified: Identified) {
    this.#context = context;
    const keys = new Keys(context);
    this.lists = new ListShells(listOperations(context));
    this.tables = new TableShells(tableOperations(context, keys));
    this.#frozen = new FrozenData(context, keys);
    this.#owner = {
      context,
      keys,
      identities,
      fieldsOf: (value) => identified.fieldsOf(value),
      nameOf: (value) => identified.nameOf(value),
      knows: (value) => this.#known(value) !== undefined,
      become: (value, ref) => this.#become(value, ref),
      pending: this.#pending,
      nextNumber: () => this.#given++,
    };
  }

  /** As Identities.dataAt. */
  at(value: object): number {
    return this.#known(value) ?? handOver(this.#owner, value);
  }

  /** The one object that stands for a block in this thread. */
  shell(at: number): object {
    return this.#shells.get(at) ?? this.#make(readRef(this.#context.memory, at));
  }

  #make(ref: DataRef): object {
    const keep = (shell: object) => {
      this.#shells.set(ref.at, shell);
      return shell;
    };
    if (ref.frozen) return this.#frozen.make(ref, keep);
    return keep(ref.type === 'list' ? this.lists.make(ref) : this.tables.make(ref));
  }

  #known(value: object): number | undefined {
    return findData(value)?.at ?? this.#frozen.at(value) ?? this.#pending.get(value);
  }

  copy(ref: DataRef): object {
    return copyOf(this, ref);
  }

  #become(value: object, ref: DataRef): void {
    this.#shells.set(ref.at, value);
    if (ref.frozen) this.#frozen.keep(value, ref);
    else if (Array.isArray(value)) this.lists.become(value, ref);
    else this.tables.become(value, ref);
  }
}

/** What a shared value holds at one moment, as an array, object, Map or Set of the thread's own. */
export function copyOf({ lists, tables }: Shells, ref: DataRef): object {
  switch (ref.type) {
    case 'list':
      return lists.all(ref);
    case 'map':
      return new Map(tables.pairs(ref));
    case 'set':
      return new Set(tables.pairs(ref).map(([key]) => key));
    case 'object':
      return Object.fromEntries(tables.entries(ref));
    default:
      return ref.type satisfies never;
  }
}
