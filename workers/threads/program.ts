/** A compiled program: what app/languages makes of source text and every engine runs. */
export interface Program {
  /** Ids of the cells whose text takes part ('in-6'), in page order; `cell` in an event is an index into this. */
  readonly cells: readonly string[];
  /**
   * The words of the sources that take part, without comments and blank space: by them a schedule knows the program it
   * belongs to, whatever the compiler makes of it. Never run.
   */
  readonly words: string;
  /** Of the main thread: definitions, then the cell's own statements. */
  readonly main: ProgramText;
  /** Of every other thread: the definitions alone, static initialisers emptied. */
  readonly replica: ProgramText;
  /** Names of top-level functions, classes, and variables that functions or classes use, in the order of the text. */
  readonly functions: readonly string[];
  readonly classes: readonly string[];
  readonly variables: readonly string[];
  /** Those variables that are assigned to after their declaration: one variable for all threads (variables.ts). */
  readonly shared: readonly string[];
  /**
   * Names of fields that the text writes outside constructors. Other fields stay as they were when their object became
   * shared: reading one is no step of a schedule. null: any field may be written (`object[name] = …`).
   */
  readonly writtenFields: readonly string[] | null;
  /**
   * Fields that methods of a class set on their object, by the class's name: `this.result = …`. An object that has none of
   * that name when it becomes shared gets it then, undefined. Undefined for a program that asks which fields there are.
   */
  readonly lateFields?: Readonly<Record<string, readonly string[]>>;
  /** Where functions assign to top-level variables: the engine names the variable when a thread tries. */
  readonly assignments: readonly { readonly place: Place; readonly variable: string }[];
  /** What is said besides where there is no `name`, and no method `.name`: what was meant. */
  readonly meant?: readonly (readonly [name: string, says: string])[];
}

/** JavaScript, the body of a function of `$` (threads/environment.ts), and where each of its lines comes from. */
export interface ProgramText {
  readonly text: string;
  /** For each line its place, or null for lines that no cell wrote. */
  readonly places: readonly (Place | null)[];
}

/** (cell index << 16) | 1-based line, as in word 9 of a record. */
export type Place = number;

/** A program in Python: texts of cells in page order; the last one is run. What it uses of the others Python finds out itself. */
export interface PythonProgram {
  readonly cells: readonly string[];
  /** File names of the cells ('In [6]'), as tracebacks name them. */
  readonly names: readonly string[];
  readonly kinds: readonly ('define' | 'run')[];
  readonly texts: readonly string[];
}
