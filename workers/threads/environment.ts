/**
 * `$`: what compiled code (app/languages) finds as its only parameter, and how a thread's text comes to life.
 *
 *   $.recorder.place = …   the statement that runs now          $.tick()       in every loop: Stop reaches `for (;;) {}`
 *   $.spin(loop)           before and in loops that do nothing but look
 *   $.at(place, value)     the same, inside an expression       $.caught(e)    first in every catch: Stop passes through
 *   $.from('queue', 'Queue')  an import                         $.named(n, v)  after a top-level declaration
 *   $.inline(i, f)         a function written inline at top level
 *   $.closure(…), $.making(…), $.method(…), $.bound(…)   functions that are made anew in other threads: functions.ts
 *   $.cell(name, value)    a variable that such a function closes over, and that changes
 *   $.v.name               a variable that threads share   $.gift(x)       a literal that its giver does not keep
 *   $.len(x.length, x)     and other questions that an emptied shell would answer wrongly: data/access.ts
 */
import { Access } from '../data/access';
import { findData } from '../memory/data-block';
import { CONTROL } from '../memory/layout';
import type { Context } from '../sync/context';
import { checkStop, StopRun } from '../sync/gate';
import type { Recorder } from '../trace/recorder';
import type { StaticValue, Variable } from './capture';
import type { Definitions } from './definitions';
import { Functions, type Making } from './functions';
import { MakeFunction } from './make-function';
import type { Program, ProgramText } from './program';
import type { Registry } from './registry';
import { repeatableGlobals } from './repeatable';
import { findRef } from './shared-object';
import { Statics } from './statics';
import { Variables } from './variables';
import { WITHHELD } from './withheld';

/** Loop turns between two looks at the gate. */
const TICK_MASK = 255;

