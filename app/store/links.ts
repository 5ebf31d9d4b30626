/**
 * A run in an address: `#cell=in-9&token=…`, and `&code=…` when the text is not the lesson's; `&language=` and `&moment=`,
 * where the run is to stand. A link is shown and made ready; it never runs anything by itself.
 */
import { create } from 'zustand';
import { LANGUAGES, lessonText } from '../languages/language';
import type { CellId, Lesson, LessonCell } from '../lessons/lesson';
import { cellsOf } from '../lessons/lesson';
import { unpackTexts } from './link-texts';
import { setLanguage } from './runs';
import { useSession } from './session';

export interface LinkedRun {
  readonly cell: CellId;
  /** '': the texts alone, for a free run. */
  readonly token: string;
  /** Texts that differ from the lesson's, by cell. */
  readonly texts: Readonly<Record<CellId, string>>;
}

export type LinkTrouble =
  | 'cell'
  /** The code could not be read. */
  | 'code'
  /** One that does not fit: the engine's message says more. */
  | 'token'
  /** The linked text has a problem: the message says which. */
  | 'text'
  /** Threads do not run on this page. */
  | 'engine';

interface Links {
  readonly run: LinkedRun | null;
  readonly trouble: {
    readonly kind: LinkTrouble;
    readonly cell: CellId | null;
    readonly message: string;
  } | null;
}

export const useLinks = create<Links>(() => ({ run: null, trouble: null }));

/** The run that was asked for last: no cell is busy with it until its text is compiled. */
let playing: Promise<unknown> = Promise.resolve();

/** Handed through. */
export function linkPlays(play: Promise<void>): Promise<void> {
  playing = play;
  return play;
}

/** Resolves when the run that a link's Run began is over, or was refused. */
export async function linkPlayed(): Promise<void> {
  await playing.catch(() => undefined);
}

/** Counts the addresses read: unpacking a text takes time, and the next one may come meanwhile. */
let reading = 0;
let lessonCells: readonly LessonCell[] = [];
/** The lesson's texts in the language that is shown. */
let originals: ReadonlyMap<CellId, string> = new Map();

/** Those that a link is compared with. */
export function linkOriginals(): ReadonlyMap<CellId, string> {
  return originals;
}

/** The same, in the language that is shown now. */
export function originalTexts(): ReadonlyMap<CellId, string> {
  const { language } = useSession.getState();
  return new Map(lessonCells.map((cell) => [cell.id, lessonText(cell, language)]));
}

/** The place in the page that an address leads to: a cell, a section; '' for none. Anybody can write an address. */
export function placeOf(hash: string): string {
  const text = hash.replace(/^#/, '');
  const cell = new URLSearchParams(text).get('cell');
  if (cell !== null) return cell;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reads the address, when the page is opened and whenever the address changes: a link may be opened in a tab that shows
 * the notebook already. Runs nothing. A link read later replaces one that has not been played.
 */
export async function readLink(lesson: Lesson, hash: string): Promise<void> {
  lessonCells = cellsOf(lesson);
  originals = originalTexts();
  const mine = ++reading;
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const cell = parts.get('cell');
  if (cell === null) return;
  if (!originals.has(cell)) return failLink('cell', null, cell);
  const token = parts.get('token') ?? '';
  const code = parts.get('code');
  const moment = parts.get('moment') ?? '';
  if (/^[1-9]\d?$/.test(moment))
    void import('./linked-moment').then((later) => later.standAtMoment(cell, Number(moment)));
  // A schedule belongs to a text in one language, and says so, too; links from before there were two say none.
  const said = parts.get('language') ?? (token.startsWith('py.') ? 'python' : '');
  const language = LANGUAGES.find((each) => each === said);
  // Only a way to the cell.
  if (token === '' && code === null) {
    forgetLink();
    if (language) await setLanguage(language);
    return;
  }
  const texts = code === null ? {} : await unpackTexts(code);
  if (mine !== reading) return;
  await setLanguage(language ?? 'typescript');
  if (mine !== reading) return;
  originals = originalTexts();
  if (texts === null || Object.keys(texts).some((id) => !originals.has(id)))
    return failLink('code', cell, '');
  useLinks.setState({ run: { cell, token, texts }, trouble: null });
}

export function forgetLink(): void {
  useLinks.setState({ run: null, trouble: null });
}

/** Why the link cannot be played. */
export function failLink(kind: LinkTrouble, cell: CellId | null, message: string): void {
  useLinks.setState({ run: null, trouble: { kind, cell, message } });
}
