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
  /** An Error that came from another thread, of the class that it has in this one: its name, class, message and stack. */
  error(told: readonly string[]): Error;
  /** The function's place in the program, or DESCRIBED. Throws Unshareable for one that threads cannot share. */
  functionIndex(value: object): number;
  /** What other threads make a function from that is DESCRIBED; the same object each time. */
  descriptionOf(value: object): object;
  /** @param at block of its description */
  functionAt(index: number, at: number): unknown;
}

/** What threads may share, for error messages. */
export const SHAREABLE =
  'Threads may share numbers, strings, booleans, null, arrays, plain objects, Maps, Sets, items, queues, deques, locks, ' +
  'conditions, threads, functions, and objects of top-level classes made of these.';

/** A value that threads cannot share: a TypeError for the learner. `what` names it: "a Map", "a symbol". */
export class Unshareable extends TypeError {
  override name = 'TypeError';
  readonly what: string;
  readonly way: string;
  /** @param way what to do about it */
  constructor(what: string, way = SHAREABLE) {
    super(`${what} cannot go from one thread to another. ${way}`);
    this.what = what;
    this.way = way;
  }
}

/** Instead of a place in the program: a function that threads make anew from a description. */
export const DESCRIBED = -2;
