/** What a search through all orders left out, and why it could: counted from the schedules that it ran. */
import { LOOKS_AT_CLOCK } from '../sync/gate';
import { EVENT_KINDS, type EventKind, KIND_CODE } from '../trace/events';
import { countOrders, type Placed, statesOf, swapsIn } from './interleavings';

const KIND_MASK = LOOKS_AT_CLOCK - 1;
/** States that are looked at in all, for all schedules together, before the number is given up. */
const MOST_STATES = 2_000_000;
/** Of one schedule, beyond which even its pairs are not looked at. */
const MOST_STEPS = 400;
const SHOWN = 2;
/** Who goes on, after a wait or at its beginning: nothing that a program does to something. */
const NOT_SAID = new Set<number>(
  (['woken', 'slept', 'thread-began', 'thread-started', 'thread-ended', 'joined'] as const).map(
    (kind) => KIND_CODE[kind],
  ),
);

/** Two operations on one thing that change places in some schedule. */
export interface Swapped {
  readonly kinds: readonly [EventKind, EventKind];
  readonly object: number;
}

interface Counted extends Swapped {
  times: number;
}

export class OrdersTally {
  #orders: number | null = 0;
  #states = MOST_STATES;
  readonly #swaps = new Map<string, Counted>();

  /** Takes in one schedule that came to its end. @param spun some look was put off: then there are as many orders as looks */
  add(steps: readonly Placed[], spun: boolean): void {
    if (steps.length > MOST_STEPS) {
      this.#orders = null;
      return;
    }
    if (spun) this.#orders = null;
    if (this.#orders !== null) this.#count(steps);
    for (const [a, b] of swapsIn(steps)) {
      const codes = [a.operation & KIND_MASK, b.operation & KIND_MASK].sort((x, y) => x - y);
      const [one = 0, two = 0] = codes;
      if (codes.some((code) => NOT_SAID.has(code))) continue;
      const key = `${one} ${two} ${a.object}`;
      const known = this.#swaps.get(key);
      if (known) known.times++;
      else {
        const kinds = [EVENT_KINDS[one] ?? 'put', EVENT_KINDS[two] ?? 'put'] as const;
        this.#swaps.set(key, { kinds, object: a.object, times: 1 });
      }
    }
  }

  #count(steps: readonly Placed[]): void {
    const counted = countOrders(steps, Math.min(this.#states, MOST_STATES / 20));
    const sum = counted === null ? null : (this.#orders ?? 0) + counted;
    this.#orders = sum !== null && Number.isSafeInteger(sum) ? sum : null;
    this.#states -= statesOf(steps);
  }

  /** All orders in which nobody goes to wait: exact when every schedule was taken in. Null: not known. */
  get orders(): number | null {
    return this.#orders;
  }

  /** The pairs that changed places most often. */
  swapped(): readonly Swapped[] {
    return [...this.#swaps.values()].sort((a, b) => b.times - a.times).slice(0, SHOWN);
  }
}
