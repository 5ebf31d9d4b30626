/** How far the threads have come in each state of a graph: by thread, or added up for those whose code is the same. */
import { STATUS } from './moment';
import type { Search } from './search';

export interface Progress {
  /** By place: what its threads are called. */
  readonly names: readonly string[];
  /** By thread: its place. */
  readonly placeOf: readonly number[];
  /** Operations made. For each state as many numbers as there are places. */
  readonly made: Uint32Array;
}

/** Whoever has ended has come as far as anybody with its code does: so nobody ever falls back. */
export function progressOf(search: Search, together: boolean): Progress {
  const codes = codesOf(search);
  const keys = codes.map(({ code }, thread) => (together && code !== null ? code : `${thread}`));
  const places = [...new Set(keys)];
  const placeOf = keys.map((key) => places.indexOf(key));
  const names = places.map((key, place) => {
    const many = placeOf.filter((each) => each === place).length;
    return `${codes[keys.indexOf(key)]?.label ?? ''}${many > 1 ? ` × ${many}` : ''}`;
  });
  const made = new Uint32Array(search.states * places.length);
  for (let state = 0; state < search.states; state++) {
    const { stories, statuses } = search.momentOf(state);
    for (const [thread, story] of stories.entries()) {
      if (story < 0) continue;
      const ended = statuses[thread] === STATUS.ENDED;
      const own = ended ? (codes[thread]?.most ?? 0) : search.histories.made(story);
      const at = state * places.length + (placeOf[thread] ?? 0);
      made[at] = (made[at] ?? 0) + own;
    }
  }
  return { names, placeOf, made };
}

interface Code {
  /** null: it has none yet, or not the same in all orders. */
  code: string | null;
  label: string;
  /** Operations of the longest way through it. */
  most: number;
}

function codesOf(search: Search): readonly Code[] {
  const { histories } = search;
  const codes: Code[] = [];
  const most = new Map<string, number>();
  for (let state = 0; state < search.states; state++) {
    for (const [thread, story] of search.momentOf(state).stories.entries()) {
      const known = codes[thread];
      if (story < 0) {
        codes[thread] ??= { code: null, label: '', most: 0 };
        continue;
      }
      const code = histories.codeOf(story);
      most.set(code, Math.max(most.get(code) ?? 0, histories.made(story)));
      if (known === undefined || known.label === '')
        codes[thread] = { code, label: histories.labelOf(story), most: 0 };
      else if (known.code !== code) known.code = null;
    }
  }
  const longest = [...most.values()].reduce((a, b) => Math.max(a, b), 0);
  for (const each of codes) each.most = most.get(each.code ?? '') ?? longest;
  return codes;
}
