/**
 * All states of a program, from its beginning, each looked at once: plain search, without any reduction but that steps
 * which nobody minds are taken at once (rules.ts).
 */
import { NONE } from '../trace/events';
import { Exchanges } from './exchange';
import type { Histories } from './histories';
import { Interned } from './interned';
import { Machine, type Made, type Minded } from './machine';
import { copyOf, type Moment, momentOf, STATUS, TooLarge, textOf } from './moment';
import { BeginAnew, EndlessThread, type NotGranted, Unable } from './operations';
import { Records } from './records';
import { type Moves, type OnStep, Rules } from './rules';
import { Times } from './times';

/** What is seen of an edge from outside. */
export interface Said {
  readonly text: string;
  /** `Name: message` of the first thread that failed in it, or ''. */
  readonly error: string;
}

export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Who moves first. */
  readonly thread: number;
  /** Number of what it says. */
  readonly said: number;
}

export const END = { NONE: 0, FINISHED: 1, FAILED: 2, STUCK: 3 } as const;

export type SearchCut =
  | { readonly reason: 'states' | 'stopped' }
  | { readonly reason: 'unable' | 'polls'; readonly what: string; readonly line: number };

/** What a state costs beside its text, and an edge: numbers in arrays, an entry in a map. */
const STATE_BYTES = 160;
const EDGE_BYTES = 32;
const MOST_BYTES = 400 * 2 ** 20;

export class Search {
  readonly histories: Histories;
  readonly #records = new Records();
  readonly #times = new Times();
  readonly #machine: Machine;
  readonly rules: Rules;
  readonly #minded: Minded;
  readonly #exchanges: Exchanges;
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #open: number[] = [];
  readonly #said = new Interned<Said>();
  /** By state: its first edge, and how many follow it. */
  readonly firstEdge: number[] = [];
  readonly edgeCount: number[] = [];
  readonly ends: number[] = [];
  /** By state: the edge by which it was found; -1 for the first. */
  readonly foundBy: number[] = [];
  readonly edges: Edge[] = [];
  #bytes = 0;
  cut: SearchCut | null = null;
  /** What was taken for granted and is not so: nothing of what was found counts. */
  notGranted: NotGranted | null = null;

  /** @param minded what searches before this one found that orders matter to */
  constructor(histories: Histories, sleeps: 'last' | 'any', minded: Minded) {
    this.histories = histories;
    this.#minded = { ...minded };
    this.#machine = new Machine(histories, this.#records, this.#times, this.#minded);
    this.rules = new Rules(this.#machine, this.#records, this.#times, sleeps, minded, histories);
    this.#exchanges = new Exchanges(
      this.#records,
      (story) => histories.kindOf(story),
      (story, instead) => histories.leavingFor(story, instead),
    );
  }

  /** What was found that orders matter to: when there is more than was known, all of it is to be searched again. */
  get minded(): Minded {
    return this.#minded;
  }

  /** Those that were looked at, or are open: of states that are alike, one. */
  get states(): number {
    return this.#texts.length;
  }

  /** States of the program that they stand for, and steps from these. */
  all(): { readonly states: bigint; readonly edges: bigint } {
    if (!this.histories.alike.on)
      return { states: BigInt(this.states), edges: BigInt(this.edges.length) };
    let [states, edges] = [0n, 0n];
    for (let state = 0; state < this.states; state++) {
      const alike = this.#exchanges.alikeTo(this.momentOf(state));
      states += alike;
      edges += alike * BigInt(this.edgeCount[state] ?? 0);
    }
    return { states, edges };
  }

  /** Which thread of a way is the one that moves in the state that stands for where it is. */
  mover(moment: Moment, thread: number): number {
    if (!this.histories.alike.on) return thread;
    return this.#exchanges.sort(copyOf(moment)).indexOf(thread);
  }

  get open(): number {
    return this.#open.length;
  }

  said(number: number): Said {
    return this.#said.at(number);
  }

  operationOf(moment: Moment, thread: number) {
    return this.#machine.operationOf(moment, thread);
  }

