/**
 * Top-level variables are one variable for all threads. Those that are assigned to after their declaration live in
 * shared memory from the first start() on, and compiled text reads and writes them as members of `$v`; the others are
 * constants, which each thread gets when it starts, or, had they no value then, from here as soon as they have one.
 *
 *   LOCK │ per variable: STATE │ WRITES since the first start │ value cell
 */
import { CELL_WORDS, NO_ITEM, OutOfMemory } from '../memory/codec';
import { variableNumber } from '../memory/data-block';
import { CONTROL } from '../memory/layout';
import { Unshareable } from '../memory/shareable';
import { canBeTold, namedForm, recordForm } from '../queue/trace-item';
import type { Context } from '../sync/context';
import { noRoom } from '../sync/full-memory';
import { passDataGate } from '../sync/gate';
import { lock, unlock } from '../sync/mutex';
import { KIND_CODE, NONE, OBJECT_TYPES } from '../trace/events';

const SLOT = { STATE: 0, WRITES: 1, CELL: 2 } as const;
const SLOT_WORDS = SLOT.CELL + CELL_WORDS;
const UNSET = 0;
const SET = 1;
const { 'variable-read': READ, 'variable-written': WRITTEN } = KIND_CODE;

/** One thread's view of them. */
export class Variables {
  readonly #context: Context;
  readonly #names: readonly string[];
  readonly #shared: readonly string[];
  /** Before the first start(), when the main thread is alone. */
  readonly #own = new Map<number, unknown>();
  /** Those whose names the log has from this thread. */
  readonly #told: boolean[];
  /** `$v` of compiled text: a property for each variable that is shared. */
  readonly members: object = Object.create(null);

  /**
   * @param names of all variables that threads use, in the program's order
   * @param shared those of them that are assigned to
   */
  constructor(context: Context, names: readonly string[], shared: readonly string[]) {
    this.#context = context;
    this.#names = names;
    this.#shared = shared;
    this.#told = names.map(() => false);
    for (const name of shared) {
      const index = names.indexOf(name);
      Object.defineProperty(this.members, name, {
        get: () => this.#read(index),
        set: (value: unknown) => this.#write(index, value),
      });
    }
    Object.freeze(this.members);
  }

  isShared(name: string): boolean {
    return this.#shared.includes(name);
  }

  /** Called by whoever starts a thread, before it does. Throws Unshareable, MemoryError. */
  share(): void {
    const { memory, heap, codec, recorder } = this.#context;
    if (this.#block !== 0 || this.#names.length === 0) return;
    const words = 1 + this.#names.length * SLOT_WORDS;
    const block = heap.allocate(words);
    if (block === 0) throw noRoom(memory);
    memory.fill(0, block, block + words);
    for (const [index, value] of this.#own) {
      const at = slotAt(block, index);
      this.#inWords(index, () => codec.write(at + SLOT.CELL, value));
      memory[at + SLOT.STATE] = SET;
    }
    for (const name of this.#shared) {
      const object = variableNumber(this.#names.indexOf(name));
      const depth = OBJECT_TYPES.indexOf('variable');
      recorder.record('created', { object, depth, text: 'variable' });
      recorder.record('named', { object, text: name });
    }
    Atomics.store(memory, CONTROL.VARIABLES, block);
  }

  /** A constant has its value now, though threads run already: they find it here. */
  publish(name: string, value: unknown): void {
    const index = this.#names.indexOf(name);
    if (index < 0 || this.#block === 0 || this.isShared(name)) return;
    try {
      this.#write(index, value);
    } catch (error) {
      // Who uses it is told then.
      if (!(error instanceof Unshareable)) throw error;
    }
  }

  /** A constant that had no value when the thread was started. @returns undefined while it still has none */
  late(name: string): { readonly value: unknown } | undefined {
    const { memory } = this.#context;
    const index = this.#names.indexOf(name);
    const block = this.#block;
    if (block === 0 || index < 0) return undefined;
    const value = this.#look(index);
    return memory[slotAt(block, index) + SLOT.STATE] === SET ? { value } : undefined;
  }

  get #block(): number {
    return this.#context.memory[CONTROL.VARIABLES] ?? 0;
  }

  #read(index: number): unknown {
    const block = this.#block;
    const { memory } = this.#context;
    if (block === 0) {
      if (this.#own.has(index)) return this.#own.get(index);
    } else {
      const value = this.#look(index);
      if (memory[slotAt(block, index) + SLOT.STATE] !== UNSET) return value;
    }
    throw new ReferenceError(`Cannot access '${this.#names[index]}' before initialization`);
  }

  #look(index: number): unknown {
    const { memory, codec } = this.#context;
    const block = this.#block;
    const number = variableNumber(index);
    const step = passDataGate(this.#context, READ, number, NONE, false);
    const at = slotAt(block, index);
    lock(memory, block);
    try {
      const value = codec.peek(at + SLOT.CELL);
      if (step || memory[at + SLOT.WRITES] !== 0) this.#note(READ, index, value);
      return value;
    } finally {
      unlock(memory, block);
    }
  }

  #write(index: number, value: unknown): void {
    const block = this.#block;
    if (block === 0) {
      this.#own.set(index, value);
      return;
    }
    const { memory, codec } = this.#context;
    const number = variableNumber(index);
    const step = passDataGate(this.#context, WRITTEN, number, NONE, true);
    this.#inWords(index, () => codec.stage(value));
    const at = slotAt(block, index);
    lock(memory, block);
    try {
      codec.drop(at + SLOT.CELL);
      codec.store(at + SLOT.CELL, NO_ITEM);
      memory[at + SLOT.STATE] = SET;
      // A constant is written once, and before that it cannot be read.
      if (!step && !this.#shared.includes(this.#names[index] ?? '')) return;
      memory[at + SLOT.WRITES] = (memory[at + SLOT.WRITES] ?? 0) + 1;
      this.#note(WRITTEN, index, value);
    } finally {
      unlock(memory, block);
    }
  }

  /** In words that are in place: a shared counter makes nothing but these. */
  #note(code: number, index: number, value: unknown): void {
    const { recorder } = this.#context;
    const name = this.#names[index] ?? '';
    const told = this.#told[index] === true;
    const number = variableNumber(index);
    const text = recorder.keeps ? namedForm(name, recordForm(value), told) : '';
    const kept = recorder.recordFast(code, number, NONE, NONE, NONE, NONE, index, text, false);
    if (kept && !told) this.#told[index] = canBeTold(name);
  }

  #inWords(index: number, body: () => void): void {
    try {
      body();
    } catch (error) {
      if (error instanceof OutOfMemory) throw noRoom(this.#context.memory);
      if (!(error instanceof Unshareable)) throw error;
      throw new Unshareable(
        `${error.what}, which the variable '${this.#names[index]}' was to hold,`,
      );
    }
  }
}

function slotAt(block: number, index: number): number {
  return block + 1 + index * SLOT_WORDS;
}
