/**
 * The moment at any event, forwards and backwards, at a cost that does not grow with the log:
 * a snapshot stands at every SNAPSHOT_EVERY events, and at most that many are folded from the nearest one.
 */
import type { TraceLog } from '../../../workers/trace/reader';
import type { Arrivals } from './item-line';
import type { Moment } from './moment';
import { MomentFold } from './moment-fold';

export const SNAPSHOT_EVERY = 1024;

export class Moments {
  #snapshots: Moment[];
  #arrivals = new Map<number, Arrivals>();
  /** Goes ahead of everybody and leaves the snapshots behind. */
  #front: MomentFold;
  /** Where the last question was answered: the next one is mostly a little further on. */
  #near: MomentFold;
  #last: Moment;

  constructor(private readonly log: TraceLog) {
    this.#front = new MomentFold(log, this.#arrivals);
    this.#near = new MomentFold(log, this.#arrivals);
    this.#last = this.#near.moment();
    this.#snapshots = [this.#last];
  }

  /** Snapshots over the first `upTo` events. Called as a log is taken in, so that no later question has far to go. */
  prepare(upTo = Number.POSITIVE_INFINITY): void {
    const end = Math.min(this.log.length, upTo);
    while (this.#front.position < end) {
      const next = (Math.floor(this.#front.position / SNAPSHOT_EVERY) + 1) * SNAPSHOT_EVERY;
      this.#front.foldTo(Math.min(next, end));
      if (this.#front.position === next) this.#snapshots.push(this.#front.moment());
    }
  }

  /** The moment after the first `position` events; positions outside the log are its ends. */
  at(position: number): Moment {
    const wanted = Math.max(0, Math.min(Math.floor(position), this.log.length));
    if (wanted === this.#last.position) return this.#last;
    this.prepare(wanted);
    const snapshot =
      this.#snapshots[Math.min(Math.floor(wanted / SNAPSHOT_EVERY), this.#snapshots.length - 1)];
    const ahead = wanted - this.#near.position;
    if (snapshot && (ahead < 0 || this.#near.position < snapshot.position)) {
      this.#near = new MomentFold(this.log, this.#arrivals, snapshot);
    }
    this.#near.foldTo(wanted);
    this.#last = this.#near.moment();
    return this.#last;
  }
}
