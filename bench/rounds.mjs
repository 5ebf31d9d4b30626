/** Interleaved rounds: every subject once per round, ratios within the round, median and range over the rounds. */
import { foreignUse, waitForQuiet } from './guard.mjs';

/**
 * `foreign`: the largest share of a processor that others used in a round.
 * @typedef {{ name: string, figures: Record<string, number[]>, foreign: number }} Result
 *
 * @param {import('./jobs.mjs').Job} job @param {number} rounds
 * @returns {Promise<Result>}
 */
export async function measure(job, rounds) {
  const figures = Object.fromEntries(Object.keys(job.subjects).map((name) => [name, []]));
  let foreign = 0;
  for (let round = -1; round < rounds; round++) {
    await waitForQuiet();
    const use = foreignUse();
    for (const [name, run] of Object.entries(job.subjects)) {
      const figure = await run();
      // Round -1 warms up.
      if (round >= 0) figures[name].push(figure);
    }
    foreign = Math.max(foreign, use());
  }
  return { name: job.name, figures, foreign };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median of the ratios of two subjects, round by round. */
export function ratio(figures, over, under) {
  return median(figures[over].map((value, round) => value / figures[under][round]));
}
