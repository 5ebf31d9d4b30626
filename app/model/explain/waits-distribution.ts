/** Many times, told as a distribution on a logarithmic axis that is the same everywhere, so that two can be compared by eye. */

/** The axis: from 1 µs to 10 s, four bins to a factor of ten. What lies outside goes into the bin at that end. */
export const AXIS_FROM_MS = 0.001;
export const AXIS_TO_MS = 10_000;
const BINS_PER_DECADE = 4;
export const AXIS_BINS = Math.round(Math.log10(AXIS_TO_MS / AXIS_FROM_MS)) * BINS_PER_DECADE;

export interface Distribution {
  readonly count: number;
  readonly minMs: number;
  readonly medianMs: number;
  /** Nine of ten are not longer. */
  readonly mostMs: number;
  readonly maxMs: number;
  /** All AXIS_BINS of them, in order. */
  readonly bins: readonly Bin[];
}

export interface Bin {
  /** From this time on; the first also has all that is shorter. */
  readonly fromMs: number;
  readonly count: number;
}

/** Collects times in milliseconds. */
export class Samples {
  #values = new Float64Array(256);
  #count = 0;
  #told: Distribution | null = null;

  add(ms: number): void {
    if (this.#count === this.#values.length) {
      const values = new Float64Array(this.#count * 2);
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[this.#count++] = ms;
    this.#told = null;
  }

  /** null when there is nothing to tell. */
  distribution(): Distribution | null {
    if (this.#count === 0) return null;
    this.#told ??= distributionOf(this.#values.slice(0, this.#count));
    return this.#told;
  }
}

/** Where a time stands on the axis, 0 to 1. */
export function axisPlace(ms: number): number {
  const place =
    Math.log(Math.max(ms, AXIS_FROM_MS) / AXIS_FROM_MS) / Math.log(AXIS_TO_MS / AXIS_FROM_MS);
  return Math.min(1, Math.max(0, place));
}

function distributionOf(values: Float64Array): Distribution {
  values.sort();
  const counts = new Int32Array(AXIS_BINS);
  for (const ms of values) {
    const bin = Math.min(AXIS_BINS - 1, Math.floor(axisPlace(ms) * AXIS_BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const at = (share: number): number => {
    const place = share * (values.length - 1);
    const low = values[Math.floor(place)] ?? 0;
    const high = values[Math.ceil(place)] ?? low;
    return low + (high - low) * (place - Math.floor(place));
  };
  return {
    count: values.length,
    minMs: at(0),
    medianMs: at(0.5),
    mostMs: at(0.9),
    maxMs: at(1),
    bins: Array.from(counts, (count, i) => ({
      fromMs: AXIS_FROM_MS * 10 ** (i / BINS_PER_DECADE),
      count,
    })),
  };
}
