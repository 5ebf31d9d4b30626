/**
 * What the address of a frame asks for: `embed.html#cell=in-9&view=flow&…`. Anybody can write one, so whatever is not
 * understood is left at its default; nothing of it runs by itself.
 */
import type { LanguageId } from '../languages/language';
import type { CellId } from '../lessons/lesson';
import type { Theme } from '../store/settings';

export const EMBED_VIEWS = ['stage', 'flow', 'timeline', 'console'] as const;
export type EmbedView = (typeof EMBED_VIEWS)[number];

export interface EmbedAddress {
  /** Of the lesson; '' where none is named. */
  readonly cell: CellId;
  /** Instead of a cell: a program of the page's author. */
  readonly program: string | null;
  /** What the author calls it. */
  readonly title: string;
  readonly language: LanguageId;
  /** Of the page's words: `lang=ko`; null where none is named. */
  readonly words: string | null;
  readonly view: EmbedView;
  readonly theme: Theme;
  /** near: everything comes when the frame is near the window; click: when somebody presses Run. */
  readonly load: 'near' | 'click';
  /** Neither a schedule nor another text: what a recorded run of the cell shows. */
  readonly plain: boolean;
  /** A recorded run plays by itself, where there is one. */
  readonly autoplay: boolean;
  /** Who may be told and may command: these origins alone, as the page directly around the frame. */
  readonly origins: readonly string[];
  /** What a learner does is told in xAPI's words as well. */
  readonly xapi: boolean;
  /** Marked moment to stand at after a run, from 1; 0 for none. */
  readonly moment: number;
  /** Whether the lesson's own are shown; of an author's program: the lines to be put in order. */
  readonly question: boolean | readonly string[];
  readonly watchFor: boolean | string;
  readonly moments: boolean | readonly AuthorMoment[];
}

/** A place in a run that an author points at: the first event of such a kind. */
export interface AuthorMoment {
  readonly kind: string;
  readonly says: string;
}

/** Longer programs are no examples any more, and no address. */
export const MOST_PROGRAM = 20_000;
const MOST_WORDS = 500;
const MOST_PARTS = 12;

// Spelled out here as well: this is read before the page's own code is there. The tests keep them equal.
export const LANGUAGE_NAMES = ['typescript', 'python'] as const satisfies readonly LanguageId[];
export const THEME_NAMES = ['auto', 'light', 'dark'] as const satisfies readonly Theme[];

export function embedAddress(hash: string): EmbedAddress {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const one = <Name extends string>(key: string, known: readonly [Name, ...Name[]]): Name =>
    known.find((each) => each === parts.get(key)) ?? known[0];
  const words = (key: string) => (parts.get(key) ?? '').slice(0, MOST_WORDS);
  const program = parts.get('program');
  return {
    cell: parts.get('cell') ?? '',
    program: program === null || program.length > MOST_PROGRAM ? null : program,
    title: words('title'),
    language: one('language', LANGUAGE_NAMES),
    words: parts.get('lang'),
    view: one('view', EMBED_VIEWS),
    theme: one('theme', THEME_NAMES),
    load: one('load', ['near', 'click']),
    plain: program === null && !parts.has('token') && !parts.has('code'),
    autoplay: one('autoplay', ['no', 'yes']) === 'yes',
    origins: parts.getAll('origin').filter(isOrigin),
    xapi: one('xapi', ['no', 'yes']) === 'yes',
    moment: wholeNumber(parts.get('moment')),
    question: shownOr(parts.get('question'), listOf),
    watchFor: shownOr(parts.get('watch-for'), (text) => text.slice(0, MOST_WORDS)),
    moments: shownOr(parts.get('moments'), (text) => listOf(text).flatMap(momentIn)),
  };
}

/** `no` hides what the lesson has; any other text is the author's own. */
function shownOr<Own>(text: string | null, own: (text: string) => Own): boolean | Own {
  if (text === null || text === '' || text === 'yes') return true;
  return text === 'no' ? false : own(text);
}

/** Parts are told apart by `|`, which no sentence needs. */
function listOf(text: string): string[] {
  return text
    .split('|')
    .slice(0, MOST_PARTS)
    .map((part) => part.trim().slice(0, MOST_WORDS))
    .filter((part) => part !== '');
}

/** `put-blocked: main finds no room` */
function momentIn(text: string): AuthorMoment[] {
  const [, kind, says] = /^([a-z-]+):\s*(.+)$/s.exec(text) ?? [];
  return kind === undefined || says === undefined ? [] : [{ kind, says }];
}

/** Exactly an origin: no path, no wildcard, nothing that a browser would have to complete. */
export function isOrigin(text: string): boolean {
  try {
    const { origin, protocol } = new URL(text);
    return (
      origin === text && !text.includes('*') && (protocol === 'https:' || protocol === 'http:')
    );
  } catch {
    return false;
  }
}

function wholeNumber(text: string | null): number {
  return /^\d{1,2}$/.test(text ?? '') ? Number(text) : 0;
}
