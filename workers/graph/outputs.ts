/**
 * What a program can print, read off the graph's edges: of each state, all that can still be said from there to an end.
 * And for each of these words one way that says it.
 */
import { Interned } from './interned';
import { END, type Said, type Search } from './search';

export interface Word extends Said {
  readonly end: number;
}

export class Outputs {
  readonly #search: Search;
  readonly #words = new Interned<Word>();
  readonly #sets = new Interned<readonly number[]>();
  readonly #setOf: Int32Array;
  readonly #joined = new Map<number, Map<number, number>>();
  /** Some state has more words than were kept: those that were are true, but not all. */
  cut = false;

  readonly #most: number;

  /**
   * @param order of all states, every edge leading forward
   * @param most words of one state beyond which no more are kept
   */
  constructor(search: Search, order: readonly number[], most: number) {
    this.#search = search;
    this.#most = most;
    this.#setOf = new Int32Array(search.states);
    for (let at = order.length - 1; at >= 0; at--) {
      const state = order[at] ?? 0;
      this.#setOf[state] = this.#from(state);
    }
  }

  /** All that the program can print, with what ended a thread first, and how it ends. */
  all(): { readonly word: Word; readonly path: readonly number[] }[] {
    const set = this.#sets.at(this.#setOf[0] ?? 0);
    return set.map((number) => ({
      word: joined(this.#search.firstSaid, this.#words.at(number)),
      path: this.#pathOf(number),
    }));
  }

  #from(state: number): number {
    const end = this.#search.ends[state] ?? END.NONE;
    const words = new Set<number>();
    if (end !== END.NONE) words.add(this.#number({ text: '', error: '', end }));
    for (const { to, said } of this.#search.edgesOf(state)) {
      for (const word of this.#sets.at(this.#setOf[to] ?? 0)) words.add(this.#join(said, word));
    }
    if (words.size > this.#most) this.cut = true;
    const kept = [...words].sort((a, b) => a - b).slice(0, this.#most);
    return this.#sets.number(kept.join(), kept);
  }

  #join(said: number, word: number): number {
    const known = this.#joined.get(said) ?? new Map<number, number>();
    this.#joined.set(said, known);
    const before = known.get(word);
    if (before !== undefined) return before;
    const number = this.#number(joined(this.#search.said(said), this.#words.at(word)));
    known.set(word, number);
    return number;
  }

  #number(word: Word): number {
    return this.#words.number(`${word.end}\n${JSON.stringify(word.error)}\n${word.text}`, word);
  }

  /** Who moves at each state of a way that says this word. */
  #pathOf(number: number): number[] {
    const path: number[] = [];
    let state = 0;
    let left = number;
    while (this.#search.ends[state] === END.NONE) {
      const next = this.#step(state, left);
      path.push(next.thread);
      state = next.to;
      left = next.word;
    }
    return path;
  }

  #step(state: number, left: number): { thread: number; to: number; word: number } {
    for (const { to, thread, said } of this.#search.edgesOf(state)) {
      for (const word of this.#sets.at(this.#setOf[to] ?? 0))
        if (this.#join(said, word) === left) return { thread, to, word };
    }
    throw new Error('a word that nobody says');
  }
}

function joined(said: Said, word: Word): Word {
  return {
    end: word.end,
    text: said.text + word.text,
    error: said.error === '' ? word.error : said.error,
  };
}
