/**
 * The names of shared objects' fields, kept once in memory for all objects of one thread that have the same ones in the
 * same order: those of a class, as a rule.
 *
 *   COUNT │ FROZEN │ per field: NAME (heap) │ NAME_LENGTH
 */
import { OutOfMemory } from '../memory/codec';
import { readText, textWords, writeText } from '../memory/text';
import type { Context } from '../sync/context';

const LAYOUT = { COUNT: 0, FROZEN: 1, FIRST: 2 } as const;
const NAME_WORDS = 2;

export interface Layout {
  /** Its heap block, which lives until the run's end. */
  readonly at: number;
  readonly fields: readonly LayoutField[];
  /** The object was frozen before it was shared: nobody can change it. */
  readonly frozen: boolean;
}

export interface LayoutField {
  readonly name: string;
  /** Whether the program ever writes a field of this name once its object is shared. */
  readonly mayChange: boolean;
}

/** One thread's view of them. */
export class Layouts {
  readonly #context: Context;
  readonly #mayChange: (name: string) => boolean;
  readonly #byNames = new Map<string, Layout>();
  readonly #byBlock = new Map<number, Layout>();

  constructor(context: Context, mayChange: (name: string) => boolean) {
    this.#context = context;
    this.#mayChange = mayChange;
  }

  /** The layout with these names, written into memory if this thread has none. Throws OutOfMemory. */
  of(names: readonly string[], frozen: boolean): Layout {
    const key = JSON.stringify([frozen, ...names]);
    const known = this.#byNames.get(key);
    if (known !== undefined) return known;
    const at = this.#write(names, frozen);
    const layout = { at, fields: this.#fieldsOf(names), frozen };
    this.#byNames.set(key, layout);
    this.#byBlock.set(at, layout);
    return layout;
  }

  read(at: number): Layout {
    const known = this.#byBlock.get(at);
    if (known !== undefined) return known;
    const { memory } = this.#context;
    const names = Array.from({ length: memory[at + LAYOUT.COUNT] ?? 0 }, (_, i) => {
      const name = at + LAYOUT.FIRST + i * NAME_WORDS;
      return readText(memory, memory[name] ?? 0, memory[name + 1] ?? 0);
    });
    const frozen = memory[at + LAYOUT.FROZEN] === 1;
    const layout = { at, fields: this.#fieldsOf(names), frozen };
    this.#byBlock.set(at, layout);
    return layout;
  }

  #fieldsOf(names: readonly string[]): LayoutField[] {
    return names.map((name) => ({ name, mayChange: this.#mayChange(name) }));
  }

  #write(names: readonly string[], frozen: boolean): number {
    const { memory, heap } = this.#context;
    const at = heap.allocate(LAYOUT.FIRST + names.length * NAME_WORDS);
    if (at === 0) throw new OutOfMemory();
    memory[at + LAYOUT.COUNT] = names.length;
    memory[at + LAYOUT.FROZEN] = frozen ? 1 : 0;
    for (const [i, name] of names.entries()) {
      const text = heap.allocate(textWords(name.length));
      if (text === 0) throw new OutOfMemory();
      writeText(memory, text, name);
      memory[at + LAYOUT.FIRST + i * NAME_WORDS] = text;
      memory[at + LAYOUT.FIRST + i * NAME_WORDS + 1] = name.length;
    }
    return at;
  }
}
