/** The language of a frame's words, and the few that it has before anything else is fetched. */
import { chosenOf, languagesIn } from '../messages/chosen';
import { embedStart } from '../messages/en/embed-start';
import type { EmbedAddress } from './address';

export type EmbedStart = Readonly<Record<keyof typeof embedStart, string>>;

const FOLDERS = import.meta.glob<EmbedStart>(
  ['../messages/*/embed-start.ts', '!../messages/en/*'],
  {
    import: 'embedStart',
  },
);

export function wordsOf({ words }: EmbedAddress): string {
  return chosenOf(languagesIn(FOLDERS), words);
}

/** In English where they do not come. */
export async function startWords(language: string): Promise<EmbedStart> {
  const load = FOLDERS[`../messages/${language}/embed-start.ts`];
  return (await load?.().catch(() => null)) ?? embedStart;
}
