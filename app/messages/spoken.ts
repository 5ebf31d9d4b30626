/** The language of the page's words, chosen before anything is drawn: English is there, another one is fetched first. */
import { addTexts } from './catalogue';
import { chosenOf, languagesIn } from './chosen';
import { commentsAre } from './comments';
import type { first as english } from './en/first';
import type { StartTexts } from './en/start';
import type { Translation } from './message';
import { inFolder } from './partition';
import { type Ending, writesIn } from './writing';

/** What `first.ts` of a language's folder exports. */
export interface FirstTexts {
  readonly first: Translation<typeof english>;
  /** Words about the page itself: its title. */
  readonly page: StartTexts['page'];
  /** Of the lesson's programs, by the English. */
  readonly comments: Readonly<Record<string, string>>;
  readonly ending?: Ending;
}

const FOLDERS = import.meta.glob<FirstTexts>(['./*/first.ts', '!./en/*']);

/** Languages that there are, English first. */
export const LANGUAGES_OF_WORDS: readonly string[] = languagesIn(FOLDERS);

/**
 * Called once, first of all.
 * @param asked the language that the address names
 * @param page whose title it is. Where the language's texts cannot be fetched, the page is in English.
 */
export async function speak(asked: string | null, page: 'title' | 'embedded'): Promise<void> {
  const language = chosenOf(LANGUAGES_OF_WORDS, asked);
  const texts = await inFolder(FOLDERS, language)?.().catch(() => null);
  if (!texts) return;
  writesIn(language, texts.ending);
  addTexts(texts.first);
  commentsAre(texts.comments);
  document.documentElement.lang = language;
  document.title = texts.page[page];
  // What the browser and those who install the page are told of it; a frame has neither.
  document.querySelector('meta[name=description]')?.setAttribute('content', texts.page.description);
  document
    .querySelector('link[rel=manifest]')
    ?.setAttribute('href', `./manifest.${language}.webmanifest`);
}
