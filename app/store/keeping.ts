/** What a learner must hear about texts: the browser keeps none, another tab has changed one, one was set aside. */
import { create } from 'zustand';
import type { CellId } from '../lessons/lesson';

interface Keeping {
  /** The cell at which it was noticed that nothing is kept; null while all is well, or once it has been read. */
  readonly failedAt: CellId | null;
  /** Of cells that another tab has changed: the text there, null for the lesson's. */
  readonly elsewhere: Readonly<Record<CellId, string | null>>;
  /** The learner's own texts that made room for those of a link or a file. */
  readonly aside: Readonly<Record<CellId, string>>;
}

const ASIDE_KEY = 'queuebook.set-aside';

export const useKeeping = create<Keeping>(() => ({
  failedAt: null,
  elsewhere: {},
  aside: storedAside(),
}));

/** Something may have to be told at the cell. */
export function useKeepingTells(cell: CellId): boolean {
  return useKeeping(
    ({ failedAt, elsewhere, aside }) => failedAt === cell || cell in elsewhere || cell in aside,
  );
}

/** Said once, until it has worked in between. */
let said = false;

export function keepingFailed(cell: CellId): void {
  if (said) return;
  said = true;
  useKeeping.setState({ failedAt: cell });
}

export function keepingWorks(): void {
  said = false;
  if (useKeeping.getState().failedAt !== null) useKeeping.setState({ failedAt: null });
}

export function failureRead(): void {
  useKeeping.setState({ failedAt: null });
}

export function textElsewhere(cell: CellId, text: string | null): void {
  useKeeping.setState(({ elsewhere }) => ({ elsewhere: { ...elsewhere, [cell]: text } }));
}

export function elsewhereRead(cell: CellId): void {
  useKeeping.setState(({ elsewhere: { [cell]: _, ...elsewhere } }) => ({ elsewhere }));
}

/** Before another text takes its place. A text set aside earlier is the learner's own still: it stays. */
export function setAside(cell: CellId, text: string): void {
  useKeeping.setState(({ aside }) => ({ aside: { [cell]: text, ...aside } }));
  keepAside();
}

export function asideRead(cell: CellId): void {
  useKeeping.setState(({ aside: { [cell]: _, ...aside } }) => ({ aside }));
  keepAside();
}

function keepAside(): void {
  try {
    localStorage.setItem(ASIDE_KEY, JSON.stringify(useKeeping.getState().aside));
  } catch {
    // It can be had back as long as the page is open.
  }
}

function storedAside(): Readonly<Record<CellId, string>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(ASIDE_KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).filter(
        (each): each is [string, string] => typeof each[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}
