/** How fast schedules are run one after the other on the real threads, and how long it takes to run all of a cell. */
import { waitForQuiet } from './guard.mjs';
import { median } from './rounds.mjs';

/** Cells of the lesson that can be exhausted with and without reduction. */
const CELLS = ['in-8', 'in-9', 'in-10'];
const NAMES = { 'in-8': 'In [8]', 'in-9': 'In [9]', 'in-10': 'In [10]' };

/** What stood there before the engine: nothing but threads, a scheduler and a search. */
const PROTOTYPE = [
  'Beside it the prototype that this was built after, in Chromium, two workers and a plain depth-first search:',
  'In [8] 13 schedules and 5 outputs, In [9] without its sleep 22 schedules and 7 outputs, in 9 ms each; 1,400 to',
  '2,400 schedules per second.',
];

/**
 * @param {{ exhaust(cell: string, reduce: boolean): Promise<import('./engine.ts').Exhausted> }} place
 * @param {number} rounds
 * @returns {Promise<string[]>} rows of a table
 */
export async function ordersTable(place, rounds) {
  const rows = [
    '| cell | schedules | outputs | time to exhaust | schedules per second |',
    '|---|---|---|---|---|',
  ];
  for (const cell of CELLS) {
    for (const reduce of [true, false]) {
      await place.exhaust(cell, reduce);
      const found = [];
      for (let round = 0; round < rounds; round++) {
        await waitForQuiet();
        found.push(await place.exhaust(cell, reduce));
      }
      const [{ schedules, outputs, complete }] = found;
      if (!complete) throw new Error(`${cell} was not exhausted`);
      const times = found.map(({ ms }) => ms);
      const perSecond = median(found.map(({ runs, ms }) => (runs / ms) * 1000));
      rows.push(
        `| ${NAMES[cell]}${reduce ? '' : ', every order, without reduction'} | ${schedules} | ${outputs} | ${spread(times)} | ${perSecond.toFixed(0)} |`,
      );
    }
  }
  return [...rows, '', ...PROTOTYPE];
}

function spread(times) {
  const [low, high] = [Math.min(...times), Math.max(...times)].map((ms) => ms.toFixed(0));
  return `${median(times).toFixed(0)} ms [${low} – ${high}]`;
}
