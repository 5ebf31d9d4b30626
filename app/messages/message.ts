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

/** Names of the placeholders in a text. */
export type PlaceholderOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;

/** The same texts in another language: every key, and in each text every placeholder, as English has them. */
export type Translation<English> = { readonly [Key in keyof English]: Translated<English[Key]> };

type Translated<Entry> = Entry extends { by: infer By; other: infer Other }
  ? Saying<Other> | (Omit<PluralMessage, 'by' | 'other'> & { by: By; other: Saying<Other> })
  : Saying<Entry>;

/** Any text that has the placeholders of this one. */
type Saying<Text> = string & Having<PlaceholderOf<Text>>;

/** Texts with all of the names: one that has each of them. */
type Having<Name> = (
  Name extends string
    ? (text: `${string}{${Name}}${string}`) => void
    : never
) extends (text: infer Text) => void
  ? Text
  : never;
