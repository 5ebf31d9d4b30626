/**
 * One thread's lane: its states one after another, each from the event that began it to the next one's.
 * Besides, before every MARK_EVERY-th state, how long it had been in each sort of state so far:
 * the shares of any stretch are then two look-ups, however long the log is.
 */
import { countBelowFrom, FloatList, IntList } from './lanes-list';
import { OFF, SHARE_OF, SHARES } from './lanes-state';

const MARK_EVERY = 4;
const STATE_BITS = 4;
const STATE_MASK = (1 << STATE_BITS) - 1;
const SORTS = SHARES.length;

/** Where an event lies on each axis. */
export interface Coordinates {
  readonly times: FloatList;
  readonly steps: IntList;
}

export type AxisKind = 'time' | 'step';

export class ThreadTrack {
  /** Event and state in one number. */
  #spans = new IntList();
  #msMarks = new FloatList();
  #stepMarks = new IntList();
  /** Milliseconds and steps in each sort of state up to the beginning of the last span. */
  #ms = new Float64Array(SORTS);
  #steps = new Float64Array(SORTS);
  /** Events that were polls which found nothing. */
  readonly emptyPolls = new IntList();
  /** Events that wrote text. */
  readonly prints = new IntList();

  constructor(readonly thread: number) {}

  get length(): number {
    return this.#spans.length;
  }

  get bytes(): number {
    return [this.#spans, this.#msMarks, this.#stepMarks, this.emptyPolls, this.prints].reduce(
      (sum, list) => sum + list.bytes,
      0,
    );
  }

  get lastState(): number {
    return this.#spans.length === 0 ? OFF : this.state(this.#spans.length - 1);
  }

  /** A new state from `event` on; nothing happens if it is the state already. */
  enter(state: number, event: number, where: Coordinates): void {
    const last = this.#spans.length - 1;
    if (last >= 0) {
      if (this.state(last) === state) return;
      const sort = SHARE_OF[this.state(last)] ?? -1;
      if (sort >= 0) {
        const begun = this.event(last);
        this.#ms[sort] = (this.#ms[sort] ?? 0) + where.times.at(event) - where.times.at(begun);
        this.#steps[sort] =
          (this.#steps[sort] ?? 0) + where.steps.at(event) - where.steps.at(begun);
      }
    }
    if (this.#spans.length % MARK_EVERY === 0) {
      for (let sort = 0; sort < SORTS; sort++) {
        this.#msMarks.push(this.#ms[sort] ?? 0);
        this.#stepMarks.push(this.#steps[sort] ?? 0);
      }
    }
    this.#spans.push((event << STATE_BITS) | state);
  }

  /** Index of the event that began a span. */
  event(span: number): number {
    return this.#spans.at(span) >> STATE_BITS;
  }

  state(span: number): number {
    return this.#spans.at(span) & STATE_MASK;
  }

  /** How many spans began before `event`; `from` is a place known not to lie behind the answer. */
  spansBefore(event: number, from = 0): number {
    return countBelowFrom(this.#spans, event << STATE_BITS, from);
  }

  /**
   * How long, on an axis, the thread had been in each of SHARES by `coordinate`, added up in `into`.
   * `spans`: how many had begun by then.
   */
  totals(
    axis: AxisKind,
    where: Coordinates,
    coordinate: number,
    spans: number,
    into: Float64Array,
  ): void {
    into.fill(0);
    const last = spans - 1;
    if (last < 0) return;
    const marks = axis === 'time' ? this.#msMarks : this.#stepMarks;
    const along = axis === 'time' ? where.times : where.steps;
    const mark = Math.floor(last / MARK_EVERY);
    for (let sort = 0; sort < SORTS; sort++) into[sort] = marks.at(mark * SORTS + sort);
    let packed = this.#spans.at(mark * MARK_EVERY);
    let begin = along.at(packed >> STATE_BITS);
    for (let span = mark * MARK_EVERY; span <= last; span++) {
      const next = span === last ? 0 : this.#spans.at(span + 1);
      const end = span === last ? coordinate : along.at(next >> STATE_BITS);
      const sort = SHARE_OF[packed & STATE_MASK] ?? -1;
      if (sort >= 0) into[sort] = (into[sort] ?? 0) + Math.max(0, end - begin);
      begin = end;
      packed = next;
    }
  }
}
