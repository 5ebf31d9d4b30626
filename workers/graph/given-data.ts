/**
 * One thread's side of the arrays, objects, Maps and Sets that threads share, for one replay: what data/shared-data.ts is
 * in the engine, with the same shells. Who they are is the same too: the how-manieth that their thread gave away.
 *
 * What nobody writes makes no steps, and goes from thread to thread with what it holds. So a search takes all of it for
 * unwritten, and begins again with what it sees written (schedule/stepped.ts).
 */
import { copyOf, type Shared } from '../data/shared-data';
import { type Piece, withinReach } from '../data/within-reach';
import { type DataRef, dataNumber, findData } from '../memory/data-block';
import { Unshareable } from '../memory/shareable';
import { NONE } from '../trace/events';
import type { DataShells, Gate, Given } from './data-shells';
import { asKey, dataStep, writes } from './data-steps';
import { FrozenGiven } from './frozen-given';
import { CannotCross, kindOf } from './gifts';
import type { DataWish } from './operations';
import type { Replay } from './replay';
import type { Contents } from './wire';
import type { World } from './world';

/** It is being given away. */
interface Going {
  readonly ref: DataRef;
  readonly piece: Piece;
  holds: Contents | 'asked' | null;
}

export class GivenData implements Shared, Given {
  readonly #world: World;
  readonly #replay: Replay;
  readonly #used: DataShells;
  readonly gate: Gate;
  readonly #shells = new Map<number, object>();
  /** Of what makes no steps. */
  readonly #holds = new Map<number, Contents>();
  readonly #numbers = new Map<number, number>();
  readonly #going = new Map<object, Going>();
  readonly #frozen: FrozenGiven;
  /** How deep it is in what holds what. */
  #depth = 0;

  constructor(world: World, replay: Replay, used: DataShells, gate: Gate) {
    this.#world = world;
    this.#replay = replay;
    this.#used = used;
    this.gate = gate;
    this.#frozen = new FrozenGiven((number) => gate.take(number));
    used.current = this;
  }

  /** Whether it is shared. */
  isKnown(value: object): boolean {
    return this.#refOf(value) !== undefined;
  }

