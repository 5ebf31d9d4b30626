/**
 * Which language the page's words are in: the address's wish (`?lang=ko`), else what the reader chose last, else the first of
 * the browser's languages that there is. Read once, before anything is drawn; it imports nothing, as a frame in somebody's
 * page asks it before anything else is fetched.
 */
const STORAGE_KEY = 'queuebook.words';

/** @param others files of the folders beside English, as `import.meta.glob` names them: './ko/first.ts' */
export function languagesIn(others: Readonly<Record<string, unknown>>): string[] {
  return ['en', ...Object.keys(others).map((path) => path.split('/').at(-2) ?? '')];
}

/** @param asked in the address; null: nothing */
export function chosenOf(languages: readonly string[], asked: string | null): string {
  const wanted = [asked, remembered(), ...browserLanguages()];
  const known = (tag: string | null) => languages.find((each) => each === tag?.split('-')[0]);
  return wanted.map(known).find((each) => each !== undefined) ?? 'en';
}

/** Kept for the next visit. False: the browser keeps nothing. */
export function rememberWords(language: string): boolean {
  try {
    localStorage.setItem(STORAGE_KEY, language);
    return true;
  } catch {
    return false;
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

/** None outside of a page: Node's say where a test runs. */
function browserLanguages(): readonly string[] {
  return 'document' in globalThis ? navigator.languages : [];
}
