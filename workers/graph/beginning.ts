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
  /** A text: why it cannot be used there. */
  readonly statics: readonly (readonly [className: string, name: string, value: number | string])[];
}
