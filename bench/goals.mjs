/** The ratios that the engine is meant to reach on two cores, and whether it did. */
import { LOGGED, OURS } from './jobs.mjs';
import { ratio } from './rounds.mjs';

/** @typedef {readonly [place: string, job: string, over: string, under: string, atLeast: number]} Goal */

/** @type {readonly Goal[]} */
const GOALS = [
  ...['node', 'chromium'].flatMap((place) => [
    [place, '1 × 1, unbounded', OURS, 'CPython', 15],
    [place, '1 × 1, capacity 64', OURS, 'CPython', 3],
    [place, '1 × 1, capacity 1', OURS, 'CPython', 1],
    [place, '1 × 1, unbounded', OURS, 'ringbuf.js, per int', 0.8],
    [place, '1 × 1, capacity 64', OURS, 'postMessage one way', 4],
    [place, '1 × 1, unbounded', OURS, 'C pthreads', 0.8],
    [place, '1 × 1, capacity 64', OURS, 'C pthreads', 0.8],
    [place, '1 × 1, capacity 1', OURS, 'C pthreads', 0.8],
    [place, '1 × 1, capacity 64', LOGGED, OURS, place === 'node' ? 0.75 : 0.5],
  ]),
  ['pinned', '1 × 1, capacity 64', OURS, 'CPython', 10],
  ['pinned', '1 × 1, capacity 1', OURS, 'CPython', 1.4],
  // A round trip may take 1.15 times as long.
  ['pinned', 'ping-pong, round trips', OURS, 'Atomics.wait and notify', 1 / 1.15],
];

const WHY =
  '[what stands between](../docs/decisions/0007-where-the-time-of-a-hand-over-goes.md#what-stands-between)';

const PLACES = { node: 'Node', pinned: 'Node, pinned', chromium: 'Chromium' };

/** @param {Readonly<Record<string, readonly import('./rounds.mjs').Result[]>>} results by place */
export function goalsTable(results) {
  const lines = ['| where | job | ratio | goal | measured | |', '|---|---|---|---|---|---|'];
  for (const [place, job, over, under, atLeast] of GOALS) {
    const found = results[place]?.find(({ name }) => name === job);
    if (!found?.figures[over] || !found.figures[under]) continue;
    const measured = ratio(found.figures, over, under);
    const verdict = measured >= atLeast ? 'reached' : `**not reached**: ${WHY}`;
    lines.push(
      `| ${PLACES[place]} | ${job} | ${over} / ${under} | ≥ ${atLeast.toFixed(2)} | ${measured.toFixed(2)} | ${verdict} |`,
    );
  }
  return lines;
}
