/**
 * Commanded runs, all orders and the search for states need code that no free run does. The frame's script comes without it:
 * the page hands it over when it is first wanted, and in each worker the imports below are answered from that text
 * (scripts/engine-texts.ts). Where all of it is one text, as on Node's threads, nothing is handed over.
 */
type Parts = typeof import('./commanded-parts');
type SearchPart = typeof import('../graph/graph-script');

declare const lateScriptIs: (script: string) => void;

let parts: Parts | undefined;
let search: SearchPart | undefined;
let searchFailed: unknown;

/** Takes it in. In a worker it is there before the next message. */
export async function learnCommanded(script: string | undefined): Promise<void> {
  if (parts === undefined && script !== undefined) lateScriptIs(script);
  parts ??= await import('./commanded-parts');
}

/** The same for what searches; the other has come before. What is wrong with it is told by whoever wants to search. */
export async function learnSearch(script: string | undefined): Promise<void> {
  try {
    if (search === undefined && script !== undefined) lateScriptIs(script);
    search ??= await import('../graph/graph-script');
  } catch (error) {
    searchFailed = error;
  }
}

/** Whoever asks for something commanded has handed it over before. */
export function commandedParts(): Parts {
  if (parts === undefined) throw new Error('not handed over');
  return parts;
}

export function searchPart(): SearchPart {
  if (search === undefined) throw searchFailed ?? new Error('not handed over');
  return search;
}
