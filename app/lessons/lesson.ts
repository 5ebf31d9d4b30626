/** What a lesson is: content as data. The player in app/notebook knows no lesson by name. */
import type { MessageKey, PlainKey } from '../messages/catalogue';
import type { MarkedMoment } from '../model/explain/marked-moments';
import type { Wanted } from '../model/orders/judge';
import type { Question } from '../model/predict/predict';

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
  /** The same cell in Python. */
  readonly python: string;
  /** Lines that say the same, 1-based: [TypeScript, Python]. In the order of the TypeScript. */
  readonly matchedLines: readonly (readonly [typescript: number, python: number])[];
  /** Prose above the cell; paragraphs in order. `code` in backticks and *emphasis* are the only marks. */
  readonly prose: readonly MessageKey[];
  /** What to look for in the picture once it ran (run cells). */
  readonly watchFor?: MessageKey;
  /** What is pointed at in a run, in the order in which it usually comes (run cells: three to six). */
  readonly moments?: readonly MarkedMoment<PlainKey>[];
  /** What the cell is called at the head of its stage (run cells), and in half a sentence what it is about. */
  readonly title?: PlainKey;
  readonly lead?: PlainKey;
  /** A definition that is one line until it is opened: what it defines, in few words. */
  readonly folded?: PlainKey;
  /** Below the cell, its last run is laid beside that of this cell, which does the same by polling. */
  readonly compareWithPolling?: CellId;
  /** Changes of its text that the reader is offered, to see what they do. */
  readonly edits?: readonly CellEdit[];
  /** The lines that the source notebook recorded (run cells whose order of lines can differ). */
  readonly bookConsole?: readonly string[];
  /** Too many orders to try them all, but so small they can be: which texts to replace by which, in any language. */
  readonly few?: readonly Piece[];
  /** What is asked before the first run. */
  readonly question?: Question<PlainKey>;
  /** Its texts as they were written, where the page shows them with comments in another language: what recordings know. */
  readonly made?: Readonly<Record<'typescript' | 'python', string>>;
  /** Uses nothing of the cells above it: however they were edited, this one is the same. */
  readonly alone?: true;
  /** A program that is wrong in one way, for the learner to repair. */
  readonly broken?: BrokenTask;
}

/** Whether the cell's text still has too many orders to try them all. */
export function isLarge({ few }: LessonCell, text: string): boolean {
  const [first] = few ?? [];
  return first !== undefined && text.includes(first.find);
}

/** The cell's text made small enough; as it is where nothing can be made smaller. */
export function withFewItems({ few = [] }: LessonCell, text: string): string {
  return few.reduce((larger, { find, replace }) => larger.replaceAll(find, replace), text);
}

/** A change that can be made and taken back: each piece is found in the text, once, and replaced. */
export interface CellEdit {
  readonly apply: PlainKey;
  readonly undo: PlainKey;
  /** What to look for, once it is made. */
  readonly watch: PlainKey;
  readonly pieces: Readonly<Record<'typescript' | 'python', readonly Piece[]>>;
}

export interface Piece {
  readonly find: string;
  readonly replace: string;
}

/** The story stands in the cell's prose and does not give the fault away. */
export interface BrokenTask {
  readonly title: PlainKey;
  /** What is so in every order once the program is repaired, in words. */
  readonly goal: PlainKey;
  /** From a nudge to nearly the answer; shown one at a time. */
  readonly hints: readonly PlainKey[];
  /** The same as the goal, for the judge. */
  readonly wanted: Wanted;
}

export interface LessonSection {
  readonly id: string;
  readonly title: MessageKey;
  /** In half a sentence what it is about, for the way through the lesson. */
  readonly gist?: PlainKey;
  readonly cells: readonly LessonCell[];
}

/** What a reader meets first: two sentences, and beside them a short run that plays by itself. */
export interface LessonEntry {
  readonly lead: readonly [PlainKey, PlainKey];
  /** In public/recordings: the run that plays on arrival. */
  readonly recording: string;
  /** The same program, to be run here. It uses nothing of the lesson's cells, and is none of them. */
  readonly cell: LessonCell;
}

export interface Lesson {
  readonly id: string;
  readonly title: MessageKey;
  readonly entry?: LessonEntry;
  readonly introduction: readonly MessageKey[];
  /** In public/: a recorded run of every run cell in every language. */
  readonly recordings?: string;
  readonly sections: readonly LessonSection[];
  readonly closing: { readonly title: MessageKey; readonly points: readonly MessageKey[] };
  /** Broken programs, after the lesson's end. */
  readonly workshop?: Workshop;
}

export interface Workshop extends LessonSection {
  readonly introduction: readonly PlainKey[];
}

/** All cells in page order. */
export function cellsOf({ sections, workshop }: Lesson): LessonCell[] {
  return [...sections, ...(workshop ? [workshop] : [])].flatMap(({ cells }) => cells);
}
