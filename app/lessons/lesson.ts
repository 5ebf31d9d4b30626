/** What a lesson is: content as data. The player in app/notebook knows no lesson by name. */
import type { MessageKey } from '../messages/catalogue';

/** 'in-1' … : the cell's id in links, storage and the scripting interface. */
export type CellId = string;

export interface LessonCell {
  readonly id: CellId;
  /** What stands in the margin and names the region: 'In [6]'. */
  readonly label: string;
  /** A cell either defines (functions, classes, imports) or runs (statements). */
  readonly kind: 'define' | 'run';
  /** The text the learner starts from and Reset goes back to. */
  readonly typescript: string;
  /** The same cell in Python, to read. */
  readonly python: string;
  /** Lines that say the same, 1-based: [TypeScript, Python]. In the order of the TypeScript. */
  readonly matchedLines: readonly (readonly [typescript: number, python: number])[];
  /** Prose above the cell; paragraphs in order. `code` in backticks and *emphasis* are the only marks. */
  readonly prose: readonly MessageKey[];
  /** What to look for in the picture once it ran (run cells). */
  readonly watchFor?: MessageKey;
  /** Where the picture stands: 'above' the code, as wide as the cell, for flows of many stages; else beside it. */
  readonly picture?: 'above';
}

export interface LessonSection {
  readonly id: string;
  readonly title: MessageKey;
  readonly cells: readonly LessonCell[];
}

export interface Lesson {
  readonly id: string;
  readonly title: MessageKey;
  readonly introduction: readonly MessageKey[];
  readonly sections: readonly LessonSection[];
  readonly closing: { readonly title: MessageKey; readonly points: readonly MessageKey[] };
}
