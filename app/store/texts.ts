/** The learner's texts, kept in the browser: only cells that differ from the lesson. Restored text never runs by itself. */
import type { CellId } from '../lessons/lesson';

const STORAGE_KEY = 'queuebook.texts';

/** By lesson and cell. */
type Kept = Record<string, string>;

export function keptText(lesson: string, cell: CellId): string | undefined {
  return read()[`${lesson}/${cell}`];
}

/** Called at every change, so that a crash of the page loses nothing. `null`: as in the lesson. */
export function keepText(lesson: string, cell: CellId, text: string | null): void {
  const kept = read();
  if (text === null) delete kept[`${lesson}/${cell}`];
  else kept[`${lesson}/${cell}`] = text;
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
  } catch {
    // No storage or no room: the text lives as long as the page.
  }
}

function read(): Kept {
  try {
    return keptFrom(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}'));
  } catch {
    return {};
  }
}

/** Whatever else stands there is left out. */
export function keptFrom(stored: unknown): Kept {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
