/**
 * Threads that are alike: begun with the same code and the same values. Who of them has come how far makes no difference to
 * anybody, so states that differ in that alone are one state, and three hundred thousand become a few hundred.
 *
 * It makes none as long as nobody can tell them apart: none of them makes anything that is numbered by its thread, holds a
 * lock, or is asked for its name; and main joins them one after the other with nothing in between. (Then it may as well
 * wait at the first of these joins until all have ended: rules.ts.) All of that is taken for granted, and noticed where it
 * is not so: then the search begins again, and tells those threads apart.
 */
import type { Beginning } from './beginning';
import type { NotGranted } from './operations';
import type { Form } from './wire';

/** Who notices that something is not as it was taken for granted: a replay. */
interface Notices {
  beginAnew(found: NotGranted): never;
}

export class Alike {
  readonly #on: boolean;
  readonly #unlike: ReadonlySet<string>;
  /** What the first of each kind began with: the others are taken for it. */
  readonly #first = new Map<string, Beginning>();
  readonly #threads = new Map<string, Set<number>>();
  readonly #kindsOf = new Map<number, Set<string>>();
  /** Kinds and threads that somebody has told apart before there were two. */
  readonly #told = new Set<string>();
  readonly #known = new Set<number>();

  /** @param unlike kinds that were found not to be; null: no two threads are taken for alike */
  constructor(unlike: ReadonlySet<string> | null) {
    this.#on = unlike !== null;
    this.#unlike = unlike ?? new Set();
  }

  /** Some thread is, or would be, like another one. */
  any = false;

  /** Whether those that are alike are taken for one. */
  get on(): boolean {
    return this.#on && this.any;
  }

  /** @param form of its own object. @returns what it is to be taken to begin with */
  taken(beginning: Beginning, form: Form): Beginning {
    const kind = kindOf(beginning, form);
    const { thread } = beginning;
    if (kind === null || this.#unlike.has(kind) || this.#told.has(kind) || this.#known.has(thread))
      return beginning;
    if (addTo(this.#threads, kind, thread).size > 1) this.any = true;
    addTo(this.#kindsOf, thread, kind);
    const first = this.#first.get(kind) ?? beginning;
    this.#first.set(kind, first);
    return this.#on ? first : beginning;
  }

  /** Something is done that tells a thread from others. Throws when it was taken for one of several. */
  tellApart(thread: number, replay: Notices): void {
    if (thread === 0 || !this.#on) return;
    this.#known.add(thread);
    for (const kind of this.#kindsOf.get(thread) ?? []) {
      this.#told.add(kind);
      if ((this.#threads.get(kind)?.size ?? 0) > 1) replay.beginAnew({ unlike: [kind] });
    }
  }

  /** Kinds of a thread, for those who find out outside a replay. */
  kindsOf(thread: number): readonly string[] {
    return [...(this.#kindsOf.get(thread) ?? [])];
  }
}

/** null: it has fields that may be written, so that it is nobody's like. */
function kindOf(
  { daemon, target, args, constants, statics }: Beginning,
  form: Form,
): string | null {
  const { type, classIndex, fields } = form;
  if (type !== 'thread' || fields.some(([, at]) => 'place' in at)) return null;
  return JSON.stringify([classIndex, fields, daemon, target, args, constants, statics]);
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): ReadonlySet<V> {
  const known = sets.get(key) ?? new Set();
  sets.set(key, known.add(value));
  return known;
}
