/**
 * The two ways to lay a run along a line: by its clock, or by its steps, equally far apart.
 * Positions count events that have happened, as the playhead does; coordinates are steps, or milliseconds less what is
 * folded away of long waits.
 */
import { alongOf, type Fold, timeOf } from './idle-stretches';
import type { Lanes } from './lanes';
import { countBelow, countBelowFrom, type Sorted } from './lanes-list';
import type { AxisKind } from './lanes-thread';

export type { AxisKind };

/** A run with at most this many steps can be read step by step; by the clock, most of it would lie in a few pixels. */
const SHORT_RUN_STEPS = 160;

export function betterAxis(steps: number): AxisKind {
  return steps <= SHORT_RUN_STEPS ? 'step' : 'time';
}

const UNFOLDED: readonly Fold[] = [];

export class TimelineAxis {
  /** Long stretches without an event that are drawn short, in order; none by steps. */
  readonly folds: readonly Fold[];
  readonly #along: Sorted;

  constructor(
    readonly lanes: Lanes,
    readonly kind: AxisKind,
    folded = true,
  ) {
    const { times, steps } = lanes;
    const folds =
      folded && kind === 'time' ? lanes.idle.folds(times.at(times.length - 1)) : UNFOLDED;
    this.folds = folds;
    if (kind === 'step') this.#along = steps;
    else if (folds.length === 0) this.#along = times;
    else this.#along = { length: times.length, at: (event) => alongOf(folds, times.at(event)) };
  }

  /** The coordinate at which the run, as far as it is known, ends; never 0. */
  get end(): number {
    return Math.max(this.kind === 'time' ? 0.01 : 1, this.ofEvent(this.lanes.length - 1));
  }

  ofEvent(event: number): number {
    return this.#along.at(event);
  }

  /** Milliseconds of the run's clock, or steps, at a coordinate: what is measured and written there. */
  unfolded(coordinate: number): number {
    return timeOf(this.folds, coordinate);
  }

  /** Fractions lie between two events. */
  ofPosition(position: number): number {
    if (position <= 0) return 0;
    const whole = Math.min(Math.ceil(position), this.lanes.length);
    const after = this.ofEvent(whole - 1);
    if (whole <= position) return after;
    const before = whole < 2 ? 0 : this.ofEvent(whole - 2);
    return before + (after - before) * (position - whole + 1);
  }

  /** The first event that lies at or behind a coordinate: how many happened before it. */
  eventAt(coordinate: number): number {
    return countBelow(this.#along, coordinate);
  }

  /** The same when the answer is known not to lie before event `from`. */
  eventAtFrom(coordinate: number, from: number): number {
    return countBelowFrom(this.#along, coordinate, from);
  }

  /** The position nearest to a coordinate: all that happened up to there. */
  positionAt(coordinate: number): number {
    if (coordinate <= 0) return 0;
    const next = this.eventAt(coordinate);
    if (next >= this.lanes.length) return this.lanes.length;
    const after = this.ofEvent(next);
    const before = next === 0 ? 0 : this.ofEvent(next - 1);
    if (next === 0 && coordinate < after / 2) return 0;
    const nearer = next > 0 && coordinate - before < after - coordinate ? before : after;
    return this.eventsUpTo(nearer);
  }

  /** How many events lie at or before a coordinate: all that share it have happened. */
  eventsUpTo(coordinate: number): number {
    let low = this.eventAt(coordinate);
    let high = this.lanes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ofEvent(middle) <= coordinate) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
