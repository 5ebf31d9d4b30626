/**
 * Names of fields, variables and keys that a log has told: the first records of each have `NAME = VALUE` as their text,
 * later ones may hold the value alone, as a number (FORMAT.md).
 */
import { EVENT_KINDS, NONE } from './events';

/** By kind: whether its text is `NAME = VALUE`. */
export const NAMES_VALUE: readonly boolean[] = EVENT_KINDS.map((kind) =>
  /^(field|variable|key)-(read|written)$/.test(kind),
);

const IS = ' = ';
/** Told by no record of this log: one that was lost with the thread that wrote it. */
const UNTOLD = '?';

export class ToldNames {
  /** By object, then by the number of the field, variable or key. */
  readonly #names = new Map<number, Map<number, string>>();

  /** Takes note of a record's text. */
  hear(object: number, part: number, text: string): void {
    if (part === NONE) return;
    let ofObject = this.#names.get(object);
    if (ofObject === undefined) {
      ofObject = new Map();
      this.#names.set(object, ofObject);
    }
    if (ofObject.has(part)) return;
    const end = text.indexOf(IS);
    if (end >= 0) ofObject.set(part, text.slice(0, end));
  }

  /** The text of a record that holds a number alone. */
  textOf(object: number, part: number, digits: string): string {
    return `${this.#names.get(object)?.get(part) ?? UNTOLD}${IS}${digits}`;
  }
}
