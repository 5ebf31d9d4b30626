/** What a program defines at its top level, and the numbers under which its functions go from thread to thread. */
import { DESCRIBED, Unshareable } from '../memory/shareable';

/** The program's top-level names, looked up when asked: in a run they come to life one after the other. */
export interface Definitions {
  /** Functions and classes; undefined while it has no value yet. */
  lookUp(name: string): unknown;
  readonly functions: readonly string[];
  readonly classes: readonly string[];
  /** Functions written inline at the top level (`target: () => …`), by their place in the text. */
  readonly inline: readonly unknown[];
  /** The place of a function that was written inline, -1 for every other. */
  inlineIndex(value: object): number;
  /** Of a function that other threads make anew. Throws Unshareable. */
  describe(value: object): object;
  make(description: object): unknown;
  /** The top-level variable that held an object before it became shared. */
  nameOf(value: object): string | undefined;
  /** Whether a shared field of this name may change. */
  mayChange(field: string): boolean;
  /** Fields that methods of its class set and that it does not have yet: undefined until then. */
  addLateFields(value: object): void;
}

export const NO_DEFINITIONS: Definitions = {
  lookUp: () => undefined,
  functions: [],
  classes: [],
  inline: [],
  inlineIndex: () => -1,
  describe: () => {
    throw new Unshareable('a function');
  },
  make: () => undefined,
  nameOf: () => undefined,
  mayChange: () => true,
  addLateFields: () => undefined,
};

/** The same in every thread; DESCRIBED for one that is made anew there. Throws Unshareable. */
export function indexOfFunction(definitions: Definitions, value: object): number {
  const { functions, classes } = definitions;
  const named = [...functions, ...classes].findIndex((name) => definitions.lookUp(name) === value);
  if (named >= 0) return named;
  const place = definitions.inlineIndex(value);
  if (place >= 0) return functions.length + classes.length + place;
  definitions.describe(value);
  return DESCRIBED;
}

/** The other way round, for all but DESCRIBED. */
export function functionOfIndex(definitions: Definitions, index: number): unknown {
  const { functions, classes, inline } = definitions;
  const name = [...functions, ...classes][index];
  if (name !== undefined) return definitions.lookUp(name);
  return inline[index - functions.length - classes.length];
}
