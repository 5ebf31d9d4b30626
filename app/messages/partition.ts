/** Texts come with the code that says them, in English and in the language that is spoken. */
import { addTexts } from './catalogue';
import type { Catalogue } from './message';
import { writtenIn } from './writing';

/** One file of texts in the other languages' folders, as `import.meta.glob` finds it. */
export type Folders<Texts> = Readonly<Record<string, () => Promise<Texts>>>;

/** That of a language; undefined where it has none, as English, whose texts are not among them. */
export function inFolder<Texts>(
  folders: Folders<Texts>,
  language: string,
): (() => Promise<Texts>) | undefined {
  return Object.entries(folders).find(([path]) => path.startsWith(`./${language}/`))?.[1];
}

/**
 * Awaited by the modules of texts that come late, so that the code that says them runs after they have come. A language's
 * file that cannot be had leaves its part in English: better than a part of the page that does not come at all.
 */
export async function comesWith(english: Catalogue, folders: Folders<Catalogue>): Promise<void> {
  addTexts(english);
  try {
    addTexts((await inFolder(folders, writtenIn())?.()) ?? {});
  } catch {
    // The network is gone. What is said of that is in the texts that are there.
  }
}