  #refOf(value: object): DataRef | undefined {
    return findData(value) ?? this.#frozen.refOf(value);
  }

  get lists() {
    return this.#used.lists;
  }

  get tables() {
    return this.#used.tables;
  }

  /** Its place. What is not shared yet is from now on. Throws Unshareable. */
  at(value: object): number {
    try {
      return this.#share(value).at;
    } catch (error) {
      if (error instanceof CannotCross) return this.#replay.refuse(error.message);
      throw error;
    }
  }

  /** The one object that stands for shared data in this thread. */
  shell(at: number): object {
    const shell = this.#shells.get(at);
    if (shell === undefined) throw new RangeError(`nobody has given away ${at}`);
    return shell;
  }

  copy(ref: DataRef): object {
    return copyOf(this, ref);
  }

  /** Number of it as a value. What is not shared yet is from now on. Throws CannotCross. */
  numberOf(value: object): number {
    const going = this.#going.get(value);
    if (going !== undefined) return this.#numberOfGoing(going);
    try {
      return this.#number(this.#share(value));
    } catch (error) {
      throw error instanceof Unshareable ? new CannotCross(error.what) : error;
    }
  }

  /** What stands for the value in this thread. */
  take(ref: DataRef, holds: Contents | null): object {
    const known = this.#shells.get(ref.at);
    if (known !== undefined) return known;
    if (holds !== null) this.#holds.set(ref.at, holds);
    this.#used.install();
    if (ref.frozen)
      return this.#frozen.make(ref, holds ?? NOTHING, (made) => this.#shells.set(ref.at, made));
    const shell = ref.type === 'list' ? this.lists.make(ref) : this.tables.make(ref);
    this.#shells.set(ref.at, shell);
    return shell;
  }

  #share(value: object): DataRef {
    const known = this.#refOf(value) ?? this.#going.get(value)?.ref;
    if (known !== undefined) return known;
    const { pieces, values } = withinReach(this.gate, value);
    const [other] = values;
    if (other !== undefined) {
      const what = `${kindOf(other)} that goes to another thread`;
      if (other === value) throw new CannotCross(what);
      // Others may be numbered differently from here on, should it be left out.
      this.#replay.refuse(what);
    }
    const going = pieces.map((piece): Going => ({ ref: this.#newRef(piece), piece, holds: null }));
    for (const each of going) this.#going.set(each.piece.value, each);
    try {
      for (const each of going) this.#begin(each);
    } finally {
      for (const each of going) this.#going.delete(each.piece.value);
    }
    this.#used.install();
    for (const { ref, piece } of going) this.#become(piece.value, ref);
    const [first] = going;
    if (first === undefined) throw new CannotCross('an object that goes to another thread');
    return first.ref;
  }

  /** As in the engine what is frozen has no number: nothing of it is a step. */
  #newRef({ type, frozen }: Piece): DataRef {
    const { thread } = this.#replay;
    if (frozen) {
      const at = this.#world.place(`frozen ${thread} ${this.#replay.count('frozen')}`);
      return { at, number: NONE, type, frozen };
    }
    const number = dataNumber(thread, this.#replay.count('data'));
    return { at: this.#world.place(`data ${number}`), number, type };
  }

  #begin(going: Going): void {
    const { ref } = going;
    const holds = this.#contentsOf(going);
    if (this.#world.isStepped(ref.number)) this.#replay.begin(ref.at, holds);
    else this.#holds.set(ref.at, holds);
  }

  #contentsOf(going: Going): Contents {
    const { ref, piece, holds } = going;
    if (holds === 'asked') return this.#goesRound(ref);
    if (holds !== null) return holds;
    going.holds = 'asked';
    if (this.#depth >= DEEPEST) return this.#replay.refuse('data that holds data that holds …');
    this.#depth++;
    try {
      const made = contents(piece, (value) => this.gate.tryGive(value));
      going.holds = made;
      return made;
    } finally {
      this.#depth--;
    }
  }

  /** Without a record of its own it would have to hold itself. What is frozen has none: then what it leads through. */
  #goesRound(ref: DataRef): never {
    if (!ref.frozen) return this.#replay.beginAnew({ stepped: ref.number });
    const open = [...this.#going.values()].find(
      (each) => each.holds === 'asked' && !each.ref.frozen,
    );
    if (open) return this.#replay.beginAnew({ stepped: open.ref.number });
    return this.#replay.refuse('frozen data that holds itself');
  }

  #numberOfGoing(going: Going): number {
    const { ref } = going;
    if (!this.#world.isStepped(ref.number)) this.#holds.set(ref.at, this.#contentsOf(going));
    return this.#number(ref);
  }

  #number(ref: DataRef): number {
    const known = this.#numbers.get(ref.at);
    if (known !== undefined) return known;
    const holds = this.#world.isStepped(ref.number) ? null : (this.#holds.get(ref.at) ?? null);
    const number = this.#world.value({ k: 'data', ref, holds });
    this.#numbers.set(ref.at, number);
    return number;
  }

  #become(value: object, ref: DataRef): void {
    this.#shells.set(ref.at, value);
    if (ref.frozen) {
      this.#frozen.keep(value, ref);
      return;
    }
    if (Array.isArray(value)) this.lists.become(value, ref);
    else this.tables.become(value, ref);
    const { names } = this.#world;
    names.made(ref.at, WORDS[ref.type]);
    const name = this.gate.nameOf(value);
    if (name !== undefined) names.call(ref.at, name);
  }

  /** What a wish gives: a number of a value, or one of GIVES. */
  make(ref: DataRef, wish: DataWish): number {
    if (this.#world.isStepped(ref.number)) return this.#replay.pass({ ...wish, on: ref.at });
    if (writes(wish)) this.#replay.beginAnew({ stepped: ref.number });
    this.#replay.goOn();
    return dataStep(this.#world, this.#holds.get(ref.at) ?? NOTHING, wish).gave;
  }
}

/** A chain of more is no depth for calls. */
const DEEPEST = 400;
const NOTHING: Contents = { items: [], count: 0 };
const WORDS = { list: 'Array', object: 'Object', map: 'Map', set: 'Set' } as const;

function contents(
  { type, contents: parts }: Piece,
  numberOf: (value: unknown) => number,
): Contents {
  if (type === 'list') return { items: parts.map(([, value]) => numberOf(value)), count: 0 };
  const items = parts.flatMap(([key, value], i) => [i, numberOf(asKey(key)), numberOf(value)]);
  return { items, count: parts.length };
}
