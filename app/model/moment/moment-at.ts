/**
 * The moment at any event, forwards and backwards, at a cost that does not grow with the log:
 * a snapshot stands at every SNAPSHOT_EVERY events, and at most that many are folded from the nearest one. Where there are
 * many objects, snapshots are farther apart: each holds all of them, and all snapshots together a few times their number.
 */
import type { TraceLog } from '../../../workers/trace/reader';
import type { Arrivals } from './item-line';
import type { Moment } from './moment';
import { MomentFold } from './moment-fold';

export const SNAPSHOT_EVERY = 1024;
/** Of the objects that a snapshot holds, so many events at least lie behind it. */
const OF_OBJECTS = 1 / 4;

export class Moments {
  readonly #snapshots: [Moment, ...Moment[]];
  /** Where the next one stands. */
  #next = SNAPSHOT_EVERY;
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
      this.#front.foldTo(Math.min(this.#next, end));
      if (this.#front.position < this.#next) return;
      const snapshot = this.#front.moment();
      this.#snapshots.push(snapshot);
      const apart = Math.max(SNAPSHOT_EVERY, Math.ceil(snapshot.objects.size * OF_OBJECTS));
      this.#next = snapshot.position + apart;
    }
  }

  /** The last snapshot at a position or before it. */
  #before(position: number): Moment {
    let [found] = this.#snapshots;
    for (let low = 0, high = this.#snapshots.length; low < high; ) {
      const middle = (low + high) >> 1;
      const snapshot = this.#snapshots[middle];
      if (snapshot !== undefined && snapshot.position <= position) {
        found = snapshot;
        low = middle + 1;
      } else high = middle;
    }
    return found;
  }

  /** The moment after the first `position` events; positions outside the log are its ends. */
  at(position: number): Moment {
    const wanted = Math.max(0, Math.min(Math.floor(position), this.log.length));
    if (wanted === this.#last.position) return this.#last;
    this.prepare(wanted);
    const snapshot = this.#before(wanted);
    const ahead = wanted - this.#near.position;
    if (ahead < 0 || this.#near.position < snapshot.position) {
      this.#near = new MomentFold(this.log, this.#arrivals, snapshot);
    }
    this.#near.foldTo(wanted);
    this.#last = this.#near.moment();
    return this.#last;
  }
}
