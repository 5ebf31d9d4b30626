/** Changes to a broken program, written as replacements in its own text. */

export type Change = readonly Replacement[];
export type Replacement = readonly [from: string, to: string];

export interface Attempts {
  readonly repaired: readonly Change[];
  readonly stillBroken: Readonly<Record<string, Change>>;
}

/** For a program that has no use for `sleep` yet. */
export const IMPORT_SLEEP: Replacement = [
  "import { Thread } from 'threading';",
  "import { Thread } from 'threading';\nimport { sleep } from 'time';",
];

/** The text with each replacement made once. Throws when there is nothing to replace: the test would test nothing. */
export function changed(text: string, change: Change): string {
  return change.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new RangeError(`not in the program: ${from}`);
    return before.replace(from, () => to);
  }, text);
}
