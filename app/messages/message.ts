/** What a text of the page is, in any language. */

/** A text with `{placeholders}`, or one text per plural category of the number called `by`. */
export type Message = string | PluralMessage;

export interface PluralMessage {
  /** The placeholder whose number chooses the form. */
  readonly by: string;
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type Catalogue = Readonly<Record<string, Message>>;
