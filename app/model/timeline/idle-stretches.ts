/**
 * Stretches of a run's clock in which no thread does anything that is logged, and how a time axis folds the longest:
 *
 *     ms           0  1  2 ........................ 3002  3003
 *     coordinate   0  1  2 ⫽ 2.25                            3.25
 */

/** Shorter ones are never folded: nobody would call them a wait. */
const LEAST_MS = 200;
/**
 * Folded is what takes more than this part of the run. Of the whole, not of what is left when longer ones are folded: else
 * the waits that are a run's rhythm would go one after the other.
 */
const LONG_PART = 1 / 6;
/** So there are never more. */
const MOST = 5;
/** What a folded stretch takes of the rest. */
const FOLDED_PART = 1 / 12;
/** A run that is nothing but waiting has a rest, too. */
const LEAST_REST_MS = 0.01;

export interface IdleStretch {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface Fold extends IdleStretch {
  /** Where it begins and ends along the axis; milliseconds of the rest lie as far apart as without folds. */
  readonly from: number;
  readonly to: number;
}

/** The longest stretches of a growing log. */
export class IdleStretches {
  /** Longest first; of equally long ones the earlier first. */
  readonly #longest: IdleStretch[] = [];
  #folds: { readonly endMs: number; readonly folds: readonly Fold[] } = { endMs: 0, folds: [] };

  /** Nothing was logged from one time to the other. */
  take(fromMs: number, toMs: number): void {
    const length = toMs - fromMs;
    if (length < LEAST_MS) return;
    const place = this.#longest.findIndex((each) => each.toMs - each.fromMs < length);
    if (place < 0 && this.#longest.length >= MOST) return;
    this.#longest.splice(place < 0 ? this.#longest.length : place, 0, { fromMs, toMs });
    this.#longest.length = Math.min(MOST, this.#longest.length);
  }

  /** Those that are long beside the rest of a run that has come to `endMs`, in order of time. */
  folds(endMs: number): readonly Fold[] {
    if (this.#folds.endMs !== endMs) this.#folds = { endMs, folds: foldsOf(this.#longest, endMs) };
    return this.#folds.folds;
  }
}

function foldsOf(longest: readonly IdleStretch[], endMs: number): Fold[] {
  const folded = longest.filter(({ fromMs, toMs }) => toMs - fromMs > endMs * LONG_PART);
  const rest = folded.reduce((sum, { fromMs, toMs }) => sum - (toMs - fromMs), endMs);
  const width = Math.max(rest, LEAST_REST_MS) * FOLDED_PART;
  let [coordinate, timeMs] = [0, 0];
  return folded
    .sort((a, b) => a.fromMs - b.fromMs)
    .map((stretch) => {
      const from = coordinate + stretch.fromMs - timeMs;
      coordinate = from + width;
      timeMs = stretch.toMs;
      return { ...stretch, from, to: coordinate };
    });
}

/** Where a time lies along an axis with these folds: it never goes back. */
export function alongOf(folds: readonly Fold[], ms: number): number {
  const fold = folds.findLast((each) => each.fromMs <= ms);
  if (!fold) return ms;
  if (ms >= fold.toMs) return fold.to + (ms - fold.toMs);
  return fold.from + ((ms - fold.fromMs) / (fold.toMs - fold.fromMs)) * (fold.to - fold.from);
}

/** The time at a place along such an axis. */
export function timeOf(folds: readonly Fold[], along: number): number {
  const fold = folds.findLast((each) => each.from <= along);
  if (!fold) return along;
  if (along >= fold.to) return fold.toMs + (along - fold.to);
  return fold.fromMs + ((along - fold.from) / (fold.to - fold.from)) * (fold.toMs - fold.fromMs);
}
