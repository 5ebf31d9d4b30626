/** Playing the run of a link that was read (links.ts), and making a link of a run: what comes later. */
import { fetchCommandedScript } from '../bridge/commanded';
import { EngineLost } from '../bridge/engine';
import { type AnyProgram, tokenTrouble, Unreadable } from '../bridge/programs';
import type { CellId } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { replaceSource } from './cell-texts';
import { compiledWith } from './compiling';
import { engineIsLive } from './engine';
import { fetchPart, PartLost } from './fetched-parts';
import { packTexts } from './link-texts';
import {
  failLink,
  forgetLink,
  type LinkedRun,
  linkOriginals,
  linkPlays,
  originalTexts,
  useLinks,
} from './links';
import { runCell } from './runs';
import { useSession } from './session';

/** Cells whose text on the page is not the one that the linked run needs. */
export function textsToChange(
  { cell, texts }: LinkedRun,
  page: Readonly<Record<CellId, { readonly text: string }>>,
): CellId[] {
  const upTo = [...linkOriginals().keys()].slice(0, [...linkOriginals().keys()].indexOf(cell) + 1);
  return upTo.filter(
    (id) => page[id] !== undefined && page[id].text !== (texts[id] ?? linkOriginals().get(id)),
  );
}

/**
 * Puts the linked texts into the notebook (the reader has asked for it) and plays the run. What cannot be played is
 * found before a text is touched; the reader's own texts are set aside.
 */
export function playLinkedRun(): Promise<void> {
  return linkPlays(play());
}

async function play(): Promise<void> {
  const { run } = useLinks.getState();
  if (run === null) return;
  const changes = textsToChange(run, useSession.getState().cells);
  const texts = Object.fromEntries(
    changes.map((id) => [id, run.texts[id] ?? linkOriginals().get(id) ?? '']),
  );
  // One that is only slow to come up is waited for.
  const { language } = useSession.getState();
  if (language === 'typescript' && !(await engineIsLive(new Promise(() => undefined))))
    return failLink('engine', run.cell, '');
  const compiled = await compiledWith(run.cell, texts);
  if (useLinks.getState().run !== run || compiled === null) return;
  if (!compiled.ok) return failLink('text', run.cell, compiled.problem.message);
  const trouble = run.token === '' ? null : await troubleWith(compiled.program, run.token);
  if (useLinks.getState().run !== run) return;
  if (trouble !== null) return failLink('token', run.cell, trouble);
  for (const [id, text] of Object.entries(texts)) replaceSource(id, text);
  try {
    await runCell(run.cell, run.token === '' ? {} : { token: run.token });
    forgetLink();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TokenError') throw error;
    failLink('token', run.cell, error.message);
  }
}

/** An engine that does not answer, or says what none says, is a reason too. */
async function troubleWith(program: AnyProgram, token: string): Promise<string | null> {
  try {
    if (!('texts' in program)) await fetchPart('orders', fetchCommandedScript);
    return await tokenTrouble(program, token);
  } catch (error) {
    if (error instanceof EngineLost) return t('errors.engineLost');
    if (error instanceof Unreadable) return t('errors.unreadable');
    if (error instanceof PartLost) return t('errors.ordersConnection');
    throw error;
  }
}

/** The address of a run of a cell as its text is now. */
export async function linkTo(
  cell: CellId,
  token: string,
  cells: readonly CellId[],
): Promise<string> {
  const { cells: page, language } = useSession.getState();
  const originals = originalTexts();
  const edited = cells.flatMap((id) => {
    const text = page[id]?.text;
    return text === undefined || text === originals.get(id) ? [] : [[id, text] as const];
  });
  const code = edited.length === 0 ? '' : `&code=${await packTexts(Object.fromEntries(edited))}`;
  return `${location.origin}${location.pathname}${location.search}#cell=${cell}&token=${token}${language === 'typescript' ? '' : `&language=${language}`}${code}`;
}
