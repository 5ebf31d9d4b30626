/** What things are called: the variable that holds them, or a way to say them without one. */

import {
  NONE,
  OBJECT_TYPES,
  type ObjectType,
  type TraceEvent,
} from '../../../workers/trace/events';
import { shortened } from '../long-name';

export interface KnownObject {
  readonly id: number;
  readonly type: ObjectType;
  readonly className: string;
  readonly maxsize: number;
  /** First variable it was seen in, '' none. */
  readonly name: string;
  /** Who holds it in a field, in order. */
  readonly owners: readonly { readonly object: number; readonly field: string }[];
  /** Counts objects of the same class, from 1. */
  readonly ordinal: number;
}

const MOST_DOTS = 3;

/** Collects `created`, `named` and `member`. */
export class ObjectNames {
  #objects = new Map<number, KnownObject>();
  /** Of thread objects. */
  #threadLabels = new Map<number, string>();
  #perClass = new Map<string, number>();

  absorb(event: TraceEvent): void {
    const { kind, object } = event;
    const text = shortened(event.text);
    if (kind === 'thread-started') this.#threadLabels.set(object, text);
    if (kind === 'created')
      this.#add(object, OBJECT_TYPES[event.depth] ?? 'instance', text, Math.max(0, event.arg));
    else if (kind === 'named')
      this.#change(object, (known) => (known.name === '' ? { ...known, name: text } : known));
    else if (kind === 'member')
      this.#change(event.arg, (known) => ({
        ...known,
        owners: [...known.owners, { object, field: text }],
      }));
  }

  get(object: number): KnownObject | undefined {
    return this.#objects.get(object);
  }

  /** For an event about something that nobody saw created. */
  assume(object: number, type: ObjectType): KnownObject {
    return this.#objects.get(object) ?? this.#add(object, type, '', 0);
  }

  /** 'queue', 'inbox.items', 'consumer.inQueue', 'Queue 2'. */
  label(object: number, depth = 0): string {
    const known = this.#objects.get(object);
    if (!known) return '';
    if (known.name !== '') return known.name;
    const [owner] = known.owners;
    // Two objects may hold each other: names end somewhere.
    if (owner && owner.object !== NONE && depth < MOST_DOTS) {
      const holder = this.#threadLabels.get(owner.object) ?? this.label(owner.object, depth + 1);
      return holder === '' ? owner.field : `${holder}.${owner.field}`;
    }
    const kind = known.className || known.type;
    return known.ordinal === 1 ? kind : `${kind} ${known.ordinal}`;
  }

  #add(id: number, type: ObjectType, className: string, maxsize: number): KnownObject {
    const ordinal = (this.#perClass.get(className) ?? 0) + 1;
    this.#perClass.set(className, ordinal);
    const known = {
      id,
      type,
      className,
      maxsize,
      name: '',
      owners: this.#objects.get(id)?.owners ?? [],
      ordinal,
    };
    this.#objects.set(id, known);
    return known;
  }

  #change(object: number, change: (known: KnownObject) => KnownObject): void {
    const known = this.#objects.get(object);
    if (known) this.#objects.set(object, change(known));
  }
}