  momentOf(state: number): Moment {
    return momentOf(this.#texts[state] ?? '');
  }

  edgesOf(state: number): readonly Edge[] {
    const first = this.firstEdge[state] ?? 0;
    return this.edges.slice(first, first + (this.edgeCount[state] ?? 0));
  }

  /** Before anybody has moved; `onStep` hears of the steps that nobody minds. */
  beginning(onStep: OnStep): {
    readonly moment: Moment;
    readonly moves: Moves;
    readonly error: string;
  } {
    const moment: Moment = {
      stories: [this.histories.main],
      statuses: [STATUS.READY],
      deadlines: [this.#times.forEver],
      now: this.#times.beginning,
      records: [],
    };
    const error = this.#machine.began(moment);
    return { moment, moves: this.rules.settle(moment, onStep), error };
  }

  /**
   * Looks at states until none is open, or something ends it. May be called again after it was cut for too many.
   * @param mostStates beyond which it is cut
   * @param goesOn asked now and then
   */
  run(mostStates: number, goesOn: () => boolean): void {
    this.cut = null;
    try {
      if (this.states === 0) this.#begin();
      for (let looked = 0; this.#open.length > 0; looked++) {
        if (this.states > mostStates || this.#bytes > MOST_BYTES) {
          this.cut = { reason: 'states' };
          return;
        }
        if (looked % 512 === 0 && !goesOn()) {
          this.cut = { reason: 'stopped' };
          return;
        }
        this.#lookAt(this.#open.pop() ?? 0);
      }
      if (this.histories.spoilt)
        throw new Unable('code that changes a class of the notebook', NONE);
    } catch (thrown) {
      if (thrown instanceof BeginAnew) this.notGranted = thrown.found;
      else this.cut = cutOf(thrown);
    }
  }

  #begin(): void {
    const listened = new Listened();
    const { moment, moves, error } = this.beginning(listened.onStep);
    this.firstSaid = { text: listened.text, error: error === '' ? listened.error : error };
    this.#state(moment, moves, -1);
  }

  /** What is said before anybody has a choice. */
  firstSaid: Said = { text: '', error: '' };

  #lookAt(state: number): void {
    const before = this.momentOf(state);
    const { threads } = this.rules.settle(before, refuseSteps);
    this.firstEdge[state] = this.edges.length;
    for (const thread of threads) {
      const moment = this.momentOf(state);
      const listened = new Listened();
      const moves = this.rules.step(moment, thread, listened.onStep);
      const edge = this.edges.length;
      const to = this.#state(moment, moves, edge);
      this.edges.push({ from: state, to, thread, said: this.#saidNumber(listened) });
      this.#bytes += EDGE_BYTES;
    }
    this.edgeCount[state] = threads.length;
  }

  #saidNumber({ text, error }: Said): number {
    return this.#said.number(`${error}\n${text}`, { text, error });
  }

  #state(moment: Moment, { end }: Moves, edge: number): number {
    if (this.histories.alike.on) this.#exchanges.sort(moment);
    const text = textOf(moment);
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#numbers.set(text, number);
    this.#texts.push(text);
    this.#bytes += STATE_BYTES + text.length * 2;
    this.foundBy.push(edge);
    this.firstEdge.push(0);
    this.edgeCount.push(0);
    this.ends.push(this.#endOf(moment, end));
    if (end === null) this.#open.push(number);
    return number;
  }

  #endOf({ stories }: Moment, end: Moves['end']): number {
    if (end === null) return END.NONE;
    if (end === 'stuck') return END.STUCK;
    return stories.some((story) => story >= 0 && this.histories.failed(story))
      ? END.FAILED
      : END.FINISHED;
  }
}

/** Takes down what the steps of one edge say. */
class Listened implements Said {
  text = '';
  error = '';
  readonly onStep = (_: number, __: readonly number[], made: Made): void => {
    this.text += made.text;
    if (this.error === '') this.error = made.error;
  };
}

function refuseSteps(): never {
  throw new Error('a state was not settled');
}

function cutOf(thrown: unknown): SearchCut {
  if (thrown instanceof TooLarge) return { reason: 'states' };
  if (thrown instanceof EndlessThread)
    return { reason: 'polls', what: thrown.what, line: thrown.line };
  if (thrown instanceof Unable) return { reason: 'unable', what: thrown.what, line: thrown.line };
  throw thrown;
}
