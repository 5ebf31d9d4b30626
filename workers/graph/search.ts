/**
 * All states of a program, from its beginning, each looked at once: plain search, without any reduction but that steps
 * which nobody minds are taken at once (rules.ts).
 */
import { NONE } from '../trace/events';
import { Exchanges } from './exchange';
import { END, Graph, type Said } from './graph';
import type { Histories } from './histories';
import { Machine, type Made, type Minded } from './machine';
import { copyOf, type Moment, STATUS, TooLarge } from './moment';
import { Numbers } from './numbers';
import { BeginAnew, EndlessThread, type NotGranted, Unable } from './operations';
import { Records } from './records';
import { type Moves, type OnStep, Rules } from './rules';
import { Times } from './times';

export type SearchCut =
  | { readonly reason: 'states' | 'stopped' }
  | { readonly reason: 'unable'; readonly what: string; readonly line: number }
  /** `at`: the state after which it would make one step too many; -1: the beginning. */
  | { readonly reason: 'polls'; readonly what: string; readonly line: number; readonly at: number };

/**
 * What each costs where no pointers are compressed: a history with its operation, a record. memory.threads.test.ts holds it.
 */
const HISTORY_BYTES = 600;
const RECORD_BYTES = 300;
/** States up to which those nearest to the beginning are looked at first. */
const NEAREST_FIRST = 1_500;

export class Search extends Graph {
  readonly histories: Histories;
  readonly #records = new Records();
  readonly #times = new Times();
  readonly #machine: Machine;
  readonly rules: Rules;
  readonly #minded: Minded;
  readonly #exchanges: Exchanges;
  /** Those from `#looked` on are to be looked at. */
  readonly #open = new Numbers();
  #looked = 0;
  /** The one that is looked at. */
  #at = -1;
  cut: SearchCut | null = null;
  /** What was taken for granted and is not so: nothing of what was found counts. */
  notGranted: NotGranted | null = null;

  /** @param minded what searches before this one found that orders matter to */
  constructor(histories: Histories, sleeps: 'last' | 'any', minded: Minded) {
    super();
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

  /** States of the program that they stand for, and steps from these. */
  all(): { readonly states: bigint; readonly edges: bigint } {
    if (!this.histories.alike.on)
      return { states: BigInt(this.states), edges: BigInt(this.edges.length) };
    let [states, edges] = [0n, 0n];
    for (let state = 0; state < this.states; state++) {
      const alike = this.alikeTo(state);
      states += alike;
      edges += alike * BigInt(this.edgeCountOf(state));
    }
    return { states, edges };
  }

  /** How many states of the program this one stands for. */
  alikeTo(state: number): bigint {
    return this.histories.alike.on ? this.#exchanges.alikeTo(this.momentOf(state)) : 1n;
  }

  /** By thread: the number that it goes by in the state that stands for this one, into which `moment` is changed. */
  exchange(moment: Moment): readonly number[] {
    return this.histories.alike.on ? this.#exchanges.sort(moment) : [];
  }

  /** Which thread of a way is the one that moves in the state that stands for where it is. */
  mover(moment: Moment, thread: number): number {
    if (!this.histories.alike.on) return thread;
    return this.#exchanges.sort(copyOf(moment)).indexOf(thread);
  }

  get #bytes(): number {
    const made = HISTORY_BYTES * this.histories.size + RECORD_BYTES * this.#records.size;
    return this.graphBytes + this.#open.bytes + made;
  }

  get open(): number {
    return this.#open.length - this.#looked;
  }

  operationOf(moment: Moment, thread: number) {
    return this.#machine.operationOf(moment, thread);
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
   * @param mostStates beyond which it is cut; `mostBytes`: of memory
   * @param goesOn asked now and then
   */
  run(mostStates: number, mostBytes: number, goesOn: () => boolean): void {
    this.cut = null;
    try {
      if (this.states === 0) this.#begin();
      for (let looked = 0; this.open > 0; looked++) {
        if (this.states > mostStates || this.#bytes > mostBytes) {
          this.cut = { reason: 'states' };
          return;
        }
        if (looked % 512 === 0 && !goesOn()) {
          this.cut = { reason: 'stopped' };
          return;
        }
        this.#at = this.#next();
        this.#lookAt(this.#at);
      }
      if (this.histories.spoilt)
        throw new Unable('code that changes a class of the notebook', NONE);
    } catch (thrown) {
      if (thrown instanceof BeginAnew) this.notGranted = thrown.found;
      else this.cut = cutOf(thrown, this.#at);
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

  /**
   * At first the nearest: ways are short, and a thread that polls without end hides no end of the program that comes soon.
   * Of a large program the last one found, which comes to ends before there are too many states.
   */
  #next(): number {
    return this.states <= NEAREST_FIRST ? this.#open.at(this.#looked++) : this.#open.pop();
  }

  #lookAt(state: number): void {
    const before = this.momentOf(state);
    const { threads } = this.rules.settle(before, refuseSteps);
    this.beginEdges(state);
    for (const thread of threads) {
      const moment = this.momentOf(state);
      const listened = new Listened();
      const moves = this.rules.step(moment, thread, listened.onStep);
      const edge = this.edges.length;
      const to = this.#state(moment, moves, edge);
      this.addEdge({ from: state, to, thread }, listened);
    }
    this.endEdges(state);
  }

  #state(moment: Moment, { end }: Moves, edge: number): number {
    if (this.histories.alike.on) this.#exchanges.sort(moment);
    const known = this.states;
    const number = this.stateOf(moment, edge, () => this.#endOf(moment, end));
    if (number < known) return number;
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

function cutOf(thrown: unknown, at: number): SearchCut {
  if (thrown instanceof TooLarge) return { reason: 'states' };
  if (thrown instanceof EndlessThread)
    return { reason: 'polls', what: thrown.what, line: thrown.line, at };
  if (thrown instanceof Unable) return { reason: 'unable', what: thrown.what, line: thrown.line };
  throw thrown;
}