export type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export class Environment extends Access implements Definitions {
  readonly recorder: Recorder;
  readonly functions: readonly string[];
  readonly classes: readonly string[];
  readonly inline: unknown[] = [];
  /** Getters of top-level names: set by the text's first line. */
  scope: Readonly<Record<string, () => unknown>> = {};
  /** Reads of unusable captured variables go here, through `with`. No prototype: it would shadow real names. */
  readonly unusable: object = Object.create(null);

  readonly #registry: Registry;
  readonly #variables: Variables;
  readonly #statics: Statics;
  readonly #functions: Functions;
  readonly #context: Context;
  readonly #program: Program;
  readonly #modules: Modules;
  #captured: ReadonlyMap<string, unknown> = new Map();
  /** Objects that were not shared yet when a variable began to hold them. */
  readonly #names = new WeakMap<object, string>();
  readonly #inlineIndex = new WeakMap<object, number>();
  #ticks = 0;

  constructor(context: Context, program: Program, modules: Modules, registry: Registry) {
    super(() => registry.sharedData);
    this.#registry = registry;
    this.#variables = new Variables(context, program.variables, program.shared);
    this.#statics = new Statics(this, (holder) => registry.sharedData.at(holder));
    this.#functions = new Functions(this);
    this.#context = context;
    this.recorder = context.recorder;
    this.#program = program;
    this.#modules = modules;
    this.functions = program.functions;
    this.classes = program.classes;
  }

  /** Runs the main thread's text. */
  runMain(): void {
    this.#evaluate(this.#program.main, 'main', '', '}');
  }

  /** Evaluates the definitions in a thread and binds the captured variables that can be used. */
  runReplica(unusable: readonly string[], capture: () => ReadonlyMap<string, unknown>): void {
    const usable = this.#program.variables.filter(
      (name) => !unusable.includes(name) && !this.#variables.isShared(name),
    );
    const bind = usable
      .map((name) => `const ${name} = $.captured(${JSON.stringify(name)});`)
      .join('');
    this.bindCaptured = () => {
      this.#captured = capture();
    };
    const before = unusable.length > 0 ? 'with ($.unusable) { (function () { ' : '';
    const after = unusable.length > 0 ? ' })() }' : '';
    this.#evaluate(this.#program.replica, 'replica', before, `$.bindCaptured();${bind}}${after}`);
  }

  /** Decodes the capture: runs after the definitions, when classes have come to life. */
  bindCaptured: () => void = () => undefined;

  captured(name: string): unknown {
    return this.#captured.get(name);
  }

  /** Sets what reading (or writing) an unusable variable does: throw its reason. */
  forbid(reasons: ReadonlyMap<string, string>): void {
    for (const [name, reason] of reasons) {
      const fail = () => {
        throw new TypeError(reason);
      };
      const get = () => {
        const late = this.#variables.late(name);
        return late === undefined ? fail() : late.value;
      };
      Object.defineProperty(this.unusable, name, { get, set: fail });
    }
  }

  setStatics(statics: readonly StaticValue[]): void {
    this.#statics.set(statics);
  }

  statics(): StaticValue[] {
    return this.#statics.give();
  }

  /** Variables as a new thread gets them. Those that are shared are in shared memory from now on. */
  variables(): Variable[] {
    this.#variables.share();
    return this.#program.variables.map((name) => ({
      name,
      read: this.scope[name] ?? (() => undefined),
    }));
  }

  override drop(value: object, key: PropertyKey): boolean {
    // Only this thread would miss it: the others' objects have their fields from shared memory.
    if (findRef(Object(value))?.shared === true && Object.hasOwn(value, key)) {
      throw new TypeError(
        `'${String(key)}' cannot be deleted: an object that threads share keeps the fields it had when it was first shared. Set it to null or undefined instead.`,
      );
    }
    return super.drop(value, key);
  }

  /** `$v` of compiled text. */
  get v(): object {
    return this.#variables.members;
  }

  /** A literal goes to whoever it is given to, and nobody else has it. */
  gift(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) this.#registry.addGift(value);
    return value;
  }

  lookUp(name: string): unknown {
    try {
      return this.scope[name]?.();
    } catch {
      return undefined; // declared further down: no value yet
    }
  }

  closure(number: number, values: (() => object) | string, made: unknown): unknown {
    return this.#functions.closure(number, values, made);
  }

  making(number: number, how: Making): void {
    this.#functions.making(number, how);
  }

  method(owner: unknown, name: string): unknown {
    return this.#functions.method(owner, name);
  }

  bound(value: unknown): unknown {
    return this.#functions.bound(value);
  }

  describe(value: object): object {
    return this.#functions.describe(value);
  }

  make(description: object): unknown {
    return this.#functions.make(description);
  }

  get moduleNames(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(
      Object.entries(this.#modules).map(([module, names]) => [module, Object.keys(names)]),
    );
  }

  /** Where a variable lives that a function closes over, and that changes: it is shared when the function is. */
  cell(name: string, value: unknown): object {
    const cell = { value };
    this.#names.set(cell, name);
    return cell;
  }

  /** A name for what has none of its own. */
  call(value: object, name: string): void {
    this.#names.set(value, name);
  }

  nameOf(value: object): string | undefined {
    return this.#names.get(value);
  }

  mayChange(field: string): boolean {
    return this.#program.writtenFields?.includes(field) ?? true;
  }

  addLateFields(value: object): void {
    const { lateFields } = this.#program;
    if (lateFields === undefined || !Object.isExtensible(value)) return;
    const made = value.constructor;
    const className = this.classes.find((name) => this.lookUp(name) === made);
    for (const name of className === undefined ? [] : (lateFields[className] ?? [])) {
      if (!(name in value)) Reflect.set(value, name, undefined);
    }
  }

  from(module: string, name: string): unknown {
    return name === '*' ? this.#modules[module] : this.#modules[module]?.[name];
  }

  tick(): void {
    this.#ticks = (this.#ticks + 1) & TICK_MASK;
    if (this.#ticks === 0) checkStop(this.#context.memory);
  }

  /** A loop that does nothing but look turns once more, or begins. */
  spin(loop: number, begins = 0): void {
    this.#context.director?.spun(loop, begins === 1);
  }

  caught(error: unknown): void {
    if (error instanceof StopRun) throw error;
  }

  at(place: number, value: unknown): unknown {
    this.recorder.place = place;
    return value;
  }

  register(index: number, written: unknown): unknown {
    this.inline[index] = written;
    // In a loop one place makes many functions, alike but not the same.
    if (typeof written === 'function') this.#inlineIndex.set(written, index);
    return written;
  }

  inlineIndex(value: object): number {
    return this.#inlineIndex.get(value) ?? -1;
  }

  /** Chance and time of a commanded run; nothing when threads run freely. */
  repeatable(): Readonly<Record<string, object>> {
    return this.#context.director ? repeatableGlobals(this.#context) : {};
  }

  named(name: string, value: unknown): void {
    if (this.#context.memory[CONTROL.STARTED] !== 0) this.#variables.publish(name, value);
    const data = findData(value);
    if (data !== undefined) this.recorder.record('named', { object: data.number, text: name });
    if (data !== undefined) return;
    if (typeof value !== 'object' || value === null) return;
    const ref = findRef(value);
    if (ref === undefined) this.#names.set(value, name);
    else this.recorder.record('named', { object: ref.object, text: name });
  }

  /**
   * Makes the program's text a function of these parameters.
   * @param _key says which text it is: the same for the same one
   */
  protected functionOf(_key: string, parameters: readonly string[], text: () => string): unknown {
    return new MakeFunction(...parameters, text());
  }

  #evaluate({ text }: ProgramText, kind: 'main' | 'replica', before: string, after: string): void {
    // The text is a block (`after` closes it), where it may declare the withheld names anew.
    const whole = () =>
      `${before}"use strict"; {${text}\n${after}\n//# sourceURL=queuebook-${kind}.js`;
    const instead = this.repeatable();
    const parameters = ['$', ...Object.keys(instead), ...WITHHELD];
    const body = this.functionOf(`${kind} ${before}${after}`, parameters, whole);
    if (typeof body === 'function') body(this, ...Object.values(instead));
  }
}
