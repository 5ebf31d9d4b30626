/** What the reader has chosen about the page itself; kept in the browser, never part of a run. */
import { create } from 'zustand';
import { LANGUAGES, type LanguageId } from '../languages/language';
import type { LessonCell } from '../lessons/lesson';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const CODE_VIEWS = ['typescript', 'python', 'both'] as const;
export type CodeView = (typeof CODE_VIEWS)[number];

export interface Settings {
  readonly theme: Theme;
  /** Which language cells of a kind show; null until the reader has chosen. */
  readonly codeView: Readonly<Record<LessonCell['kind'], CodeView | null>>;
}

const STORAGE_KEY = 'queuebook.settings';
const DEFAULTS: Settings = { theme: 'auto', codeView: { define: null, run: null } };

export const useSettings = create<Settings>(() => restored());

export function chooseTheme(theme: Theme): void {
  useSettings.setState({ theme });
  keep();
}

export function chooseCodeView(kind: LessonCell['kind'], view: CodeView): void {
  useSettings.setState(({ codeView }) => ({ codeView: { ...codeView, [kind]: view } }));
  keep();
}

/** False in a frame of somebody's page: what is chosen there is for that page. */
let kept = true;

/** From now on nothing is kept, and this is what is chosen. */
export function choosesForThisPage(chosen: Partial<Settings>): void {
  kept = false;
  useSettings.setState(chosen);
}

function keep(): void {
  if (!kept) return;
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(useSettings.getState()));
  } catch {
    // No storage (a private window, a full disk): the choice lives as long as the page.
  }
}

function restored(): Settings {
  try {
    return settingsFrom(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}'));
  } catch {
    return DEFAULTS;
  }
}

/** Reads what an older or a foreign version may have written: whatever is not known is left at its default. */
export function settingsFrom(stored: unknown): Settings {
  const kept = isRecord(stored) ? stored : {};
  const views = isRecord(kept.codeView) ? kept.codeView : {};
  return {
    theme: THEMES.find((theme) => theme === kept.theme) ?? DEFAULTS.theme,
    codeView: {
      define: CODE_VIEWS.find((view) => view === views.define) ?? null,
      run: CODE_VIEWS.find((view) => view === views.run) ?? null,
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The address's wish (`?language=python`), else what the reader chose last. */
export function chosenLanguage(): LanguageId {
  const asked = new URLSearchParams(location.search).get('language');
  return (
    LANGUAGES.find((language) => language === asked) ??
    (useSettings.getState().codeView.run === 'python' ? 'python' : 'typescript')
  );
}

/** What shows the language already, alone or beside the other, stays as it was chosen. */
export function rememberLanguage(language: LanguageId): void {
  const view = (chosen: CodeView | null) =>
    language === 'typescript' && chosen !== 'python' ? chosen : language;
  useSettings.setState(({ codeView }) => ({
    codeView: { define: view(codeView.define), run: view(codeView.run) },
  }));
  keep();
}
