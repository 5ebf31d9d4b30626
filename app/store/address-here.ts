/** Where a cell can be had in a tab of its own, as it stands here: with its code, schedule, language and moment. */
import type { CellId } from '../lessons/lesson';
import { cellIds, originalOf } from './cell-texts';
import { packTexts } from './link-texts';
import { useLinks } from './links';
import { placedMoments } from './moments';
import { usePlayheads } from './playhead';
import { useSession } from './session';

interface Outside {
  /** Address of the page that knows the lesson's cells. */
  readonly page: string;
  /** The cell is an author's program, which stands in this page's own address and nowhere else. */
  readonly own: boolean;
}

let outside: Outside | null = null;

/** Of a frame with one cell; a notebook leads to itself. */
export function addressesLeadTo(given: Outside): void {
  outside = given;
}

/** `heard` gets the address, now and whenever something that it is made of has changed. Returns how to stop that. */
export function onAddressHere(cell: CellId, heard: (address: string) => void): () => void {
  let last: readonly unknown[] = [];
  let latest = 0;
  const look = () => {
    const parts = madeOf(cell);
    if (parts.every((part, i) => part === last[i])) return;
    last = parts;
    const mine = ++latest;
    void addressHere(cell).then((address) => {
      if (mine === latest) heard(address);
    });
  };
  const undo = [useSession, usePlayheads, useLinks].map((store) => store.subscribe(look));
  look();
  return () => {
    latest++;
    for (const each of undo) each();
  };
}

function madeOf(cell: CellId): readonly unknown[] {
  const { cells, language } = useSession.getState();
  const texts = Object.values(cells).map(({ text }) => text);
  const token = cells[cell]?.run?.outcome?.token;
  return [language, token, lastMoment(cell), useLinks.getState().run, ...texts];
}

async function addressHere(cell: CellId): Promise<string> {
  const { cells, language } = useSession.getState();
  const [here = '', hash = ''] = location.href.split('#');
  // What a frame was opened with; only what has been changed since is put over it.
  const parts = new URLSearchParams(outside?.own ? hash : { cell });
  if (outside?.own) parts.set('program', cells[cell]?.text ?? '');
  else {
    const { run: linked } = useLinks.getState();
    const ours = linked?.cell === cell ? linked : null;
    const texts = { ...editedTexts(), ...ours?.texts };
    const token = cells[cell]?.run?.outcome?.token ?? ours?.token ?? '';
    if (token !== '') parts.set('token', token);
    if (Object.keys(texts).length > 0) parts.set('code', await packTexts(texts));
  }
  if (language !== 'typescript') parts.set('language', language);
  const moment = lastMoment(cell);
  if (moment > 0) parts.set('moment', String(moment));
  return `${outside?.own === false ? outside.page : here}#${parts}`;
}

/** Of all cells of the lesson: those that differ from it. */
function editedTexts(): Readonly<Record<CellId, string>> {
  const { cells } = useSession.getState();
  return Object.fromEntries(
    cellIds().flatMap((id) => {
      const text = cells[id]?.text;
      return text === undefined || text === originalOf(id) ? [] : [[id, text] as const];
    }),
  );
}

/** The last marked moment that the playhead has passed, counted from 1; 0: none. */
function lastMoment(cell: CellId): number {
  const run = useSession.getState().cells[cell]?.run;
  const head = usePlayheads.getState().heads[cell];
  if (!run || !head) return 0;
  return placedMoments(run).findLast(({ position }) => position <= head.position)?.number ?? 0;
}
