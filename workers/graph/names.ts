/**
 * What the things of one search are called, as the log of a run has it (app/model/flow/object-names.ts): a thread by its
 * label; else by the variable that first held it; else by whose field it is in; else by its class.
 */
const MOST_DOTS = 3;

export class Names {
  readonly #labels = new Map<number, string>();
  readonly #names = new Map<number, string>();
  readonly #owners = new Map<number, { readonly owner: number; readonly field: string }>();
  readonly #classes = new Map<number, string>();
  readonly #perClass = new Map<string, number>();

  /** A thread has begun under this label. */
  label(place: number, label: string): void {
    setOnce(this.#labels, place, label);
  }

  /** The first name that a thing was given stays. */
  call(place: number, name: string): void {
    setOnce(this.#names, place, name);
  }

  /** Something is in a field of something else. */
  keep(place: number, owner: number, field: string): void {
    setOnce(this.#owners, place, { owner, field });
  }

  /** It has come to life. Replays make it again and again. */
  made(place: number, className: string): void {
    if (this.#classes.has(place)) return;
    const count = (this.#perClass.get(className) ?? 0) + 1;
    this.#perClass.set(className, count);
    this.#classes.set(place, count === 1 ? className : `${className} ${count}`);
  }

  /** 'queue', 'inbox.lock', 'consumer.inQueue', 'Lock 2'. */
  of(place: number, dots = 0): string | null {
    const name = this.#labels.get(place) ?? this.#names.get(place);
    if (name !== undefined) return name;
    const kept = this.#owners.get(place);
    if (kept !== undefined && dots < MOST_DOTS) {
      const holder = this.of(kept.owner, dots + 1);
      return holder === null ? kept.field : `${holder}.${kept.field}`;
    }
    return this.#classes.get(place) ?? null;
  }
}

function setOnce<T>(known: Map<number, T>, place: number, value: T): void {
  if (!known.has(place)) known.set(place, value);
}
