/**
 * Every text that the page shows, by key. The languages' texts live in folders beside this file;
 * English is the one that defines which keys there are and which values each of them needs.
 */

import type { about } from './en/about';
import type { allLate } from './en/all-late';
import type { embed } from './en/embed';
import type { engineObstacles } from './en/engine-obstacles';
import type { errorsInCells } from './en/errors-in-cells';
import { first } from './en/first';
import type { hints } from './en/hints';
import type { map } from './en/map';
import type { offline } from './en/offline';
import type { pictureKeys } from './en/picture-keys';
import type { predictAll } from './en/predict-all';
import type { present } from './en/present';
import type { recorded } from './en/recorded';
import type { scheduleAsk } from './en/schedule-ask';
import type { scheduleLink } from './en/schedule-link';
import type { scheduleStatesTold } from './en/schedule-states-told';
import type { share } from './en/share';
import type { words } from './en/words';
import type { Catalogue, Message, PlaceholderOf, PluralMessage } from './message';
import { endingOf, numberText, pluralOf } from './writing';

/** All of them; those that come later are here when the code is that says them. */
type Texts = typeof first &
  typeof about &
  typeof allLate &
  typeof errorsInCells &
  typeof present &
  typeof embed &
  typeof hints &
  typeof map &
  typeof offline &
  typeof pictureKeys &
  typeof recorded &
  typeof predictAll &
  typeof scheduleAsk &
  typeof scheduleLink &
  typeof scheduleStatesTold &
  typeof share &
  typeof words &
  typeof engineObstacles;

export type MessageKey = keyof Texts;
export type MessageValue = string | number;

type NameOf<Entry> = Entry extends string
  ? PlaceholderOf<Entry>
  : Entry extends { by: infer By; other: infer Other }
    ? By | PlaceholderOf<Other>
    : never;

/** What `t` wants after the key: nothing, or exactly the values that the text names. A key known only at run time may take either. */
type ValuesOf<Key extends MessageKey> = Key extends MessageKey
  ? [NameOf<Texts[Key]>] extends [never]
    ? []
    : [values: Readonly<Record<Extract<NameOf<Texts[Key]>, string>, MessageValue>>]
  : never;

/** Keys of texts that need no values, such as prose. */
export type PlainKey = { [Key in MessageKey]: ValuesOf<Key> extends [] ? Key : never }[MessageKey];

let catalogue: Catalogue = first;

/** Texts come with the code that says them. */
export function addTexts(texts: Catalogue): void {
  catalogue = { ...catalogue, ...texts };
}

/** The text for a key, its placeholders filled in. Numbers are written as the language writes them. */
export function t<Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>): string;
export function t(key: MessageKey, values: Readonly<Record<string, MessageValue>> = {}): string {
  const message = catalogue[key];
  // A key that the types do not know can only come from data: show it rather than nothing.
  return message === undefined ? key : format(message, values);
}

/** `{name}`; with an ending that hangs on the name: `{name}[을/를]`, a quotation mark between them or not. */
const PLACEHOLDER = /\{(\w+)\}(?:([`'”’)]?)\[([^\]]+\/[^\]]+)\])?/g;

/** Exported for the tests of the mechanism; the page asks `t`. */
export function format(message: Message, values: Readonly<Record<string, MessageValue>>): string {
  const text = typeof message === 'string' ? message : formOf(message, values);
  return text.replace(PLACEHOLDER, (all, name: string, mark = '', choice?: string) => {
    const value = values[name];
    if (value === undefined) return all;
    const said = typeof value === 'number' ? numberText(value) : value;
    return choice === undefined ? said + mark : said + mark + endingOf(said, choice);
  });
}

/** Names of the placeholders of a message, in any of its forms. */
export function placeholdersOf(message: Message): Set<string> {
  const forms =
    typeof message === 'string'
      ? [message]
      : Object.entries(message).flatMap(([form, text]) => (form === 'by' ? [] : [String(text)]));
  const names = forms.flatMap((text) =>
    [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
  );
  return new Set(typeof message === 'string' ? names : [message.by, ...names]);
}

function formOf(message: PluralMessage, values: Readonly<Record<string, MessageValue>>): string {
  const count = Number(values[message.by] ?? 0);
  return message[pluralOf(count)] ?? message.other;
}
