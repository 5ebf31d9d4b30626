/** What may go from one thread to another, and what a value is called that may not. */

/** Things with an identity that the memory cannot know itself. Implemented in threads/. */
export interface Identities {
  /** The item token's id, or -1 when `value` is none. */
  itemId(value: object): number;
  item(id: number): object;
  /** The object's number, sharing the object first if it can be shared; -1 when it cannot. */
  objectId(value: object): number;
  object(id: number): object;
  /**
   * The block of an array, plain object, Map or Set, which becomes shared by this if it is not; 0 for what crosses as a
   * value (a literal that its giver does not keep, a Date, an Error). Throws Unshareable for what can do neither.
   */
  dataAt(value: object): number;
  data(at: number): object;
  /** Whether nobody keeps this array or object but whom it is given to. */
  isGift(value: object): boolean;
  /** An Error that came from another thread, of the class that it has in this one. */
  error(name: string, className: string, message: string, stack: string): Error;
  /** The function's place in the program, -1 when it is not a top-level one. */
  functionIndex(value: object): number;
  functionAt(index: number): unknown;
}

/** What threads may share, for error messages. */
export const SHAREABLE =
  'Threads may share numbers, strings, booleans, null, arrays, plain objects, Maps, Sets, items, queues, deques, locks, ' +
  'conditions, threads, top-level functions, and objects of top-level classes made of these.';

/** A value that threads cannot share: a TypeError for the learner. `what` names it: "a Map", "a symbol". */
export class Unshareable extends TypeError {
  override name = 'TypeError';
  readonly what: string;
  constructor(what: string) {
    super(`${what} cannot go from one thread to another. ${SHAREABLE}`);
    this.what = what;
  }
}

/** The place of a top-level function in the program. Throws Unshareable for any other function. */
export function functionIndex(identities: Identities, value: object): number {
  const index = identities.functionIndex(value);
  if (index < 0)
    throw new Unshareable('a function that is not declared at the top level of a cell');
  return index;
}
