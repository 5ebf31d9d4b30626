/** `$` for a replay: what the engine's own (threads/environment.ts) does in shared memory, it does by operations. */

import type { Shared } from '../data/shared-data';
import type { Context } from '../sync/context';
import type { StaticValue } from '../threads/capture';
import { Environment, type Modules } from '../threads/environment';
import { Registry } from '../threads/registry';
import type { GivenStatic } from './beginning';
import type { Crossing } from './crossing';
import type { DataShells } from './data-shells';
import { CannotCross } from './gifts';
import { Suspended } from './operations';
import type { Replay } from './replay';
import type { World } from './world';

/** The program's text as functions, for all replays: made once. By the key of `functionOf`. */
export type TextFunctions = Map<string, unknown>;

/** What `$` needs besides a replay, and no replay changes. */
export interface Ground {
  readonly world: World;
  readonly context: Context;
  readonly texts: TextFunctions;
  readonly shells: DataShells;
  /** What cells may import. */
  readonly modules: Modules;
  /** Instead of the language's own for chance and time. */
  readonly globals: Readonly<Record<string, object>>;
}

/** What is shared here is in no memory. */
class GivenRegistry extends Registry {
  readonly #data: Shared;

  constructor(data: Shared) {
    super();
    this.#data = data;
  }

  override get sharedData(): Shared {
    return this.#data;
  }
}

export class GraphEnvironment extends Environment {
  readonly #ground: Ground;
  readonly #replay: Replay;
  readonly #crossing: Crossing;
  readonly #members: object = Object.create(null);
  /** Shared variables before the first start, when main is alone. */
  readonly #own = new Map<string, unknown>();
  /** Threads run: variables are shared. */
  started: boolean;

  constructor(ground: Ground, replay: Replay, crossing: Crossing) {
    super(ground.context, ground.world.program, ground.modules, new GivenRegistry(crossing.data));
    this.#ground = ground;
    this.#replay = replay;
    this.#crossing = crossing;
    this.started = replay.thread !== 0;
    for (const name of ground.world.program.shared) {
      Object.defineProperty(this.#members, name, {
        get: () => this.#read(name),
        set: (value: unknown) => this.#write(name, value),
      });
    }
    Object.freeze(this.#members);
  }

  override get v(): object {
    return this.#members;
  }

  #read(name: string): unknown {
    if (this.started)
      return this.#crossing.read('variable-read', this.#ground.world.placeOfVariable(name), name);
    if (this.#own.has(name)) return this.#own.get(name);
    throw new ReferenceError(`Cannot access '${name}' before initialization`);
  }

  #write(name: string, value: unknown): void {
    if (this.started)
      this.#crossing.write('variable-written', this.#ground.world.placeOfVariable(name), value);
    else this.#own.set(name, value);
  }

  /** Called by whoever starts a thread, before it does. */
  shareVariables(): void {
    for (const [name, value] of this.#own)
      this.#replay.begin(this.#ground.world.placeOfVariable(name), this.#crossing.give(value));
    this.#own.clear();
    this.started = true;
  }

  /** Values of the top-level constants that threads use, by name; those that cannot go are left out. */
  constants(): [string, number][] {
    const { variables, shared } = this.#ground.world.program;
    const given: [string, number][] = [];
    for (const name of variables) {
      if (shared.includes(name) || name in this.unusable) continue;
      let value: unknown;
      try {
        value = this.scope[name]?.();
      } catch (error) {
        if (error instanceof ReferenceError) continue;
        throw error;
      }
      try {
        given.push([name, this.#crossing.tryGive(value)]);
      } catch (error) {
        if (!(error instanceof CannotCross)) throw error;
      }
    }
    return given;
  }

  /** Constants that a new thread was not given. */
  unusableWithout(given: readonly string[]): string[] {
    const { variables, shared } = this.#ground.world.program;
    return variables.filter((name) => !given.includes(name) && !shared.includes(name));
  }

  /** Class-wide values, as a new thread gets them. Those that may be written are asked of an object that threads share. */
  givenStatics(given: readonly StaticValue[]): GivenStatic[] {
    return given.map(({ className, name, value, shared = false, unusable }) => ({
      className,
      name,
      shared,
      value: unusable ?? this.#staticValue(value),
    }));
  }

  /** A function stays in its thread: the other has its own. */
  #staticValue(value: unknown): number | string {
    try {
      return this.#crossing.tryGive(value);
    } catch (error) {
      if (error instanceof CannotCross && typeof value === 'function') return error.message;
      if (error instanceof CannotCross) return this.#replay.refuse(error.message);
      throw error;
    }
  }

  override forbid(reasons: ReadonlyMap<string, string>): void {
    for (const [name, reason] of reasons) {
      const refuse = () => this.#replay.refuse(reason);
      Object.defineProperty(this.unusable, name, { get: refuse, set: refuse });
    }
  }

  override gift(value: unknown): unknown {
    this.#crossing.gift(value);
    return value;
  }

  override named(name: string, value: unknown): void {
    const place = this.#crossing.placeOf(value);
    if (place !== undefined) this.#ground.world.names.call(place, name);
    else if (typeof value === 'object' && value !== null) this.call(value, name);
  }

  override tick(): void {
    this.#replay.turn();
  }

  override spin(): void {
    this.#replay.refuse('a loop that looks again and again until something changes');
  }

  override caught(error: unknown): void {
    if (error instanceof Suspended) throw error;
    // After the throw nothing counts that the code does.
    this.#replay.goOn();
    super.caught(error);
  }

  override repeatable(): Readonly<Record<string, object>> {
    return this.#ground.globals;
  }

  protected override functionOf(
    key: string,
    parameters: readonly string[],
    text: () => string,
  ): unknown {
    const known = this.#ground.texts.get(key);
    if (known !== undefined) return known;
    const made = super.functionOf(key, parameters, text);
    this.#ground.texts.set(key, made);
    return made;
  }
}
