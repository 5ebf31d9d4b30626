/**
 * What a program can print, read off the graph's edges: of each state, all that can still be said from there to an end.
 * And for each of these words one way that says it.
 */
import { END, type Said } from './graph';
import { Interned } from './interned';
import { sampledWays } from './sampled-ways';
import type { Search } from './search';

export interface Word extends Said {
  readonly end: number;
}

/** What words and their sets take. */
const WORD_BYTES = 240;
const JOINED_BYTES = 48;
const SET_BYTES = 160;
/** A number in an array, and in the text by which equal sets are found. */
const WORD_OF_SET_BYTES = 16;

interface Output {
  readonly word: Word;
  /** Who moves at each state of a way that says it. */
  readonly path: readonly number[];
}

export class Outputs {
  readonly #search: Search;
  #words = new Interned<Word>();
  #sets = new Interned<readonly number[]>();
  readonly #setOf: Int32Array;
  readonly #joined = new Map<number, Map<number, number>>();
  /** Some state has more words than were kept: those that were are true, but not all. */
  cut = false;
  /** All that is known, where words took more than they may. */
  #sampled: readonly Output[] | null = null;

  readonly #most: number;
  /** Bytes that may still be taken. */
  #room: number;

  /**
   * @param order of all states, every edge leading forward
   * @param most words of one state beyond which no more are kept
   * @param bytes of memory that all of them may take
   */
  constructor(search: Search, order: readonly number[], most: number, bytes: number) {
    this.#search = search;
    this.#room = bytes;
    this.#most = most;
    this.#setOf = new Int32Array(search.states);
    for (let at = order.length - 1; at >= 0 && this.#room > 0; at--) {
      const state = order[at] ?? 0;
      this.#setOf[state] = this.#from(state);
    }
    if (this.#room <= 0) this.#sample(order);
  }

  /** There are too many to know all of each state: what some ways say is told instead. */
  #sample(order: readonly number[]): void {
    this.cut = true;
    this.#words = new Interned();
    this.#sets = new Interned();
    this.#joined.clear();
    const found = new Map<string, Output>();
    for (const { path, said, end } of sampledWays(this.#search, order)) {
      const word = said.reduceRight((rest, each) => joined(this.#search.said(each), rest), {
        text: '',
        error: '',
        end,
      });
      const whole = joined(this.#search.firstSaid, word);
      found.set(keyOf(whole), { word: whole, path });
    }
    this.#sampled = [...found.values()].slice(0, this.#most);
  }

  /** All that the program can print, with what ended a thread first, and how it ends. */
  all(): readonly Output[] {
    if (this.#sampled !== null) return this.#sampled;
    const set = this.#sets.at(this.#setOf[0] ?? 0);
    return set.map((number) => ({
      word: joined(this.#search.firstSaid, this.#words.at(number)),
      path: this.#pathOf(number),
    }));
  }

  /** Number of all that can still be said from a state on: equal numbers, equal words. */
  setOf(state: number): number {
    return this.#setOf[state] ?? 0;
  }

  wordsOf(set: number): readonly Word[] {
    return this.#sets.at(set).map((word) => this.#words.at(word));
  }

  #from(state: number): number {
    const end = this.#search.ends.at(state);
    const same = this.#sameForAll(state);
    if (same !== null) return same;
    const words = new Set<number>();
    if (end !== END.NONE) words.add(this.#number({ text: '', error: '', end }));
    for (const { to, said } of this.#search.edgesOf(state)) {
      for (const word of this.#sets.at(this.#setOf[to] ?? 0)) words.add(this.#join(said, word));
    }
    if (words.size > this.#most) this.cut = true;
    const kept = [...words].sort((a, b) => a - b).slice(0, this.#most);
    const before = this.#sets.size;
    const set = this.#sets.number(kept.join(), kept);
    if (this.#sets.size > before) this.#room -= SET_BYTES + kept.length * WORD_OF_SET_BYTES;
    return set;
  }

  /** Of most states no step says anything, and all lead to where the same can be said: that, then; else null. */
  #sameForAll(state: number): number | null {
    const { edges } = this.#search;
    let same: number | null = null;
    for (let edge = this.#search.edgesBegin(state); edge < this.#search.edgesEnd(state); edge++) {
      const set = this.setOf(edges.to(edge));
      if (this.#search.saysSomething(edges.said(edge)) || (same !== null && same !== set))
        return null;
      same = set;
    }
    return same;
  }

  #join(said: number, word: number): number {
    const known = this.#joined.get(said) ?? new Map<number, number>();
    this.#joined.set(said, known);
    const before = known.get(word);
    if (before !== undefined) return before;
    const number = this.#number(joined(this.#search.said(said), this.#words.at(word)));
    known.set(word, number);
    this.#room -= JOINED_BYTES;
    return number;
  }

  #number(word: Word): number {
    const before = this.#words.size;
    const number = this.#words.number(keyOf(word), word);
    if (this.#words.size > before) this.#room -= WORD_BYTES + 4 * word.text.length;
    return number;
  }

  /** Who moves at each state of a way that says this word. */
  #pathOf(number: number): number[] {
    const path: number[] = [];
    let state = 0;
    let left = number;
    while (this.#search.ends.at(state) === END.NONE) {
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

function keyOf({ end, error, text }: Word): string {
  return `${end}\n${JSON.stringify(error)}\n${text}`;
}

function joined(said: Said, word: Word): Word {
  return {
    end: word.end,
    text: said.text + word.text,
    error: said.error === '' ? word.error : said.error,
  };
}
