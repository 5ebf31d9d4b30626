/** What a learner must hear about texts: the browser keeps none, another tab has changed one, one was set aside. */
import { create } from 'zustand';
import type { LanguageId } from '../languages/language';
import type { CellId } from '../lessons/lesson';
import { useSession } from './session';

/** Of a cell's text in one language: what is said of it is said where that language is shown, and nowhere else. */
export type KeptName = string;

export function keptAs(cell: CellId, language: LanguageId): KeptName {
  return language === 'typescript' ? cell : `${cell}#${language}`;
}

type Aside = Readonly<Record<KeptName, string>>;

interface Keeping {
  /** The text at which it was noticed that nothing is kept; null while all is well, or once it has been read. */
  readonly failedAt: KeptName | null;
  /** Of texts that another tab has changed: the text there, null for the lesson's. */
  readonly elsewhere: Readonly<Record<KeptName, string | null>>;
  /** The learner's own texts that made room for those of a link or a file. */
  readonly aside: Aside;
}

const ASIDE_KEY = 'queuebook.set-aside';

export const useKeeping = create<Keeping>(() => ({
  failedAt: null,
  elsewhere: {},
  aside: storedAside() ?? {},
}));

/** Of the cell's text as it is shown. */
export function useKeptName(cell: CellId): KeptName {
  return keptAs(
    cell,
    useSession(({ language }) => language),
  );
}

/** Something may have to be told at the cell. */
export function useKeepingTells(cell: CellId): boolean {
  const name = useKeptName(cell);
  return useKeeping(
    ({ failedAt, elsewhere, aside }) => failedAt === name || name in elsewhere || name in aside,
  );
}

/** Said once, until it has worked in between. */
let said = false;

export function keepingFailed(name: KeptName): void {
  if (said) return;
  said = true;
  useKeeping.setState({ failedAt: name });
}

export function keepingWorks(): void {
  said = false;
  if (useKeeping.getState().failedAt !== null) useKeeping.setState({ failedAt: null });
}

export function failureRead(): void {
  useKeeping.setState({ failedAt: null });
}

export function textElsewhere(name: KeptName, text: string | null): void {
  useKeeping.setState(({ elsewhere }) => ({ elsewhere: { ...elsewhere, [name]: text } }));
}

export function elsewhereRead(name: KeptName): void {
  useKeeping.setState(({ elsewhere: { [name]: _, ...elsewhere } }) => ({ elsewhere }));
}

/** Before another text takes its place. A text set aside earlier is the learner's own still: it stays. */
export function setAside(name: KeptName, text: string): void {
  changeAside((aside) => ({ [name]: text, ...aside }));
}

export function asideRead(name: KeptName): void {
  changeAside(({ [name]: _, ...aside }) => aside);
}

/** What another tab sets aside can be had back here, too. Called once. */
export function watchAside(): void {
  addEventListener('storage', ({ key }) => {
    if (key === ASIDE_KEY && asideKept) useKeeping.setState({ aside: storedAside() ?? {} });
  });
}

/** False while the browser takes nothing: what it holds is older than what the page knows. */
let asideKept = true;

/** Makes one change to what is kept now: another tab may have written since. */
function changeAside(make: (aside: Aside) => Aside): void {
  const { aside: here } = useKeeping.getState();
  const aside = make(asideKept ? (storedAside() ?? here) : here);
  useKeeping.setState({ aside });
  try {
    localStorage.setItem(ASIDE_KEY, JSON.stringify(aside));
    asideKept = true;
  } catch {
    // It can be had back as long as the page is open.
    asideKept = false;
  }
}

/** null: nothing is kept, or nothing can be. */
function storedAside(): Aside | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(ASIDE_KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    return Object.fromEntries(
      Object.entries(stored).filter(
        (each): each is [string, string] => typeof each[1] === 'string',
      ),
    );
  } catch {
    return null;
  }
}
