/**
 * How a run of milliseconds is replayed at a speed that eyes can follow: event position <-> seconds of replay.
 *
 * Every event weighs what it takes to see it (a put 1, a name next to nothing); a gap in the run's time adds weight
 * by its logarithm, so that a sleep of a second is longer than one of 10 ms but not a hundred times.
 * Up to SMALL_RUN weights each gets its full time; the more there are beyond, the shorter, towards LONG_RUN_SECONDS for all together.
 */
import { EVENT_KINDS, type EventKind } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { isSetup } from '../kinds';

const SECONDS_PER_WEIGHT = 0.55;
const SMALL_RUN = 40;
const SMALL_RUN_END = 150;
const SECONDS_PER_WEIGHT_AT_END = 0.3;
const LONG_RUN = 2_000;
const LONG_RUN_SECONDS = 22;
const GAP_WEIGHT = 0.4;
const MARK_EVERY = 128;

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];

const WEIGHTS = EVENT_KINDS.map(weightOf);

function weightOf(kind: EventKind): number {
  if (isSetup(kind)) return 0.02;
  if (kind.endsWith('-read')) return 0.4;
  switch (kind) {
    case 'field-written':
    case 'list-written':
    case 'key-written':
    case 'variable-written':
    case 'newline-printed':
    case 'lock-acquired':
    case 'lock-released':
    case 'thread-began':
      return 0.4;
    default:
      return 1;
  }
}

export class Pace {
  #log: TraceLog;
  #length = 0;
  /** Weight, and number of steps, before every MARK_EVERY-th event. */
  #weightMarks = [0];
  #stepMarks = [0];
  #weight = 0;
  #steps = 0;

  constructor(log: TraceLog) {
    this.#log = log;
  }

  absorb(end = this.#log.length): void {
    for (; this.#length < end; ) {
      this.#weight += this.#weightAt(this.#length);
      this.#steps += this.#isStep(this.#length) ? 1 : 0;
      this.#length++;
      if (this.#length % MARK_EVERY === 0) {
        this.#weightMarks.push(this.#weight);
        this.#stepMarks.push(this.#steps);
      }
    }
  }

  /** Seconds of the whole replay at speed 1. */
  get totalSeconds(): number {
    return replaySeconds(this.#weight);
  }

  /** Events that are not just names for things. */
  get steps(): number {
    return this.#steps;
  }

  /** Steps among the first `position` events. */
  stepsBefore(position: number): number {
    const end = Math.min(Math.floor(position), this.#length);
    const mark = Math.floor(end / MARK_EVERY);
    let steps = this.#stepMarks[mark] ?? 0;
    for (let i = mark * MARK_EVERY; i < end; i++) steps += this.#isStep(i) ? 1 : 0;
    return steps;
  }

  /** Seconds into the replay at which `position` events (fractions count) have happened. */
  secondsAt(position: number): number {
    const end = Math.max(0, Math.min(position, this.#length));
    const mark = Math.floor(end / MARK_EVERY);
    let weight = this.#weightMarks[mark] ?? 0;
    const whole = Math.floor(end);
    for (let i = mark * MARK_EVERY; i < whole; i++) weight += this.#weightAt(i);
    if (end > whole) weight += (end - whole) * this.#weightAt(whole);
    return weight * this.#secondsPerWeight();
  }

  /** The inverse of secondsAt. */
  positionAt(seconds: number): number {
    const wanted = seconds / this.#secondsPerWeight();
    if (!(wanted > 0)) return 0;
    if (wanted >= this.#weight) return this.#length;
    let mark = upperBound(this.#weightMarks, wanted) - 1;
    mark = Math.max(0, mark);
    let weight = this.#weightMarks[mark] ?? 0;
    for (let i = mark * MARK_EVERY; i < this.#length; i++) {
      const own = this.#weightAt(i);
      if (weight + own > wanted) return i + (wanted - weight) / own;
      weight += own;
    }
    return this.#length;
  }

  #secondsPerWeight(): number {
    return this.#weight === 0 ? SECONDS_PER_WEIGHT : replaySeconds(this.#weight) / this.#weight;
  }

  #isStep(index: number): boolean {
    return (WEIGHTS[this.#log.kindCode(index)] ?? 1) >= 0.1;
  }

  #weightAt(index: number): number {
    const gapMs =
      index === 0 ? 0 : Math.max(0, this.#log.timeMs(index) - this.#log.timeMs(index - 1));
    return (WEIGHTS[this.#log.kindCode(index)] ?? 1) + GAP_WEIGHT * Math.log1p(gapMs / 2);
  }
}

/** Longer for more to see up to SMALL_RUN_END, then shrinking to what anybody will watch. */
export function replaySeconds(weight: number): number {
  if (weight <= SMALL_RUN) return weight * SECONDS_PER_WEIGHT;
  const smallEnd = SMALL_RUN_END * SECONDS_PER_WEIGHT_AT_END;
  const small = SMALL_RUN * SECONDS_PER_WEIGHT;
  if (weight <= SMALL_RUN_END)
    return small + ((weight - SMALL_RUN) / (SMALL_RUN_END - SMALL_RUN)) * (smallEnd - small);
  if (weight >= LONG_RUN) return LONG_RUN_SECONDS;
  return (
    smallEnd +
    (Math.log(weight / SMALL_RUN_END) / Math.log(LONG_RUN / SMALL_RUN_END)) *
      (LONG_RUN_SECONDS - smallEnd)
  );
}

/** Speed in plain words, as key and values for the catalogue: "1 ms of run = 3 s", "1 s of run = 20 s". */
export type PaceWords =
  | { readonly key: 'picture.pace.perMillisecond'; readonly seconds: string }
  | { readonly key: 'picture.pace.perSecond'; readonly seconds: string };

export function paceWords(
  runMs: number,
  replayTotalSeconds: number,
  speed: number,
): PaceWords | null {
  if (runMs <= 0 || replayTotalSeconds <= 0) return null;
  const perSecond = replayTotalSeconds / speed / (runMs / 1000);
  return perSecond >= 100
    ? { key: 'picture.pace.perMillisecond', seconds: twoDigits(perSecond / 1000) }
    : { key: 'picture.pace.perSecond', seconds: twoDigits(perSecond) };
}

function twoDigits(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

/** How many of the sorted `values` are not above `limit`. */
function upperBound(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
