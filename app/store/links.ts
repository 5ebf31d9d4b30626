/**
 * A run in an address: `#cell=in-9&token=…`, and `&code=…` when the text is not the lesson's; `&language=` and `&moment=`,
 * where the run is to stand. A link is shown and made ready; it never runs anything by itself.
 */
import { create } from 'zustand';
import { EngineLost } from '../bridge/engine';
import { type AnyProgram, tokenTrouble, Unreadable } from '../bridge/programs';
import { LANGUAGES, lessonText } from '../languages/language';
import type { CellId, Lesson, LessonCell } from '../lessons/lesson';
import { cellsOf } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { replaceSource } from './cell-texts';
import { compiledWith } from './compiling';
import { engineIsLive } from './engine';
import { packTexts, unpackTexts } from './link-texts';
import { runCell, setLanguage } from './runs';
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

/** Counts the addresses read: unpacking a text takes time, and the next one may come meanwhile. */
let reading = 0;
let lessonCells: readonly LessonCell[] = [];
/** The lesson's texts in the language that is shown. */
let originals: ReadonlyMap<CellId, string> = new Map();

function originalTexts(): ReadonlyMap<CellId, string> {
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
  if (!originals.has(cell)) return fail('cell', null, cell);
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
    return fail('code', cell, '');
  useLinks.setState({ run: { cell, token, texts }, trouble: null });
}

/** Cells whose text on the page is not the one that the linked run needs. */
export function textsToChange(
  { cell, texts }: LinkedRun,
  page: Readonly<Record<CellId, { readonly text: string }>>,
): CellId[] {
  const upTo = [...originals.keys()].slice(0, [...originals.keys()].indexOf(cell) + 1);
  return upTo.filter(
    (id) => page[id] !== undefined && page[id].text !== (texts[id] ?? originals.get(id)),
  );
}

/**
 * Puts the linked texts into the notebook (the reader has asked for it) and plays the run. What cannot be played is
 * found before a text is touched; the reader's own texts are set aside.
 */
export async function playLinkedRun(): Promise<void> {
  const { run } = useLinks.getState();
  if (run === null) return;
  const changes = textsToChange(run, useSession.getState().cells);
  const texts = Object.fromEntries(
    changes.map((id) => [id, run.texts[id] ?? originals.get(id) ?? '']),
  );
  // One that is only slow to come up is waited for.
  const { language } = useSession.getState();
  if (language === 'typescript' && !(await engineIsLive(new Promise(() => undefined))))
    return fail('engine', run.cell, '');
  const compiled = await compiledWith(run.cell, texts);
  if (useLinks.getState().run !== run || compiled === null) return;
  if (!compiled.ok) return fail('text', run.cell, compiled.problem.message);
  const trouble = run.token === '' ? null : await troubleWith(compiled.program, run.token);
  if (useLinks.getState().run !== run) return;
  if (trouble !== null) return fail('token', run.cell, trouble);
  for (const [id, text] of Object.entries(texts)) replaceSource(id, text);
  try {
    await runCell(run.cell, run.token === '' ? {} : { token: run.token });
    forgetLink();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TokenError') throw error;
    fail('token', run.cell, error.message);
  }
}

/** An engine that does not answer, or says what none says, is a reason too. */
async function troubleWith(program: AnyProgram, token: string): Promise<string | null> {
  try {
    return await tokenTrouble(program, token);
  } catch (error) {
    if (error instanceof EngineLost) return t('errors.engineLost');
    if (error instanceof Unreadable) return t('errors.unreadable');
    throw error;
  }
}

export function forgetLink(): void {
  useLinks.setState({ run: null, trouble: null });
}

/** The address of a run of a cell as its text is now. */
export async function linkTo(
  cell: CellId,
  token: string,
  cells: readonly CellId[],
): Promise<string> {
  const { cells: page, language } = useSession.getState();
  originals = originalTexts();
  const edited = cells.flatMap((id) => {
    const text = page[id]?.text;
    return text === undefined || text === originals.get(id) ? [] : [[id, text] as const];
  });
  const code = edited.length === 0 ? '' : `&code=${await packTexts(Object.fromEntries(edited))}`;
  return `${location.origin}${location.pathname}${location.search}#cell=${cell}&token=${token}${language === 'typescript' ? '' : `&language=${language}`}${code}`;
}

function fail(kind: LinkTrouble, cell: CellId | null, message: string): void {
  useLinks.setState({ run: null, trouble: { kind, cell, message } });
}
