/**
 * The learner's texts, kept in the browser: only cells that differ from the lesson. Restored text never runs by itself.
 * Each change is written into what stands there now, so that two tabs keep the cells of both.
 */
import { type KeptName, keepingFailed, keepingWorks, textElsewhere } from './keeping';

const STORAGE_KEY = 'queuebook.texts';

/** By lesson and name. */
export type Kept = Record<string, string>;

/** What the browser did not take, null for a text that is the lesson's again: it lives as long as the page. */
const unkept = new Map<string, string | null>();

export function keptText(lesson: string, name: KeptName): string | undefined {
  return allTexts()[`${lesson}/${name}`];
}

/** Called at every change, so that a crash of the page loses nothing. `null`: as in the lesson. */
export function keepText(lesson: string, name: KeptName, text: string | null): void {
  unkept.set(`${lesson}/${name}`, text);
  if (write(allTexts())) keepingWorks();
  else keepingFailed(name);
}

/** Puts texts beside those that are kept; of the same cell the new one stays. False: the browser does not take them. */
export function keepTexts(texts: Kept): boolean {
  for (const [key, text] of Object.entries(texts)) unkept.set(key, text);
  return write(allTexts());
}

/** Whatever was changed is there after the page has been loaded anew. */
export function everythingIsKept(): boolean {
  return unkept.size === 0;
}

export function allTexts(): Kept {
  const kept = stored();
  for (const [key, text] of unkept) {
    if (text === null) delete kept[key];
    else kept[key] = text;
  }
  return kept;
}

/** Tells of cells whose text another tab has changed. Called once. */
export function watchTexts(lesson: string): void {
  addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key !== STORAGE_KEY) return;
    const [before, now] = [textsIn(oldValue), textsIn(newValue)];
    for (const id of new Set([...Object.keys(before), ...Object.keys(now)]))
      if (id.startsWith(`${lesson}/`) && before[id] !== now[id])
        textElsewhere(id.slice(lesson.length + 1), now[id] ?? null);
  });
}

function write(texts: Kept): boolean {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(texts));
    unkept.clear();
    return true;
  } catch {
    return false;
  }
}

function stored(): Kept {
  try {
    return textsIn(localStorage.getItem(STORAGE_KEY));
  } catch {
    return {};
  }
}

function textsIn(value: string | null): Kept {
  try {
    return keptFrom(JSON.parse(value ?? '{}'));
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
