/** What start() hands to a new thread, as numbers of values: its fork of the program (threads/capture.ts). */
export interface Beginning {
  /** Its number. */
  readonly thread: number;
  /** Its own Thread object. */
  readonly self: number;
  readonly label: string;
  readonly daemon: boolean;
  readonly target: number;
  readonly args: readonly number[];
  /** Top-level constants that it can use, by name. */
  readonly constants: readonly (readonly [name: string, value: number])[];
  readonly statics: readonly GivenStatic[];
}

export interface GivenStatic {
  readonly className: string;
  readonly name: string;
  /** The value is the object that holds it for all threads. */
  readonly shared: boolean;
  /** A text: why it cannot be used there. */
  readonly value: number | string;
}
