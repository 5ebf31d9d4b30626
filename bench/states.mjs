/** What it takes to search a program's states in one worker, beside running its schedules on the real ones. */
import { waitForQuiet } from './guard.mjs';
import { median } from './rounds.mjs';

/** Cells that real workers exhaust, too. */
const BOTH = ['in-8', 'in-9', 'in-10'];
/** Cells, with so many items: no search through schedules comes to their end. */
const ALONE = [
  ['in-13', 3],
  ['in-15', 1],
  ['in-15', 2],
];
const BROKEN = 12;
/** Schedules of a broken program that the real workers run for one figure. */
const SOME = 200;
/** One search of a small program is nearly nothing: so many for one figure. */
const AGAIN = 20;

/**
 * Processor time is the whole process's: nothing else runs in it.
 * @param {Pick<import('./measures.ts').Measures, 'exhaust' | 'search'>} place
 * @param {number} rounds
 * @returns {Promise<string[]>} rows of tables
 */
export async function statesTable(place, rounds) {
  return [
    ...(await besideSchedules(place, rounds)),
    '',
    ...(await largeOnes(place, rounds)),
    '',
    ...(await brokenOnes(place, rounds)),
  ];
}

async function besideSchedules(place, rounds) {
  const rows = [
    '| cell | ways through the graph | processor time a way | real workers, a schedule | real / graph |',
    '|---|---|---|---|---|',
  ];
  for (const cell of BOTH) {
    const search = () => place.search(cell, 1000);
    const { interleavings } = await search();
    const exhausted = await place.exhaust(cell, true);
    const graph = [];
    const real = [];
    for (let round = 0; round < rounds; round++) {
      await waitForQuiet();
      graph.push((await processorMs(search, AGAIN)) / AGAIN / Number(interleavings));
      real.push((await processorMs(() => place.exhaust(cell, true), 1)) / exhausted.runs);
    }
    const ratio = median(real.map((ms, i) => ms / graph[i]));
    rows.push(
      `| ${nameOf(cell)} | ${interleavings} | ${(median(graph) * 1000).toFixed(0)} µs | ${(median(real) * 1000).toFixed(0)} µs | ${ratio.toFixed(0)} |`,
    );
  }
  return rows;
}

async function largeOnes(place, rounds) {
  const rows = [
    '| cell | items | states | ways through the graph | time | processor time |',
    '|---|---|---|---|---|---|',
  ];
  for (const [cell, items] of ALONE) {
    const times = [];
    const processor = [];
    let found = null;
    for (let round = 0; round < rounds; round++) {
      await waitForQuiet();
      const search = async () => {
        found = await place.search(cell, items);
      };
      processor.push(await processorMs(search, 1));
      times.push(found.ms);
    }
    if (!found.complete) throw new Error(`${cell} was not searched to its end`);
    rows.push(
      `| ${nameOf(cell)} | ${items} | ${found.states.toLocaleString('en')} | ${BigInt(found.interleavings).toLocaleString('en')} | ${median(times).toFixed(0)} ms | ${median(processor).toFixed(0)} ms |`,
    );
  }
  return rows;
}

/** Time: of the search; judged: until each output was played as well, which is what a learner waits for. */
async function brokenOnes(place, rounds) {
  const rows = [
    '| broken program | states | ways | outputs | time | judged | processor time a way | real workers, a schedule | real / graph | not complete |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (let number = 1; number <= BROKEN; number++) {
    const cell = `broken-${number}`;
    const [times, judged, graph, real] = [[], [], [], []];
    let found = await place.search(cell, 1000);
    const ways = Number(found.interleavings ?? 0);
    for (let round = 0; round < rounds; round++) {
      await waitForQuiet();
      const search = async () => {
        found = await place.search(cell, 1000);
      };
      graph.push((await processorMs(search, AGAIN)) / AGAIN);
      times.push(found.ms);
      const begun = performance.now();
      await place.search(cell, 1000, true);
      judged.push(performance.now() - begun);
      let runs = 0;
      const run = async () => {
        ({ runs } = await place.exhaust(cell, true, SOME));
      };
      real.push((await processorMs(run, 1)) / runs);
    }
    const away = ways === 0 ? '' : `${((median(graph) / ways) * 1000).toFixed(1)} µs`;
    const ratio = ways === 0 ? '' : median(real.map((ms, i) => (ms * ways) / graph[i])).toFixed(0);
    rows.push(
      `| ${number} | ${found.states} | ${ways || ''} | ${found.outputs.length} | ${median(times).toFixed(0)} ms | ${median(judged).toFixed(0)} ms | ${away} | ${(median(real) * 1000).toFixed(0)} µs | ${ratio} | ${found.cut?.reason ?? ''} |`,
    );
  }
  return rows;
}

async function processorMs(body, times) {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) await body();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function nameOf(cell) {
  return `In [${cell.slice('in-'.length)}]`;
}
